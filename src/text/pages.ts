/** The pages there are or will be, in the order of the navigation; also their names in the address. */
export const PAGES = ["plan", "lead", "compare", "decide", "award", "ledger", "files", "trust"] as const;

export type PageId = (typeof PAGES)[number];

export interface PageWords {
  readonly product: string;
  readonly subtitle: string;
  /** Accessible name of the navigation. */
  readonly navigation: string;
  readonly names: Readonly<Record<PageId, string>>;
  readonly titleOf: (page: string) => string;
  readonly toContent: string;
  readonly toLevers: string;
  readonly otherLanguage: string;
  /** Stands on every page and print while the population is the shipped one. */
  readonly sample: string;
  readonly ceilingIsExample: string;
  readonly opening: string;
  readonly notOpened: string;
  readonly again: string;
  readonly display: string;
  readonly displayHeading: string;
  readonly rise: string;
  readonly riseNeutral: string;
  readonly riseRed: string;
  readonly darkFollows: string;
  readonly close: string;
  readonly presenting: string;
  readonly presentingKey: string;
  readonly presentingEnd: string;
}

export const pageWordsZh: PageWords = {
  product: "跨境电商补贴政策资金测算",
  subtitle: "大连高新区促进跨境电商产业高质量发展若干政策（征求意见稿）",
  navigation: "页面",
  names: {
    plan: "测算",
    lead: "领导视图",
    compare: "对比",
    decide: "决策",
    award: "单户",
    ledger: "台账",
    files: "情景",
    trust: "可信性",
  },
  titleOf: (page) => `${page} · 跨境电商补贴政策资金测算`,
  toContent: "跳到正文",
  toLevers: "跳到政策调整",
  otherLanguage: "English",
  sample: "示例假设，非实际申报数据",
  ceilingIsExample: "年度限额为示例，征求意见稿未公布限额",
  opening: "正在打开页面……",
  notOpened: "页面未能打开，方案内容完好。",
  again: "重试",
  display: "显示",
  displayHeading: "显示设置",
  rise: "增减的颜色",
  riseNeutral: "中性：增为橙色，减为蓝色",
  riseRed: "红涨绿跌",
  darkFollows: "深色与浅色界面随系统设置；打印始终为白底。设置只保存在本机，不进入情景文件。",
  close: "关闭",
  presenting: "汇报模式",
  presentingKey: "汇报模式（按F键）",
  presentingEnd: "退出（Esc）",
};

export const pageWordsEn: PageWords = {
  product: "Cross-border e-commerce subsidy forecast",
  subtitle: "Dalian High-tech Zone, measures for cross-border e-commerce (draft for comment)",
  navigation: "Pages",
  names: {
    plan: "Plan",
    lead: "Lead",
    compare: "Compare",
    decide: "Decide",
    award: "Award",
    ledger: "Ledger",
    files: "Files",
    trust: "Trust",
  },
  titleOf: (page) => `${page} · Cross-border e-commerce subsidy forecast`,
  toContent: "Skip to the content",
  toLevers: "Skip to the policy settings",
  otherLanguage: "中文",
  sample: "Illustrative assumptions, not application data",
  ceilingIsExample: "Yearly ceilings are examples; the draft publishes none",
  opening: "Opening the page …",
  notOpened: "The page could not be opened; your scenario is safe.",
  again: "Try again",
  display: "Display",
  displayHeading: "Display settings",
  rise: "Colour of increases and decreases",
  riseNeutral: "Neutral: increases orange, decreases blue",
  riseRed: "As Chinese share prices: increases red, decreases green",
  darkFollows:
    "Dark and light follow the system; print is always on white. Settings stay on this computer and never go into a scenario file.",
  close: "Close",
  presenting: "Presenting",
  presentingKey: "Presenting (key F)",
  presentingEnd: "Leave (Esc)",
};
