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

/** Sums over trials, by clause position × years + year; applicants by year. */
export interface Counts {
  /** What all the others are parts of, one after the other. */
  readonly all: Float64Array;
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

type Counted = Pick<SettlePlan, "years" | "clauses">;

export function countsLength({ years, clauses }: Counted): number {
  return 6 * clauses.length * years + 3 * years + 3 * (clauses.length + 1) * (1 + BINDING.length);
}

export function noCounts(plan: Counted): Counts {
  return countsIn(plan, new Float64Array(countsLength(plan)));
}

/** The parts of `all` by name: the kernel writes them in this order. */
export function countsIn({ years, clauses }: Counted, all: Float64Array): Counts {
  const cells = clauses.length * years;
  const andAll = clauses.length + 1;
  let at = 0;
  const part = (length: number): Float64Array => all.subarray(at, (at += length));
  return {
    all,
    awards: part(cells),
    atCap: part(cells),
    poolCut: part(cells),
    applicants: part(years),
    awardsSquared: part(cells),
    atCapSquared: part(cells),
    awardsTimesAtCap: part(cells),
    yearAwardsSquared: part(years),
    applicantsSquared: part(years),
    clauseAwards: part(andAll),
    clauseAwardsSquared: part(andAll),
    otherTimesLost: part(andAll),
    binding: part(andAll * BINDING.length),
    bindingSquared: part(andAll * BINDING.length),
    awardsTimesBinding: part(andAll * BINDING.length),
  };
}

export function addCounts({ all }: Counts, part: Counts): void {
  for (let i = 0; i < all.length; i++) all[i] += part.all[i];
}
