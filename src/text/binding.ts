import { headlineMoney, percent } from "./numbers.ts";
import type { Language } from "./language.ts";

/** Columns of what binds, in the order of the engine's steps. */
export type Limit = "cap" | "piece" | "other" | "pool" | "ceiling";

/** Money in yuan per trial; factors as they are written. */
export interface CutFacts {
  readonly cut: number;
  readonly demand: number;
  readonly rule: string;
  readonly inForce: string;
  readonly factor: string;
}

/** Lists of clause numbers, ready to read. */
export interface TouchedClauses {
  readonly graded: readonly number[];
  readonly perEvent: readonly number[];
  readonly pooled: readonly number[];
}

export interface BindingWords {
  readonly heading: string;
  readonly caption: string;
  readonly clause: string;
  readonly awards: string;
  readonly limits: Readonly<Record<Limit, string>>;
  readonly all: string;
  readonly everybody: string;
  readonly notApplicable: string;
  readonly note: (lost: string) => string;
  readonly gains: {
    readonly heading: string;
    readonly note: string;
    readonly paid: string;
    readonly demand: string;
    readonly segment: string;
    readonly applicants: string;
    readonly perApplicant: string;
    readonly total: string;
    readonly drafted: string;
    readonly now: string;
    readonly difference: string;
    readonly se: string;
    readonly verdict: string;
    readonly more: string;
    readonly less: string;
    readonly same: string;
    readonly notSignificant: string;
    readonly applicantsNote: string;
  };
  readonly cuts: {
    readonly heading: string;
    readonly lead: (facts: CutFacts) => string;
    readonly none: string;
    readonly unreachable: (cut: number) => string;
    readonly bySegment: string;
    readonly byClause: string;
    readonly unit: string;
    readonly demand: string;
    readonly ceilings: string;
    readonly ratios: string;
    readonly amount: string;
    readonly ofDemand: string;
    readonly touched: (clauses: TouchedClauses) => string;
    readonly note: string;
  };
  readonly status: {
    readonly waiting: string;
    readonly changed: string;
    readonly running: string;
    readonly searching: (asked: number, atMost: number) => string;
    readonly failed: string;
    readonly tryAgain: string;
    readonly offered: string;
    readonly start: string;
  };
}

const zh: BindingWords = {
  heading: "什么在起限制作用",
  caption: "有效期内各年合计，各项限制压减的笔数占核定笔数的比例",
  clause: "条款",
  awards: "核定笔数平均",
  limits: {
    cap: "条款上限",
    piece: "单场或单笔上限",
    other: "其他区级政策",
    pool: "资金池",
    ceiling: "年度限额",
  },
  all: "全部条款",
  everybody: "全部主体",
  notApplicable: "不适用",
  note: (lost) =>
    `核定笔数为有效期内作出核定、扣减资金池和年度限额之前核定额大于零的申报。“条款上限”指每年或一次性的最高金额；“年度限额”指因当年限额不足未能足额兑付。“其他区级政策”一列的分母另计因其他政策更优而不在此兑付的申报（平均${lost}笔）。一笔申报可能同时受几项限制，各列不能相加；每行最高的一项加粗。`,
  gains: {
    heading: "谁增谁减：与政策原文相比",
    note: "政策原文指撤销全部条款调整和分档下调，限额、分配规则、解读口径、申报情况和模拟路径均不变，因此差异只来自条款。",
    paid: "兑付额",
    demand: "资金需求",
    segment: "主体类别",
    applicants: "预计户数",
    perApplicant: "户均（元）",
    total: "合计（万元）",
    drafted: "政策原文",
    now: "本方案",
    difference: "增减",
    se: "标准误",
    verdict: "判断",
    more: "增加",
    less: "减少",
    same: "无变化",
    notSignificant: "差异不显著",
    applicantsNote:
      "预计户数为签发时户数加有效期内预计新增户数，含其间退出的；户均按此计算。标准误为配对差异的标准误；差异不足标准误两倍的，记为差异不显著。",
  },
  cuts: {
    heading: "同样的总额，两种减法",
    lead: ({ cut, demand, rule, inForce, factor }) =>
      `本方案下年度限额平均共削减${headlineMoney(cut, "zh")}，占资金需求的${percent(cut / demand, 1)}（分配规则：${rule}）。若改为统一降低全部支持比例和档次，使资金需求减少同样的总额，统一倍数须由${inForce}降至${factor}。`,
    none: "本方案在各次模拟中均未因年度限额削减兑付，没有可比较的总额。",
    unreachable: (cut) =>
      `本方案下年度限额平均共削减${headlineMoney(cut, "zh")}。即使支持比例和档次全部降为零，不随比例变动的条款所余资金需求仍超过现可兑付的总额，单靠降低比例达不到同样的总额。`,
    bySegment: "按主体类别",
    byClause: "按条款",
    unit: "有效期内各年合计，每次模拟平均，万元",
    demand: "资金需求",
    ceilings: "限额削减",
    ratios: "统一降比例",
    amount: "减少额",
    ofDemand: "占需求",
    touched: ({ graded, perEvent, pooled }) =>
      [
        graded.length > 0 ? `按档次核定的${listZh(graded)}，档次系数同乘该倍数。` : "",
        perEvent.length > 0 ? `按场次定额的${listZh(perEvent)}不随倍数变动。` : "",
        pooled.length > 0 ? `${listZh(pooled)}先受资金池限制，比例下调先抵减池内原已压减的部分。` : "",
      ].join(""),
    note: "限额削减只落在超出限额的年度；统一降比例落在所有年度，超过条款上限较多的申报少受影响。倍数取四位小数中资金需求不超过该总额的最大值，两种减法的合计因此可有微小出入；按该倍数执行，个别模拟仍可能超出年度限额，此处只比较同样的总额由谁承担。",
  },
  status: {
    waiting: "调整停下后开始测算。",
    changed: "参数已调整，停下后重新测算；下表为上一次的结果。",
    running: "正在测算政策原文……",
    searching: (asked, atMost) => `正在寻找统一倍数：已核算${asked}次，至多${atMost}次。`,
    failed: "这部分测算未能完成，其他结果不受影响。",
    tryAgain: "重试",
    offered: "申报意愿随支持比例变化时，此项须重新生成申报情形，用时较长，不自动进行。",
    start: "开始测算",
  },
};

const en: BindingWords = {
  heading: "What is binding",
  caption: "All years of the policy together: share of awards that each limit lowers",
  clause: "Clause",
  awards: "Awards (mean)",
  limits: {
    cap: "Cap",
    piece: "Event or order cap",
    other: "Other policy",
    pool: "Pool",
    ceiling: "Ceiling",
  },
  all: "All clauses",
  everybody: "All segments",
  notApplicable: "does not apply",
  note: (lost) =>
    `Awards are claims decided up to the expiry year with an award above zero, before pool and ceiling. “Cap” is the most that a clause gives in a year or once; “Ceiling” means not paid in full in its year. The share of “Other policy” also counts the claims that another district policy takes over entirely (${lost} on average). A claim may meet several limits, so columns do not add up; the highest of each row is in bold.`,
  gains: {
    heading: "Who gains and who loses against the policy as drafted",
    note: "As drafted: without any changed figure or step-down; ceilings, allocation rule, readings, population and simulated futures stay the same, so that the differences come from the clauses alone.",
    paid: "Payments",
    demand: "Demand",
    segment: "Segment",
    applicants: "Expected applicants",
    perApplicant: "Per applicant (RMB)",
    total: "Total (RMB m)",
    drafted: "As drafted",
    now: "Scenario",
    difference: "Change",
    se: "Std. error",
    verdict: "Finding",
    more: "gains",
    less: "loses",
    same: "no change",
    notSignificant: "not significant",
    applicantsNote:
      "Expected applicants are those at signing and those expected to arrive up to the expiry, whether or not they leave again; means per applicant are over them. Standard errors are of the paired difference; a change below two of them is not significant.",
  },
  cuts: {
    heading: "The same total, cut in two ways",
    lead: ({ cut, demand, rule, inForce, factor }) =>
      `In this scenario the ceilings cut ${headlineMoney(cut, "en")} on average, ${percent(cut / demand, 1)} of demand (allocation: ${rule}). To lower demand by the same total through all ratios and grades alike, the factor on them would have to go from ${inForce} to ${factor}.`,
    none: "In this scenario no simulated future has its payments cut by a ceiling: there is no total to compare.",
    unreachable: (cut) =>
      `In this scenario the ceilings cut ${headlineMoney(cut, "en")} on average. Even with all ratios and grades at zero, the clauses that do not follow them leave more demand than is paid now: lowering ratios alone does not reach the same total.`,
    bySegment: "By segment",
    byClause: "By clause",
    unit: "All years together, mean per simulation, RMB m",
    demand: "Demand",
    ceilings: "Cut by ceilings",
    ratios: "Lower ratios",
    amount: "Loss",
    ofDemand: "of demand",
    touched: ({ graded, perEvent, pooled }) =>
      [
        graded.length > 0 ? `The grades of ${listEn(graded)} are multiplied by the same factor. ` : "",
        perEvent.length > 0 ? `The amount per event of ${listEn(perEvent)} does not follow the factor. ` : "",
        pooled.length > 0
          ? `In ${listEn(pooled)} a lower ratio first makes up for what the pool cuts anyway. `
          : "",
      ].join(""),
    note: "Ceilings cut only in years that exceed them; lower ratios act in every year, and less on claims far above their cap. The factor is the largest of four places that keeps demand within the total, so the two sums may differ slightly; under it some simulated futures may still exceed a ceiling. This only compares who bears the same total.",
  },
  status: {
    waiting: "Starts when the levers rest.",
    changed: "The scenario has changed; this is run again when the levers rest. Below is the last result.",
    running: "Running the policy as drafted…",
    searching: (asked, atMost) => `Looking for the factor: ${asked} settlements done, at most ${atMost}.`,
    failed: "This part could not be finished; the other results stand.",
    tryAgain: "Try again",
    offered:
      "Take-up follows the ratios in this scenario: this part draws the claims anew, takes longer and does not start by itself.",
    start: "Start",
  },
};

const listZh = (numbers: readonly number[]): string => `第${numbers.join("、")}条`;

const listEn = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `clause ${numbers[0]}` : `clauses ${numbers.join(", ")}`;

const ALL: Readonly<Record<Language, BindingWords>> = { zh, en };

export const bindingWords = (language: Language): BindingWords => ALL[language];

/** A factor of at most four places, with all four: `0.8312`. */
export const factorText = (factor: number): string => (factor / 10_000).toFixed(4);
