import { chance } from "./chance.ts";
import { monthInText } from "./months.ts";
import { countInText, headlineMoney } from "./numbers.ts";
import type { LeadWords, TermFacts, YearFacts } from "./lead.ts";

const money = (yuan: number): string => headlineMoney(yuan, "zh");

function likely(of: { readonly count: number; readonly trials: number }): string {
  const { phrase, word, range } = chance(of, "zh");
  return `${phrase}（${word}，${range}；${countInText(of.trials)}次模拟中${countInText(of.count)}次）`;
}

function sentence(facts: YearFacts): string {
  const { name, year, shortfall } = facts;
  const first = `${name}：${year}年资金需求超出年度限额（示例）的概率${likely(facts)}`;
  const gap =
    shortfall === 0
      ? "未出现资金缺口"
      : `资金缺口平均${money(shortfall)}（含无缺口情形），${atMost(facts.shortfallP90, "无缺口")}`;
  return `${first}；${month(facts)}；${gap}。`;
}

/** Where half of the futures never run out there is no month for all of them. */
function month({ medianOfAll, medianOfExhausted }: YearFacts): string {
  if (medianOfExhausted === null) return "模拟中未出现年内耗尽的情形";
  if (medianOfAll !== null) return `按全部模拟计，耗尽月份中位数为${monthInText(medianOfAll, "zh")}`;
  return `半数以上的模拟年内未耗尽；仅就耗尽的情形而言，耗尽月份中位数为${monthInText(medianOfExhausted, "zh")}`;
}

const atMost = (yuan: number, none: string): string =>
  yuan === 0 ? `九成情形${none}` : `九成情形不超过${money(yuan)}`;

function term(facts: TermFacts): string {
  const { demand, ceiling, shortfall } = facts;
  const first = `${facts.first}年至${facts.last}年：至少一个年度超出限额的概率${likely(facts)}`;
  const sums =
    ceiling === null
      ? `资金需求合计平均${money(demand)}`
      : `资金需求合计平均${money(demand)}，年度限额（示例）合计${money(ceiling)}`;
  const gap =
    shortfall === 0
      ? "全部得到兑付"
      : `最终未能兑付的金额平均${money(shortfall)}（含全额兑付情形），${atMost(facts.shortfallP90, "全额兑付")}`;
  return `${first}；${sums}；${gap}。`;
}

export const leadWordsZh: LeadWords = {
  heading: "领导视图",
  print: "打印一页纸",
  years: "查看年度",
  sentence,
  unlimitedYear: ({ name, year, demand }) =>
    `${name}：${year}年未设年度限额，不存在资金耗尽；当年资金需求平均${money(demand)}。`,
  term,
  unlimitedTerm: ({ first, last, demand }) =>
    `${first}年至${last}年：各年度均未设限额；资金需求合计平均${money(demand)}。`,
  when: "何时用完",
  much: "缺口多大",
  enough: "多少够用",
  depends: "结果取决于什么",
  changes: "什么会改变结果",
  readByKeys: "用方向键逐个查看数值，Esc关闭。",
  monthEnd: (month) => `截至${month}末`,
  reachedShort: (percent) => `P${percent}`,
  notReached: "年内未达到",
  medianOfExhausted: "仅就耗尽情形的中位数",
  whenTitle: "逐月耗尽概率",
  whenNote: "P10、P50、P90为全部模拟中10%、50%、90%已经耗尽的月份；达不到的，写明“年内未达到”，不推算日期。",
  dotsTitle: "资金需求与年度限额",
  dotsUnit: (year) => `${year}年，万元；每点代表2%的模拟`,
  dotsNote: (beyond) => `共50个点，由少到多排列；◆为超出限额的点，共${beyond}个，○为限额以内的点。`,
  dotsNoteUnlimited: "共50个点，由少到多排列；当年未设年度限额。",
  dotsSummary: (year, beyond, ceiling) =>
    `点图：${year}年资金需求的50个分位点，每点代表2%的模拟，其中${beyond}个超出限额；${ceiling}。`,
  dot: (rank) => `第${rank}点（共50点）`,
  quantile: "分位",
  amount: "资金需求",
  within: "限额以内",
  beyond: "超出限额",
  carriedIn: "资金需求含上年结转。",
  exceedTitle: "需求超过某一金额的概率",
  exceedUnit: (year) => `${year}年，概率（%），横轴万元`,
  exceedNote: "可拖动界线、点击图面、键入金额，或用方向键移动；概率等于超过该金额的模拟次数所占比例。",
  exceedSummary: (year, equation) => `曲线图：${year}年资金需求超过各金额的概率。${equation}。`,
  threshold: "金额界线",
  above: ["需求超过", "的概率"],
  equation: (amount, figure, counts) => `需求超过${amount}的概率为${figure}，${counts}`,
  counts: (count, trials) => `${trials}次模拟中${count}次`,
  toCeiling: "移到年度限额",
  probability: "概率",
  times: "模拟次数",
  figuresTitle: "分年度主要结果",
  figuresUnit: "金额单位：万元；除注明外为每次模拟平均",
  figuresNote:
    "兑付比例为按现行分配规则兑付的金额占当年资金需求（含上年结转）的比例。各年企业有重复，不作合计。",
  measure: "指标",
  whole: "有效期合计",
  ceiling: "年度限额（示例）",
  demand: "资金需求",
  exceeded: "超出限额的概率",
  exceededOnce: "合计列为至少一个年度超出的概率。",
  shortfall: "资金缺口",
  shortfallP90: "九成情形缺口不超过",
  executionRate: "预算执行率",
  paidShare: "兑付比例",
  awards: "支持笔数",
  applicants: "支持企业（户）",
  segmentTitle: "分申报主体测算表",
  segmentUnit: "金额单位：万元；有效期内各年合计，每次模拟平均",
  segment: "申报主体",
  paid: "兑付额",
  unpaid: "未兑付",
  paidBar: "兑付（深色）与未兑付（斜纹）",
  total: "合计",
  enoughTitle: "够用的限额",
  enoughUnit: "金额单位：万元",
  enoughNote:
    "按当年资金需求（不含上年结转）的分位数：限额不低于该数，即有相应把握不出现缺口；其下为比本方案限额需增加的金额。",
  year: "年度",
  own: "本方案限额（示例）",
  sure: (percent) => `${percent}%把握`,
  neededRow: (percent) => `${percent}%把握够用的限额`,
  more: (amount) => `需增加${amount}`,
  suffices: "现有限额已够",
  futuresTitle: "累计资金需求与个别情形",
  futuresUnit: (year) => `${year}年，1月起累计，万元`,
  futuresNote: (count) =>
    `粗线为中位数；深色带含一半的模拟，浅色带含九成，其余一成在带外；细线为第1至第${count}次模拟。`,
  trialsByMonth: "各次模拟逐月累计（列为模拟序号）",
  walk: "逐月查看个别情形",
  walkEnd: "结束查看",
  earlierTrial: "上一次模拟",
  laterTrial: "下一次模拟",
  earlierMonth: "上一月",
  laterMonth: "下一月",
  play: "连续播放",
  pause: "暂停",
  future: (trial, until) => `第${trial}次模拟，截至${until}末`,
  asked: (amount) => `累计需求${amount}`,
  left: (amount) => `限额尚余${amount}`,
  passed: (amount, since) => `${since}起超出限额，已超出${amount}`,
  conditions: "测算条件",
  dependsNote: "概率只反映下列条件之下的模拟结果；条件变了，结果也变。",
  rule: "分配规则",
  carryOver: "未兑付部分",
  carries: "结转下年，优先兑付",
  carriesNot: "不结转",
  assumptions: "测算假设",
  assumptionsShipped: "均为内置示例假设，非实际申报数据",
  assumptionsOwn: (count) => `${count}项为本方案自定，其余为内置示例假设，均非实际申报数据`,
  policyValues: "政策内容",
  policyAsDrafted: "与征求意见稿一致",
  policyChanged: (count) => `${count}项与征求意见稿不同`,
  moreMoney: (year, amount) => `${year}年限额增加${amount}，有80%把握当年够用。`,
  enoughAlready: "各年限额均已有80%把握够用。",
  otherPolicy: "调整支持比例、最高额、分配规则或测算假设，结果即时更新：",
  toPlan: "到“测算”页调整",
  otherScenario: "与政策原文或其他方案逐项比较：",
  toCompare: "到“对比”页比较",
  errorsUnit: "概率为95%置信区间，其余为标准误；金额单位：万元",
  sheetTitle: "补贴政策资金测算结果",
  sheetPlace: "情景",
  printed: "打印日期",
  today: (year, month, day) => `${year}年${month}月${day}日`,
  moreLines: (count) => `其余${count}项略，见情景文件。`,
  changed: (item, own, value) => `${item}：${own} → ${value}`,
  notFinal: {
    running: "非最终结果：测算尚未完成。",
    quick: "非最终结果：模拟次数较少的快速估算，误差较大。",
    few: "非最终结果：模拟不足1,000次，误差较大。",
    failed: "非最终结果：最近一次测算未能完成。",
    cancelled: "非最终结果：测算已取消。",
    behind: "非最终结果：测算未完成，下列数字与当前参数不一致。",
  },
};
