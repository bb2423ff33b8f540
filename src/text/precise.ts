import type { Figure } from "../forecast/untilPrecise.ts";
import type { Language } from "./language.ts";

/** What came of a run, as words: figures with their units. */
export interface Known {
  readonly value: string;
  readonly interval: string;
  readonly trials: string;
  readonly seconds: string;
}

/** The words of the part that goes on until a figure is known well enough. */
export interface PreciseWords {
  readonly heading: string;
  readonly intro: (most: string) => string;
  readonly figure: string;
  readonly figures: Readonly<Record<Figure, string>>;
  readonly year: string;
  readonly yearOf: (year: number) => string;
  readonly within: string;
  /** Before and after the number. */
  readonly points: readonly [string, string];
  readonly money: readonly [string, string];
  readonly start: string;
  readonly stop: string;
  readonly idle: string;
  readonly running: (done: string) => string;
  readonly needed: (trials: string) => string;
  readonly beyond: (trials: string, most: string) => string;
  readonly reached: (of: Known) => string;
  readonly outOfReach: (of: Known) => string;
  readonly stopped: (of: Known) => string;
  readonly stoppedEarly: string;
  readonly failed: (why: string) => string;
  readonly stale: string;
  readonly caption: (figure: string, within: string) => string;
  readonly trials: string;
  readonly value: string;
  readonly interval: string;
  readonly distance: string;
  readonly amount: (figure: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly share: (points: string) => string;
}

const zh: PreciseWords = {
  heading: "算到足够精确为止",
  intro: (most) =>
    `选定一个数字和允许误差，在当前情景上接着往下模拟（随机种子不变，从第1次模拟起），直到结果与95%区间两端的距离都不超过允许误差；最多${most}次。因为算到够准才停，区间的实际把握略低于95%，实测不低于93%。另开线程计算，不影响其他页面的结果；离开本页即停止。`,
  figure: "数字",
  figures: {
    exhausted: "超出限额的概率",
    demand: "资金需求平均",
    p90: "90%把握够用的限额",
    shortfall: "资金缺口平均",
  },
  year: "年度",
  yearOf: (year) => `${year}年`,
  within: "允许误差",
  points: ["±", "个百分点"],
  money: ["±", "万元"],
  start: "开始计算",
  stop: "停止",
  idle: "尚未开始。",
  running: (done) => `已模拟${done}次`,
  needed: (trials) => `，预计共需约${trials}次`,
  beyond: (trials, most) => `，预计需约${trials}次，超过上限${most}次，届时按已达到的误差给出结果`,
  reached: ({ value, interval, trials, seconds }) =>
    `已达到允许误差：${value}，95%区间${interval}；模拟${trials}次，用时${seconds}秒。`,
  outOfReach: ({ value, interval, trials, seconds }) =>
    `模拟${trials}次仍未达到允许误差：${value}，95%区间${interval}；用时${seconds}秒。`,
  stopped: ({ value, interval, trials, seconds }) =>
    `已停止，未达到允许误差：模拟${trials}次为${value}，95%区间${interval}；用时${seconds}秒。`,
  stoppedEarly: "已停止，尚无结果。",
  failed: (why) => `未能完成，请重试。原因：${why}`,
  stale: "参数已调整，下列为调整前情景的结果。",
  caption: (figure, within) => `${figure}（允许误差${within}）`,
  trials: "模拟\u200b次数",
  value: "结果",
  interval: "95%区间",
  distance: "误差",
  amount: (figure) => `${figure}万元`,
  range: (low, high) => `${low}～${high}`,
  share: (points) => `±${points}个百分点`,
};

const en: PreciseWords = {
  heading: "Run until precise enough",
  intro: (most) =>
    `Choose a figure and how far off it may be. The scenario at work is simulated further (same seed, from the first simulation on) until both ends of the 95% interval lie within that distance, at most ${most} times. Because it stops where it looks precise, the interval holds a little less often than 95%: never below 93% where that was measured. It runs on threads of its own and changes no other page; leaving this page stops it.`,
  figure: "Figure",
  figures: {
    exhausted: "Probability of exceeding the ceiling",
    demand: "Mean demand",
    p90: "Ceiling that suffices with 90%",
    shortfall: "Mean shortfall",
  },
  year: "Year",
  yearOf: (year) => String(year),
  within: "Precision",
  points: ["±", "percentage points"],
  money: ["± RMB", ""],
  start: "Start",
  stop: "Stop",
  idle: "Not started yet.",
  running: (done) => `${done} simulations done`,
  needed: (trials) => `, some ${trials} expected in all`,
  beyond: (trials, most) =>
    `, some ${trials} would be needed: more than ${most}, where it ends with the precision reached`,
  reached: ({ value, interval, trials, seconds }) =>
    `Precise enough: ${value}, 95% interval ${interval}; ${trials} simulations, ${seconds} s.`,
  outOfReach: ({ value, interval, trials, seconds }) =>
    `Not reached within ${trials} simulations: ${value}, 95% interval ${interval}; ${seconds} s.`,
  stopped: ({ value, interval, trials, seconds }) =>
    `Stopped before it was precise enough: ${value} after ${trials} simulations, 95% interval ${interval}; ${seconds} s.`,
  stoppedEarly: "Stopped; nothing is known yet.",
  failed: (why) => `It could not be completed; please try again. Reason: ${why}`,
  stale: "Settings have changed; below is the scenario before the change.",
  caption: (figure, within) => `${figure} (to ${within})`,
  trials: "Simu\u00adlations",
  value: "Result",
  interval: "95% interval",
  distance: "Error",
  amount: (figure) => `RMB\u00a0${figure}`,
  range: (low, high) => `${low}–${high}`,
  share: (points) => `±${points} percentage points`,
};

const ALL: Readonly<Record<Language, PreciseWords>> = { zh, en };

export const preciseWords = (language: Language): PreciseWords => ALL[language];
