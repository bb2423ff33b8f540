import type { Provision } from "./types.ts";

/** The rules of parts one and eight, and the one that we add. */
export const provisions: readonly Provision[] = [
  {
    id: "scope",
    article: "一",
    name: { zh: "适用范围", en: "Scope" },
    words:
      "在高新区依法经营,具有独立法人资格的各类跨境电子商务相关主体或具有独立经营资质的分支机构。其业务聚焦在跨境电商产业领域",
    added: false,
  },
  {
    id: "municipal",
    article: "八",
    name: { zh: "与市级及以上支持的关系", en: "Municipal and higher support" },
    words: "同一企业获得过同类型市级及以上资金支持的可重复申报区级政策。",
    added: false,
  },
  {
    id: "negative-list",
    article: "八",
    name: { zh: "不得申报的企业", en: "Negative list" },
    words: "存在失信惩戒、重大违法违规、拖欠应缴还财政资金的企业不得申报。",
    added: false,
  },
  {
    id: "shell",
    article: "八",
    name: { zh: "空壳企业", en: "Shell enterprises" },
    words: "存在未诚信纳税，无用工、固定生产经营场所等情况的空壳企业不得申报。",
    added: false,
  },
  {
    id: "validity",
    article: "八",
    name: { zh: "有效期", en: "Validity" },
    words: "本政策签发之日起施行，有效期至2028年12月31日。",
    added: false,
  },
  {
    id: "interpretation",
    article: "八",
    name: { zh: "解释", en: "Interpretation" },
    words: "本政策由大连高新技术产业园区管理委员会负责解释，具体解释工作由投资促进局会同相关单位承担。",
    added: false,
  },
  {
    id: "overlap",
    article: "八",
    name: { zh: "从高从优不重复", en: "Overlap with other district policies" },
    words: "同一项目、同一事项同时符合本政策和高新区其他专项支持政策的，按照“从高从优不重复”的原则给予支持。",
    added: false,
  },
  {
    id: "change-of-law",
    article: "八",
    name: { zh: "政策调整", en: "Change of law" },
    words: "有效期内如遇法律法规或有关政策调整变化的，从其规定。",
    added: false,
  },
  {
    id: "ceiling",
    article: "八",
    name: { zh: "年度限额", en: "Yearly ceiling" },
    words: "本政策施行年度限额内总额控制",
    added: false,
  },
  {
    id: "adjustment",
    article: "八",
    name: { zh: "比例和内容调整", en: "Adjustment of ratios and content" },
    words: "可结合实际适当调整资金支持比例和内容",
    added: false,
  },
  {
    id: "one-document-one-use",
    article: "八",
    name: { zh: "一票一用（本工具补充的规则）", en: "One document, one use (a rule that this tool adds)" },
    words: null,
    added: true,
  },
];
