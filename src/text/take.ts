import { messages } from "./messages.ts";
import { grouped } from "./numbers.ts";
import type { Bilingual } from "../policy/types.ts";
import type { Language } from "./language.ts";

/** What may be taken away. */
export type TakeKind = "copy" | "csv" | "svg" | "png" | "workbook" | "trialsWorkbook" | "trialsCsv";

/** Why nothing may be taken away now. */
export type TakeClosed = "none" | "running" | "cancelled" | "failed";

/** Where what is taken away comes from; lists in the order of the compared scenarios. */
export interface Provenance {
  readonly names: readonly Bilingual[];
  readonly digests: readonly string[];
  readonly seeds: readonly string[];
  readonly trials: number;
  readonly engine: string;
  /** Year, month and day with hyphens. */
  readonly date: string;
  /** The population is a shipped one. */
  readonly isSample: boolean;
}

export interface TakeWords {
  readonly take: string;
  /** Accessible name of the button. */
  readonly takeOf: (title: string) => string;
  readonly kinds: Readonly<Record<TakeKind, string>>;
  readonly closed: Readonly<Record<TakeClosed, string>>;
  readonly working: string;
  readonly copied: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
  readonly whole: string;
  readonly scenario: string;
  readonly policy: string;
  readonly date: string;
  readonly scenarioDigest: string;
  readonly item: string;
  readonly value: string;
  readonly sheets: Readonly<
    Record<"about" | "years" | "months" | "clauses" | "tail" | "changes" | "assumptions" | "trials", string>
  >;
  readonly year: string;
  readonly allYears: string;
  readonly clause: string;
  readonly clauseName: string;
  readonly money: string;
  /** Before the name of a measure. */
  readonly demand: string;
  readonly paid: string;
  readonly shortfall: string;
  readonly shortfallTotal: string;
  readonly carriedIn: string;
  readonly unspent: string;
  readonly ceiling: string;
  readonly noCeiling: string;
  readonly exhausted: string;
  readonly error: string;
  readonly byMonth: string;
  readonly paidShare: string;
  readonly executionRate: string;
  readonly needed: (percent: number) => string;
  readonly awards: string;
  readonly applicants: string;
  readonly atCap: string;
  readonly poolExhausted: string;
  readonly mean: string;
  readonly deviation: string;
  readonly quantile: (percent: number) => string;
  readonly trial: string;
  readonly month: string;
  readonly yuan: string;
  readonly changeGroup: string;
  readonly own: string;
  readonly inForce: string;
  readonly none: string;
  readonly trialsNote: string;
}

const zh: TakeWords = {
  take: "导出",
  takeOf: (title) => `导出：${title}`,
  kinds: {
    copy: "复制表格",
    csv: "表格（CSV）",
    svg: "图片（SVG，可缩放）",
    png: "图片（PNG）",
    workbook: "测算结果（Excel工作簿）",
    trialsWorkbook: "测算结果及逐次模拟（Excel工作簿）",
    trialsCsv: "逐次模拟（CSV）",
  },
  closed: {
    none: "尚无测算结果，不能导出。",
    running: "全量测算完成后方可导出。",
    cancelled: "测算已取消，当前结果不是最终结果，不能导出。",
    failed: "测算未能完成，当前结果不是最终结果，不能导出。",
  },
  working: "正在生成……",
  copied: "已复制，可粘贴到Excel或WPS表格。",
  saved: (file) => `已下载 ${file}`,
  failed: "导出未能完成，请重试。",
  whole: "测算结果",
  scenario: "情景",
  policy: "政策",
  date: "导出日期",
  scenarioDigest: "情景校验码",
  item: "项目",
  value: "内容",
  sheets: {
    about: "说明",
    years: "分年度结果",
    months: "分月耗尽概率",
    clauses: "分条款结果",
    tail: "合计与尾款",
    changes: "差异与改动",
    assumptions: "测算假设",
    trials: "逐次模拟",
  },
  year: "年度",
  allYears: "有效期合计",
  clause: "条款",
  clauseName: "条款名称",
  money: "万元",
  demand: "资金需求",
  paid: "兑付额",
  shortfall: "年末缺口",
  shortfallTotal: "资金缺口",
  carriedIn: "上年结转",
  unspent: "限额结余",
  ceiling: "年度限额（示例）",
  noCeiling: "未设",
  exhausted: "需求超出年度限额的概率",
  error: "标准误",
  byMonth: "到该月末需求超出年度限额的概率",
  paidShare: "兑付占待付比例平均",
  executionRate: "预算执行率平均",
  needed: (percent) => `${percent}%把握所需限额`,
  awards: "核定笔数平均",
  applicants: "获支持主体平均",
  atCap: "触顶比例",
  poolExhausted: "资金池不足的概率",
  mean: "平均",
  deviation: "标准差",
  quantile: (percent) => `${percent}%分位`,
  trial: "模拟序号",
  month: "耗尽月份（0为未耗尽）",
  yuan: "元",
  changeGroup: "类别",
  own: "政策原文或内置情景",
  inForce: "本方案",
  none: "无差异",
  trialsNote: "每行为一次模拟；年末缺口为当年末尚未兑付的金额。",
};

const en: TakeWords = {
  take: "Export",
  takeOf: (title) => `Export: ${title}`,
  kinds: {
    copy: "Copy table",
    csv: "Table (CSV)",
    svg: "Picture (SVG, scalable)",
    png: "Picture (PNG)",
    workbook: "Results (Excel workbook)",
    trialsWorkbook: "Results with every simulation (Excel workbook)",
    trialsCsv: "Every simulation (CSV)",
  },
  closed: {
    none: "There is no forecast yet, so nothing can be exported.",
    running: "Export is possible once the full run is finished.",
    cancelled: "The calculation was cancelled; what is on show is not final and cannot be exported.",
    failed: "The calculation failed; what is on show is not final and cannot be exported.",
  },
  working: "Preparing …",
  copied: "Copied; paste it into Excel or WPS.",
  saved: (file) => `Downloaded ${file}`,
  failed: "The export could not be completed. Please try again.",
  whole: "Forecast",
  scenario: "Scenario",
  policy: "Policy",
  date: "Date of export",
  scenarioDigest: "Scenario digest",
  item: "Item",
  value: "Content",
  sheets: {
    about: "About",
    years: "By year",
    months: "By month",
    clauses: "By clause",
    tail: "Totals and tail",
    changes: "Differences",
    assumptions: "Assumptions",
    trials: "Every simulation",
  },
  year: "Year",
  allYears: "Whole period",
  clause: "Clause",
  clauseName: "Name of the clause",
  money: "RMB m",
  demand: "Demand",
  paid: "Paid",
  shortfall: "Open at year end",
  shortfallTotal: "Shortfall",
  carriedIn: "Carried in",
  unspent: "Unspent",
  ceiling: "Ceiling (example)",
  noCeiling: "none",
  exhausted: "Probability of exceeding the ceiling",
  error: "standard error",
  byMonth: "Probability that demand has passed the ceiling by the end of the month",
  paidShare: "Mean share paid of what waits",
  executionRate: "Mean budget execution",
  needed: (percent) => `Ceiling enough with ${percent}% probability`,
  awards: "Mean number of awards",
  applicants: "Mean number of supported applicants",
  atCap: "Held by a cap",
  poolExhausted: "Probability that the pool falls short",
  mean: "mean",
  deviation: "standard deviation",
  quantile: (percent) => `${percent}% quantile`,
  trial: "Simulation",
  month: "Month used up (0: never)",
  yuan: "yuan",
  changeGroup: "Group",
  own: "Policy text or shipped scenario",
  inForce: "This scenario",
  none: "No differences",
  trialsNote: "One simulation a row; open at year end: what is not paid by the end of the year.",
};

const ALL: Readonly<Record<Language, TakeWords>> = { zh, en };

export const takeWords = (language: Language): TakeWords => ALL[language];

/** What a file says of itself: what each value is, and the value. */
export function provenanceLines(of: Provenance, language: Language): [string, string][] {
  const words = takeWords(language);
  const { run } = messages(language);
  const names = of.names.map((name) => name[language]);
  const digests = of.digests.map((digest, i) => lettered(digest, i, of.digests.length));
  return [
    [
      words.scenario,
      listed(
        names.map((name, i) => lettered(name, i, names.length)),
        language,
      ),
    ],
    [run.trials, grouped(of.trials, 0)],
    [run.seed, listed([...new Set(of.seeds)], language)],
    [run.engine, of.engine],
    [run.digest, listed(digests, language)],
    [words.date, of.date],
  ];
}

/** The words without which no figure leaves the page. */
export function caution({ isSample }: Pick<Provenance, "isSample">, language: Language): string {
  const { sample, ceilingIsExample } = messages(language).page;
  if (!isSample) return ceilingIsExample;
  return language === "zh" ? `${sample}；${ceilingIsExample}` : `${sample}. ${ceilingIsExample}`;
}

/** All of it, as it stands under a figure: the caution first. */
export function sourceLines(of: Provenance, language: Language): string[] {
  const colon = language === "zh" ? "：" : ": ";
  const [scenario, ...rest] = provenanceLines(of, language).map(([item, value]) => item + colon + value);
  return [caution(of, language), scenario, rest.join(language === "zh" ? "；" : "; ")];
}

const lettered = (text: string, rank: number, of: number): string =>
  of === 1 ? text : `${"ABCD".charAt(rank)} ${text}`;

const listed = (parts: readonly string[], language: Language): string =>
  parts.join(language === "zh" ? "；" : "; ");
