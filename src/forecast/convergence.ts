import { exhaustion } from "../statistics/exhaustion.ts";
import { moments } from "../statistics/moments.ts";
import { proportionInterval } from "../statistics/proportionInterval.ts";
import { quantiles } from "../statistics/quantiles.ts";
import { estimatedErrorsOfQuantiles, standardErrorOfMean, Z_95 } from "../statistics/standardErrors.ts";
import type { Interval } from "../statistics/wilson.ts";
import type { Outcome, YearOutcome } from "../simulation/types.ts";
import { yuan } from "./distribution.ts";

/** What the first trials of a forecast would have said on their own. */
export interface Precision {
  readonly trials: number;
  /** `null` where the year has no ceiling. */
  readonly exhausted: {
    readonly count: number;
    readonly probability: number;
    /** 95 %. */
    readonly interval: Interval;
  } | null;
  /** Yuan; the standard error of each is `null` where so few trials have none. */
  readonly demand: {
    readonly mean: number;
    readonly se: number | null;
    readonly p90: number;
    readonly p90Se: number | null;
  };
}

export interface YearConvergence {
  readonly year: number;
  /** By number of trials, ascending; the last row is the forecast itself. */
  readonly rows: readonly Precision[];
}

/** 1, 2, 4 … below n, then n. */
export function doublings(n: number): number[] {
  const sizes: number[] = [];
  for (let size = 1; size < n; size *= 2) sizes.push(size);
  return [...sizes, n];
}

/**
 * How a forecast settles down as trials are added. Trials are independent and numbered, so that its first ones
 * are what a shorter run of the same scenario would have been.
 */
export function convergence({ trials, byYear }: Outcome): YearConvergence[] {
  const sizes = doublings(trials);
  return byYear.map((year) => ({ year: year.year, rows: sizes.map((size) => precisionOf(year, size)) }));
}

function precisionOf({ ceiling, demand, exhaustedIn }: YearOutcome, size: number): Precision {
  const first = demand.subarray(0, size);
  const { mean, sd } = moments(first);
  const [p90] = quantiles(first, [0.9]);
  const [p90Se] = estimatedErrorsOfQuantiles(first, [0.9]);
  return {
    trials: size,
    exhausted: ceiling === null ? null : chanceIn(exhaustedIn.subarray(0, size)),
    demand: {
      mean: yuan(mean),
      se: size === 1 ? null : yuan(standardErrorOfMean(sd, size)),
      p90: yuan(p90),
      p90Se: p90Se === null ? null : yuan(p90Se),
    },
  };
}

function chanceIn(exhaustedIn: Float64Array): Precision["exhausted"] {
  const { count, probability } = exhaustion(exhaustedIn);
  return { count, probability, interval: proportionInterval(count, exhaustedIn.length, Z_95) };
}
