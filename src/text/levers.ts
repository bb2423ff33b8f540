import type { AllocationRule } from "../allocation/types.ts";
import type { EntryFault } from "./entry.ts";

export interface LeverWords {
  readonly heading: string;
  readonly intro: string;
  readonly clause: (number: number) => string;
  readonly on: string;
  readonly off: string;
  readonly offNote: string;
  readonly ratio: string;
  readonly cap: string;
  readonly capPerOrder: string;
  readonly capOnce: string;
  readonly perEvent: string;
  readonly gradeFactor: string;
  readonly gradeNote: string;
  readonly pool: (year: number) => string;
  readonly poolHeading: string;
  readonly kindsAreOurReading: string;
  readonly own: (value: string) => string;
  readonly pointsUp: (text: string) => string;
  readonly pointsDown: (text: string) => string;
  readonly amountUp: (text: string) => string;
  readonly amountDown: (text: string) => string;
  readonly putBack: string;
  readonly putBackNamed: (name: string) => string;
  readonly allBack: string;
  readonly allBackNote: string;
  readonly slider: (value: string, own: string) => string;
  readonly less: (name: string) => string;
  readonly more: (name: string) => string;
  readonly all: string;
  readonly allNote: string;
  readonly byYear: (text: string) => string;
  readonly byYearDrop: string;
  readonly budgetHeading: string;
  readonly ceiling: (year: number) => string;
  readonly ceilingNote: string;
  readonly noCeiling: string;
  readonly rule: string;
  readonly rulesCompared: string;
  readonly rules: Readonly<Record<AllocationRule, { readonly name: string; readonly note: string }>>;
  readonly priorityNow: (classes: string) => string;
  readonly carryOver: string;
  readonly carryOverNote: string;
  readonly moneyUnit: string;
  readonly faults: Readonly<Record<EntryFault, string>>;
  readonly notApplied: (name: string, fault: string) => string;
  readonly changed: string;
}

export const leverWordsZh: LeverWords = {
  heading: "政策调整",
  intro: "直接改条文中的数字，右侧结果随之更新。",
  clause: (number) => `第${number}条`,
  on: "执行",
  off: "停止执行",
  offNote: "本方案中停止执行本条，不再产生支出。",
  ratio: "支持比例",
  cap: "每年最高",
  capPerOrder: "单笔最高",
  capOnce: "最高（一次性）",
  perEvent: "每场最高",
  gradeFactor: "分档系数",
  gradeNote: "条文只规定“最高”，未定比例；按评定档次核定，系数同比例调整各档金额。",
  pool: (year) => `${year}年资金池`,
  poolHeading: "风险补偿资金总额度",
  kindsAreOurReading: "适用主体为本工具对条文的理解",
  own: (value) => `政策原文${value}`,
  pointsUp: (text) => `提高${text}个百分点`,
  pointsDown: (text) => `降低${text}个百分点`,
  amountUp: (text) => `增加${text}`,
  amountDown: (text) => `减少${text}`,
  putBack: "还原",
  putBackNamed: (name) => `还原为政策原文：${name}`,
  allBack: "恢复政策原文数值",
  allBackNote: "把全部条款数值、条文理解和阶梯压减恢复为政策原文；年度限额、分配规则和测算假设不变。",
  slider: (value, own) => `${value}，政策原文${own}`,
  less: (name) => `${name}减1个百分点`,
  more: (name) => `${name}加1个百分点`,
  all: "整体系数",
  allNote: "同比例调整全部支持比例和档次，在其他调整之后计算。",
  byYear: (text) => `本条另有分年度数值，优先于上面的数值：${text}`,
  byYearDrop: "取消分年度数值",
  budgetHeading: "年度限额与分配规则",
  ceiling: (year) => `${year}年`,
  ceilingNote: "年度限额为示例。留空表示该年不设限额。",
  noCeiling: "不设限额",
  rule: "超出年度限额时的分配规则",
  rulesCompared: "五种规则的区别",
  rules: {
    "pro-rata": { name: "同比例兑付", note: "年末统一核算，超出时各笔按同一比例压减，不结转。" },
    "first-come": { name: "先到先得", note: "按核定先后兑付，用完为止；最后一笔兑付部分。" },
    "first-come-whole": {
      name: "先到先得（整笔）",
      note: "按核定先后整笔兑付；余额不足的一笔跳过，后面放得下的照付。",
    },
    priority: { name: "按类别优先", note: "按指定的条款次序逐类保障，同一类别内同比例压减。" },
    "commitments-first": {
      name: "存量承诺优先",
      note: "先保障连续三年支持中第二、第三年的申报，其余后付；两类内部各自同比例压减。",
    },
  },
  priorityNow: (classes) => `保障次序：${classes}`,
  carryOver: "未兑付部分结转下年，优先兑付",
  carryOverNote: "结转至政策到期年为止。",
  moneyUnit: "万元",
  faults: {
    empty: "请填写数值。",
    "not-a-number": "无法识别，请填写数字，例如 40、40%、50万、335.5万元。",
    "too-many-decimals": "小数位过多：金额精确到分，比例精确到万分之一。",
    negative: "不能小于0。",
    "too-large": "数值过大。",
    "above-whole": "不能超过100%。",
  },
  notApplied: (name, fault) => `${name}：${fault}未采用，仍按原值测算。`,
  changed: "已调整",
};

export const leverWordsEn: LeverWords = {
  heading: "Policy settings",
  intro: "Change the figures inside the clauses; the results follow.",
  clause: (number) => `Clause ${number}`,
  on: "In force",
  off: "Suspended",
  offNote: "This clause is suspended in this scenario and costs nothing.",
  ratio: "Support ratio",
  cap: "Yearly cap",
  capPerOrder: "Cap per order",
  capOnce: "Cap (one-time)",
  perEvent: "Cap per event",
  gradeFactor: "Grade factor",
  gradeNote:
    "The text says only “at most” and names no ratio; awards follow a grade, and the factor scales every grade.",
  pool: (year) => `Pool ${year}`,
  poolHeading: "Yearly pools of the compensation fund",
  kindsAreOurReading: "Who may apply is our reading of the text",
  own: (value) => `policy text: ${value}`,
  pointsUp: (text) => `up ${text} points`,
  pointsDown: (text) => `down ${text} points`,
  amountUp: (text) => `up ${text}`,
  amountDown: (text) => `down ${text}`,
  putBack: "Put back",
  putBackNamed: (name) => `Put back to the policy text: ${name}`,
  allBack: "Restore all policy values",
  allBackNote:
    "Puts figures, readings and step-downs back to the policy text; ceilings, allocation rule and assumptions stay.",
  slider: (value, own) => `${value}, policy text ${own}`,
  less: (name) => `${name}: one point less`,
  more: (name) => `${name}: one point more`,
  all: "Overall factor",
  allNote: "Scales every ratio and grade by the same factor, after all other changes.",
  byYear: (text) => `This clause also has values by year, which win over those above: ${text}`,
  byYearDrop: "Drop the values by year",
  budgetHeading: "Yearly ceilings and allocation rule",
  ceiling: (year) => `${year}`,
  ceilingNote: "Ceilings are examples. Leave one empty for a year without a ceiling.",
  noCeiling: "no ceiling",
  rule: "Rule when demand exceeds the ceiling",
  rulesCompared: "How the five rules differ",
  rules: {
    "pro-rata": {
      name: "Pro rata",
      note: "Settled at year end; every payment is cut by the same share, nothing is carried over.",
    },
    "first-come": {
      name: "First come, first served",
      note: "Paid in the order of decision until the money is used up; the last claim is part-paid.",
    },
    "first-come-whole": {
      name: "First come, whole claims only",
      note: "Paid in the order of decision; a claim that does not fit whole is skipped, later ones that fit are paid.",
    },
    priority: {
      name: "Priority classes",
      note: "Clauses are served class by class in a given order; pro rata within a class.",
    },
    "commitments-first": {
      name: "Commitments first",
      note: "Second and third years of three-year support come first, the rest after; pro rata within each.",
    },
  },
  priorityNow: (classes) => `Order of service: ${classes}`,
  carryOver: "Carry unpaid amounts into the next year and pay them first",
  carryOverNote: "Up to the year in which the policy expires.",
  moneyUnit: "RMB",
  faults: {
    empty: "Enter a value.",
    "not-a-number": "Not understood. Enter a number such as 40, 40%, 500,000 or 0.5m.",
    "too-many-decimals": "Too many decimals: money to the fen, ratios to one ten-thousandth.",
    negative: "Must not be below 0.",
    "too-large": "The value is too large.",
    "above-whole": "Must not exceed 100%.",
  },
  notApplied: (name, fault) => `${name}: ${fault} Not applied; the previous value stays in force.`,
  changed: "Changed",
};
