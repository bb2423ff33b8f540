import type { SettlePlan } from "./plan.ts";

/** Where each total of a trial stands: column × trials + trial. */
export interface Layout {
  readonly years: number;
  readonly clauses: number;
  readonly demand: number;
  readonly paid: number;
  readonly carriedIn: number;
  readonly exhaustedIn: number;
  /** One column per month since January of the first year, then tail and contingent. */
  readonly monthly: number;
  readonly tail: number;
  readonly contingent: number;
  /** Year × clauses + clause position. */
  readonly clauseDemand: number;
  readonly clausePaid: number;
  readonly width: number;
}

export function layoutOf(plan: { readonly years: number; readonly clauses: readonly number[] }): Layout {
  const { years } = plan;
  const clauses = plan.clauses.length;
  const monthly = 4 * years;
  const tail = monthly + 12 * years;
  const clauseDemand = tail + 2;
  const clausePaid = clauseDemand + clauses * years;
  return {
    years,
    clauses,
    demand: 0,
    paid: years,
    carriedIn: 2 * years,
    exhaustedIn: 3 * years,
    monthly,
    tail,
    contingent: tail + 1,
    clauseDemand,
    clausePaid,
    width: clausePaid + clauses * years,
  };
}

/** What a batch of consecutive trials came to: columns of whole fen, and counts summed over its trials. */
export interface BatchTotals {
  readonly trials: number;
  readonly columns: Float64Array;
  readonly counts: Counts;
}

/** Sums over trials, by clause position × years + year; applicants by year. */
export interface Counts {
  readonly awards: Float64Array;
  readonly atCap: Float64Array;
  readonly poolCut: Float64Array;
  readonly applicants: Float64Array;
}

export function noCounts(plan: Pick<SettlePlan, "years" | "clauses">): Counts {
  const cells = plan.clauses.length * plan.years;
  return {
    awards: new Float64Array(cells),
    atCap: new Float64Array(cells),
    poolCut: new Float64Array(cells),
    applicants: new Float64Array(plan.years),
  };
}
