import type { AllocationRule } from "../allocation/types.ts";
import type { ListFault } from "./clauseList.ts";
import type { EntryFault } from "./entry.ts";

/** Why a reading changes nothing in a forecast. */
export type IdleReason = "facts" | "ledger-only" | "no-claims" | "clause-off" | "same-anyway";

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
  readonly byYearDrop: string;
  readonly budgetHeading: string;
  readonly ceiling: (year: number) => string;
  readonly ceilingNote: string;
  readonly noCeiling: string;
  readonly rule: string;
  readonly rulesCompared: string;
  readonly rules: Readonly<Record<AllocationRule, { readonly name: string; readonly note: string }>>;
  readonly carryOver: string;
  readonly carryOverNote: string;
  readonly moneyUnit: string;
  readonly faults: Readonly<Record<EntryFault, string>>;
  readonly notApplied: (name: string, fault: string) => string;
  readonly changed: string;
  /** Accessible name of the list of jumps at the top of the levers. */
  readonly index: string;
  readonly indexBudget: string;
  readonly indexAll: string;
  readonly indexReadings: string;
  readonly indexPopulation: string;
  readonly indexClause: (number: number, name: string, differs: boolean) => string;
  /** How many values of a fold are not as the policy has them. */
  readonly adjusted: (count: number) => string;
  readonly years: string;
  readonly yearsNote: string;
  readonly claimYear: string;
  readonly inForce: string;
  readonly follows: (state: string) => string;
  readonly dropCeiling: (year: number) => string;
  readonly stepDowns: string;
  readonly stepDownCount: (count: number) => string;
  readonly stepDownNote: string;
  /** The sentence of a step-down, cut at its boxes: share used, clauses, factor; % stands behind two. */
  readonly stepDownParts: readonly [string, string, string, string];
  readonly stepDownName: (number: number) => string;
  readonly stepDownUsed: string;
  readonly stepDownTimes: string;
  readonly stepDownClauses: string;
  readonly stepDownAdd: string;
  readonly stepDownDrop: (number: number) => string;
  readonly everyClause: string;
  readonly priority: PriorityWords;
  readonly warnings: WarningWords;
  readonly readings: ReadingsWords;
}

export interface PriorityWords {
  readonly heading: string;
  readonly keys: string;
  readonly className: (number: number) => string;
  readonly rest: string;
  readonly restNone: string;
  readonly empty: string;
  readonly typed: (className: string) => string;
  readonly earlier: (className: string) => string;
  readonly later: (className: string) => string;
  readonly add: string;
  readonly chip: (clause: number, name: string, className: string) => string;
  readonly moved: (clause: number, className: string) => string;
  readonly classMoved: (from: number, to: number) => string;
  readonly understood: (clauses: string) => string;
  readonly faults: Readonly<Record<ListFault, (about: string) => string>>;
  readonly notApplied: (fault: string) => string;
  readonly between: string;
}

/** Combinations that can be meant, and hardly are. */
export interface WarningWords {
  readonly zeroFigure: (name: string) => string;
  readonly zeroPool: (year: number) => string;
  readonly cappedAtWhole: (times: string) => string;
  readonly zeroCeiling: (year: number) => string;
  readonly poolAboveCeiling: (year: number, clause: number, pool: string) => string;
  readonly carriedAboveCeiling: (year: number, amount: string) => string;
  readonly committedAboveCeiling: (year: number, amount: string, clauses: string) => string;
  readonly stepWithoutCeilings: string;
  readonly stepFromStart: string;
  readonly stepAfterAll: string;
  readonly stepIdle: string;
  readonly stepRaises: string;
}

export interface ReadingsWords {
  readonly heading: string;
  readonly intro: (count: number) => string;
  readonly all: string;
  readonly byDefault: string;
  readonly inForce: (answer: string) => string;
  readonly idle: Readonly<Record<IdleReason, string>>;
  readonly choose: (name: string) => string;
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
  index: "跳转到",
  indexBudget: "限额",
  indexAll: "系数",
  indexReadings: "理解",
  indexPopulation: "假设",
  indexClause: (number, name, differs) => `第${number}条 ${name}${differs ? "（已调整）" : ""}`,
  adjusted: (count) => `${count}项已调整`,
  years: "分年度设置",
  yearsNote: "只对当年度的申报生效，优先于上面的数值；留空即沿用上面的数值。",
  claimYear: "申报年度",
  inForce: "执行情况",
  follows: (state) => `沿用（${state}）`,
  dropCeiling: (year) => `${year}年不设限额`,
  stepDowns: "阶梯压减",
  stepDownCount: (count) => `${count}条`,
  stepDownNote:
    "按核定先后，当年累计核定额达到年度限额的一定比例后，其后尚未核定的申报按较低比例核定，已核定的不受影响。多条可叠加，逐条相乘。",
  stepDownParts: ["当年累计核定额达到年度限额的", "后，", "尚未核定的申报，支持比例和分档系数乘以", "。"],
  stepDownName: (number) => `阶梯压减第${number}条`,
  stepDownUsed: "触发比例",
  stepDownTimes: "压减系数",
  stepDownClauses: "适用条款",
  stepDownAdd: "增加一条",
  stepDownDrop: (number) => `删除阶梯压减第${number}条`,
  everyClause: "全部条款",
  priority: {
    heading: "保障次序",
    keys: "可拖动条款或整类（触屏按住“⠿”拖动）；也可选中条款后按↑、↓移到上一类、下一类，或直接键入各类的条款号。",
    className: (number) => `第${number}类`,
    rest: "其余条款（最后）",
    restNone: "全部条款均已列明。",
    empty: "拖入条款或键入条款号",
    typed: (className) => `${className}的条款号`,
    earlier: (className) => `${className}提前`,
    later: (className) => `${className}延后`,
    add: "新增一类",
    chip: (clause, name, className) => `第${clause}条 ${name}，${className}`,
    moved: (clause, className) => `第${clause}条已移到${className}。`,
    classMoved: (from, to) => `原第${from}类现为第${to}类。`,
    understood: (clauses) => `＝第${clauses}条`,
    faults: {
      "not-a-list": (about) => `“${about}”无法识别，请填写条款号，例如 1、3、5-8。`,
      "no-such-clause": (about) => `政策没有第${about}条。`,
      "clause-twice": (about) => `第${about}条重复。`,
      "clause-elsewhere": (about) => `第${about}条已列入另一类，一条只能属于一类；如需调整请拖动该条。`,
    },
    notApplied: (fault) => `${fault}未采用，仍按原次序测算。`,
    between: "、",
  },
  warnings: {
    zeroFigure: (name) => `${name}为0，本条不会产生任何支出。如拟停止执行，请取消勾选“执行”。`,
    zeroPool: (year) => `${year}年资金池为0，当年核定的补偿一律不予兑付。`,
    cappedAtWhole: (times) => `整体系数为${times}，相乘后超过100%的支持比例按100%计算。`,
    zeroCeiling: (year) => `${year}年限额为0，当年资金需求全部成为缺口。如不设限额，请留空。`,
    poolAboveCeiling: (year, clause, pool) =>
      `${year}年限额低于第${clause}条当年资金池（${pool}），资金池承诺可能无法足额兑付。`,
    carriedAboveCeiling: (year, amount) =>
      `${year}年限额低于上年结转的平均金额（${amount}），当年限额将首先用于以前年度的承诺。`,
    committedAboveCeiling: (year, amount, clauses) =>
      `${year}年限额低于连续三年支持条款（第${clauses}条）当年的平均资金需求（${amount}），以前年度已作出的承诺可能无法兑付。`,
    stepWithoutCeilings: "各年度均未设限额，阶梯压减不会触发。",
    stepFromStart: "触发比例为0，自年初第一笔核定后即按压减系数核定。",
    stepAfterAll: "触发比例超过100%，限额用完之后才会触发。",
    stepIdle: "压减系数为100%，不改变任何比例。",
    stepRaises: "压减系数超过100%，触发后比例反而提高。",
  },
  readings: {
    heading: "条文理解",
    intro: (count) => `条文有${count}处可作不同理解。每处均可切换，默认理解已标明。`,
    all: "全部理解",
    byDefault: "默认",
    inForce: (answer) => `本方案采用：${answer}`,
    idle: {
      facts: "测算假设中没有相应信息，此项对本情景的测算结果没有影响。",
      "ledger-only": "此项只影响台账核算，对测算结果没有影响。",
      "no-claims": "测算假设中没有相应申报，此项对本情景的测算结果没有影响。",
      "clause-off": "相应条款已停止执行，此项对本情景的测算结果没有影响。",
      "same-anyway": "按本情景的期限和假设，各种理解的结果相同。",
    },
    choose: (name) => `${name}：选择理解`,
  },
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
  allBack: "Reset to policy",
  allBackNote:
    "Puts figures, readings and step-downs back to the policy text; ceilings, allocation rule and assumptions stay.",
  slider: (value, own) => `${value}, policy text ${own}`,
  less: (name) => `${name}: one point less`,
  more: (name) => `${name}: one point more`,
  all: "Overall factor",
  allNote: "Scales every ratio and grade by the same factor, after all other changes.",
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
  index: "Jump to",
  indexBudget: "Ceilings",
  indexAll: "All",
  indexReadings: "Readings",
  indexPopulation: "Assumptions",
  indexClause: (number, name, differs) => `Clause ${number} ${name}${differs ? " (changed)" : ""}`,
  adjusted: (count) => `${count} changed`,
  years: "Values by year",
  yearsNote: "Hold for claims of that year only and win over the values above; leave empty to follow them.",
  claimYear: "Claim year",
  inForce: "State",
  follows: (state) => `follows (${state})`,
  dropCeiling: (year) => `${year}: no ceiling`,
  stepDowns: "Step-downs",
  stepDownCount: (count) => `${count}`,
  stepDownNote:
    "Once the year's awards reach a share of its ceiling, claims decided later receive lower ratios; those decided before keep theirs. Several step-downs multiply.",
  stepDownParts: [
    "Once the year's awards reach",
    " of its ceiling, the ratios and grade factors of later claims under",
    "are multiplied by",
    ".",
  ],
  stepDownName: (number) => `Step-down ${number}`,
  stepDownUsed: "share of the ceiling",
  stepDownTimes: "factor",
  stepDownClauses: "clauses",
  stepDownAdd: "Add a step-down",
  stepDownDrop: (number) => `Remove step-down ${number}`,
  everyClause: "all clauses",
  priority: {
    heading: "Order of service",
    keys: "Drag a clause or a whole class (on a touch screen by its ⠿); or focus a clause and press ↑ or ↓ to move it to the class before or after, or type the clause numbers of a class.",
    className: (number) => `Class ${number}`,
    rest: "All other clauses (last)",
    restNone: "Every clause is in a class.",
    empty: "Drop a clause here or type its number",
    typed: (className) => `Clauses of ${className}`,
    earlier: (className) => `${className}: serve earlier`,
    later: (className) => `${className}: serve later`,
    add: "Add a class",
    chip: (clause, name, className) => `Clause ${clause} ${name}, ${className}`,
    moved: (clause, className) => `Clause ${clause} moved to ${className}.`,
    classMoved: (from, to) => `Class ${from} is now class ${to}.`,
    understood: (clauses) => `= clauses ${clauses}`,
    faults: {
      "not-a-list": (about) => `“${about}” is not understood. Enter clause numbers such as 1, 3, 5-8.`,
      "no-such-clause": (about) => `The policy has no clause ${about}.`,
      "clause-twice": (about) => `Clause ${about} is named twice.`,
      "clause-elsewhere": (about) =>
        `Clause ${about} is in another class, and a clause belongs to one class only; drag it to move it.`,
    },
    notApplied: (fault) => `${fault} Not applied; the previous order stays in force.`,
    between: ", ",
  },
  warnings: {
    zeroFigure: (name) =>
      `${name} is 0, so this clause costs nothing. To suspend the clause, clear the box “In force”.`,
    zeroPool: (year) => `The pool of ${year} is 0: nothing decided in that year is paid.`,
    cappedAtWhole: (times) => `The overall factor is ${times}; ratios that would pass 100% count as 100%.`,
    zeroCeiling: (year) =>
      `The ceiling of ${year} is 0, so all demand is shortfall. Leave it empty for no ceiling.`,
    poolAboveCeiling: (year, clause, pool) =>
      `The ceiling of ${year} is below the pool of clause ${clause} (${pool}), which may then not be honoured.`,
    carriedAboveCeiling: (year, amount) =>
      `The ceiling of ${year} is below what is carried in on average (${amount}); it goes to earlier commitments first.`,
    committedAboveCeiling: (year, amount, clauses) =>
      `The ceiling of ${year} is below the mean demand of the three-year clauses (${clauses}) in that year (${amount}); commitments of earlier years may not be honoured.`,
    stepWithoutCeilings: "No year has a ceiling, so step-downs never apply.",
    stepFromStart: "The share is 0: the factor applies from the first decision of the year on.",
    stepAfterAll: "The share is above 100%: it applies only once the ceiling is used up.",
    stepIdle: "A factor of 100% changes no ratio.",
    stepRaises: "The factor is above 100%: ratios rise instead of falling.",
  },
  readings: {
    heading: "Readings of the text",
    intro: (count) =>
      `The text can be read in different ways in ${count} places. Each can be switched; the default is marked.`,
    all: "All readings",
    byDefault: "default",
    inForce: (answer) => `In this scenario: ${answer}`,
    idle: {
      facts: "The population states no such fact: this changes nothing in the forecast of this scenario.",
      "ledger-only": "Acts on ledgers only: this changes nothing in a forecast.",
      "no-claims":
        "The population makes no such claims: this changes nothing in the forecast of this scenario.",
      "clause-off": "The clause is suspended: this changes nothing in the forecast of this scenario.",
      "same-anyway": "With the dates and assumptions of this scenario every reading gives the same.",
    },
    choose: (name) => `${name}: choose a reading`,
  },
};
