import type { Language } from "./language.ts";

/** Tables of standard errors, which stand folded under the tables that they belong to. */
export interface ErrorWords {
  readonly note: string;
  readonly clauses: string;
  readonly segments: string;
  readonly limits: string;
  readonly inPoints: (figure: string) => string;
  /** @param points with their unit left out */
  readonly pool: (clause: number, points: string) => string;
  /** Claims of which another policy leaves nothing. */
  readonly lost: (count: string) => string;
}

const zh: ErrorWords = {
  note: "标准误只反映模拟次数有限，不含假设本身的不确定性；若模拟次数足够多，结果有95%的把握落在测算值上下两个标准误之内。",
  clauses: "分条款平均值和比例的标准误；金额单位：万元",
  segments: "各申报主体平均值的标准误；金额单位：万元",
  limits: "核定笔数平均的标准误；各项限制所占比例的标准误，单位：百分点",
  inPoints: (figure) => `${figure}（百分点）`,
  lost: (count) => `因其他政策更优而不在此兑付的申报，其平均笔数的标准误为${count}。`,
  pool: (clause, points) => `第${clause}条资金池不足概率的标准误为${points}个百分点。`,
};

const en: ErrorWords = {
  note: "A standard error comes from the limited number of simulations alone and leaves out the uncertainty of the assumptions; with 95% confidence the figure of ever more simulations lies within two of them on either side.",
  clauses: "Standard error of the means and shares by clause; money in RMB m",
  segments: "Standard error of the means by kind of applicant; money in RMB m",
  limits: "Standard error of the mean number of awards, and of the share of each limit in points",
  inPoints: (figure) => `${figure} (points)`,
  lost: (count) =>
    `The mean number of claims that another policy takes over entirely has a standard error of ${count}. `,
  pool: (clause, points) =>
    `The probability that the pool of clause ${clause} falls short has a standard error of ${points} points. `,
};

const ALL: Readonly<Record<Language, ErrorWords>> = { zh, en };

export const errorWords = (language: Language): ErrorWords => ALL[language];
