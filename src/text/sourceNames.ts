import type { Bilingual } from "../policy/types.ts";
import { sources } from "./sources.ts";
import type { SourceId } from "./sources.ts";

/** A number, or several of a kind, and where it comes from. */
export interface NamedSource {
  readonly name: Bilingual;
  /** `text`: the draft's own words; the others as in `sources`. */
  readonly mark: "text" | "found" | "assumed";
  readonly says: Bilingual;
}

/** What is set outside the population. */
const frame: readonly NamedSource[] = [
  {
    name: { zh: "条款的比例、最高额、年限、资金池", en: "Ratios, caps, years and pools of the clauses" },
    mark: "text",
    says: {
      zh: "《大连高新区促进跨境电商产业高质量发展若干政策》（征求意见稿）第1条至第11条；各条原句见测算页。",
      en: "Dalian High-tech Zone, policies for the development of cross-border e-commerce (draft for comment), clauses 1 to 11; their sentences stand on the plan page.",
    },
  },
  {
    name: { zh: "有效期至2028年12月31日", en: "Expiry on 31 December 2028" },
    mark: "text",
    says: { zh: "同上，第八部分。", en: "The same, part eight." },
  },
  {
    name: { zh: "签发日期、开始受理月份", en: "Date of signing, month of opening" },
    mark: "assumed",
    says: {
      zh: "尚未签发；征求意见稿依据《辽宁省促进跨境电商加快发展行动方案（2026—2028年）》，晚于该方案，按2026年7月1日签发、两个月后受理假设。",
      en: "Not signed yet. The draft refers to the action plan of Liaoning Province for cross-border e-commerce, 2026 to 2028, and so follows it; 1 July 2026 is assumed, and claims from two months later.",
    },
  },
  {
    name: { zh: "年度限额", en: "Yearly ceilings" },
    mark: "assumed",
    says: {
      zh: "示例，取值使资金是否用完并不确定；征求意见稿只写明“年度限额内总额控制”，未公布数额。所示限额不代表任何机关的决定。",
      en: "Examples, chosen so that running out is uncertain. The draft names a yearly limit and publishes no figure; those shown are no authority's decision.",
    },
  },
  {
    name: { zh: "限额不足时的分配规则", en: "Rule when a ceiling falls short" },
    mark: "assumed",
    says: {
      zh: "征求意见稿未写明，也未见同类地方文件写明同比例压减或先到先得；默认同比例，因其对各户一视同仁，且合计恰好等于限额。",
      en: "The draft names none, and no comparable local text was found that names pro rata or first come; pro rata by default, for it treats all alike and adds up to the ceiling exactly.",
    },
  },
];

/** What the numbers are whose source is told; in the order in which the model uses them. */
export const sourceNames: Readonly<Record<SourceId, Bilingual>> = {
  parkStart: { zh: "产业园数量", en: "Number of parks" },
  centreStart: { zh: "出海产业发展中心数量", en: "Number of centres" },
  firmStart: { zh: "企业数量及分类", en: "Number of firms, by segment" },
  entry: { zh: "每月新增企业", en: "Firms that arrive in a month" },
  noEntry: { zh: "园区、中心的每月新增", en: "Parks and centres that arrive in a month" },
  oneMore: { zh: "可能另增的园区、中心", en: "One more park or centre" },
  exit: { zh: "退出率", en: "Exits" },
  recognition: { zh: "认定通过率", en: "Recognition" },
  recognitionHead: { zh: "头部企业认定通过率", en: "Recognition of head enterprises" },
  lasting: { zh: "认定是否长期有效", en: "Whether recognition lasts" },
  ineligible: { zh: "不得申报的比例", en: "Share that may not apply" },
  stated: { zh: "运营主体、损失比例、市级支持", en: "Operators, share of loss, municipal support" },
  takeUp: { zh: "年申报率", en: "Take-up a year" },
  overlap: { zh: "与区内其他政策重叠的概率", en: "Overlap with other district policies" },
  grades: { zh: "评定档次", en: "Grades" },
  costOperation: { zh: "运营费（第3条）", en: "Operating cost (clause 3)" },
  costEvent: { zh: "培训活动场次和费用（第4条）", en: "Training events and their cost (clause 4)" },
  costWarehouse: { zh: "海外仓支出（第5条）", en: "Warehouse cost (clause 5)" },
  costFreight: { zh: "国际通道支出（第6条）", en: "Freight cost (clause 6)" },
  costMarks: { zh: "商标、专利、认证支出（第7条）", en: "Trademarks, patents, certificates (clause 7)" },
  costPromotion: { zh: "推广支出（第8条）", en: "Promotion cost (clause 8)" },
  costSite: { zh: "独立站支出（第9条）", en: "Independent site (clause 9)" },
  costExhibition: { zh: "展会支出（第10条）", en: "Exhibition cost (clause 10)" },
  orders: { zh: "首单数量、滞销比例和金额（第11条）", en: "First orders (clause 11)" },
  spread: { zh: "支出的离散程度", en: "Spread of cost" },
  months: { zh: "申报月份分布", en: "Months of submission" },
  yearFactor: { zh: "各年支出和申报系数", en: "Factors of the years" },
  growth: { zh: "支出年增长", en: "Growth of cost" },
  baseYear: { zh: "价格水平年份", en: "Year of the cost level" },
  shock: { zh: "各年共同波动", en: "Common shocks of a year" },
  event: { zh: "突发冲击", en: "Sudden event" },
  persistence: { zh: "规模的延续性", en: "Persistence of size" },
  response: { zh: "对支持比例的反应", en: "Response to terms" },
  lag: { zh: "申报至核定的月数", en: "Months from submission to decision" },
};

/** All of them: first what the policy and the budget set, then the population. */
export const namedSources: readonly NamedSource[] = [
  ...frame,
  ...(Object.keys(sourceNames) as SourceId[]).map((id) => ({ name: sourceNames[id], ...sources[id] })),
];
