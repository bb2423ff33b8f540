import { BINDING } from "./marks.ts";
import type { SettlePlan } from "./plan.ts";

/** The columns of a forecast, by number; the first ones by year. */
export interface Layout {
  readonly years: number;
  readonly clauses: number;
  readonly segments: number;
  readonly demand: number;
  readonly paid: number;
  readonly carriedIn: number;
  readonly open: number;
  readonly exhaustedIn: number;
  /** One column per month since January of the first year, then tail and contingent. */
  readonly monthly: number;
  readonly tail: number;
  readonly contingent: number;
  /** Year × clauses + clause position. */
  readonly clauseDemand: number;
  readonly clausePaid: number;
  /** By segment position, all years together. */
  readonly segmentDemand: number;
  readonly segmentPaid: number;
  readonly width: number;
}

export function layoutOf(plan: Pick<SettlePlan, "years" | "clauses" | "segments">): Layout {
  const { years } = plan;
  const clauses = plan.clauses.length;
  const segments = plan.segments.length;
  const monthly = 5 * years;
  const tail = monthly + 12 * years;
  const clauseDemand = tail + 2;
  const clausePaid = clauseDemand + clauses * years;
  const segmentDemand = clausePaid + clauses * years;
  return {
    years,
    clauses,
    segments,
    demand: 0,
    paid: years,
    carriedIn: 2 * years,
    open: 3 * years,
    exhaustedIn: 4 * years,
    monthly,
    tail,
    contingent: tail + 1,
    clauseDemand,
    clausePaid,
    segmentDemand,
    segmentPaid: segmentDemand + segments,
    width: segmentDemand + 2 * segments,
  };
}

/** Columns of trials, in whole fen: the total of trial t stands at column × `trials` + t. */
export interface Columns {
  readonly values: Float64Array;
  readonly trials: number;
}

/** Sums over trials, by clause position × years + year; applicants by year. The kernel writes them in this order. */
export interface Counts {
  readonly awards: Float64Array;
  readonly atCap: Float64Array;
  readonly poolCut: Float64Array;
  readonly applicants: Float64Array;
  /** Sums over trials of squares of a trial's counts, and of the product of a clause's two. */
  readonly awardsSquared: Float64Array;
  readonly atCapSquared: Float64Array;
  readonly awardsTimesAtCap: Float64Array;
  /** By year, all clauses together. */
  readonly yearAwardsSquared: Float64Array;
  readonly applicantsSquared: Float64Array;
  /** All years together, by clause position and, last, of all clauses together. */
  readonly clauseAwards: Float64Array;
  readonly clauseAwardsSquared: Float64Array;
  readonly otherTimesLost: Float64Array;
  /** The same × `BINDING`. */
  readonly binding: Float64Array;
  readonly bindingSquared: Float64Array;
  readonly awardsTimesBinding: Float64Array;
}

export function noCounts(plan: Pick<SettlePlan, "years" | "clauses">): Counts {
  const cells = plan.clauses.length * plan.years;
  const andAll = plan.clauses.length + 1;
  return {
    awards: new Float64Array(cells),
    atCap: new Float64Array(cells),
    poolCut: new Float64Array(cells),
    applicants: new Float64Array(plan.years),
    awardsSquared: new Float64Array(cells),
    atCapSquared: new Float64Array(cells),
    awardsTimesAtCap: new Float64Array(cells),
    yearAwardsSquared: new Float64Array(plan.years),
    applicantsSquared: new Float64Array(plan.years),
    clauseAwards: new Float64Array(andAll),
    clauseAwardsSquared: new Float64Array(andAll),
    otherTimesLost: new Float64Array(andAll),
    binding: new Float64Array(andAll * BINDING.length),
    bindingSquared: new Float64Array(andAll * BINDING.length),
    awardsTimesBinding: new Float64Array(andAll * BINDING.length),
  };
}

export function addCounts(sum: Counts, part: Counts): void {
  for (const name of countNames(sum)) {
    for (let i = 0; i < sum[name].length; i++) sum[name][i] += part[name][i];
  }
}

/** In the order of `Counts`. */
export function countNames(counts: Counts): (keyof Counts)[] {
  return Object.keys(counts) as (keyof Counts)[];
}
