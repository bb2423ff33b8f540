import { moments, sum } from "../statistics/moments.ts";
import { proportionInterval } from "../statistics/proportionInterval.ts";
import { quantileInterval } from "../statistics/quantileInterval.ts";
import { quantiles } from "../statistics/quantiles.ts";
import { standardErrorOfMean, Z_95 } from "../statistics/standardErrors.ts";
import type { Outcome } from "../simulation/types.ts";
import type { Interval } from "../statistics/wilson.ts";

/** What can be asked for to a precision; P90 of demand is the ceiling that suffices with 90 %. */
export type Figure = "exhausted" | "demand" | "p90" | "shortfall";

export interface Question {
  readonly figure: Figure;
  readonly year: number;
  /** Distance allowed to either end of the 95 % interval: a share for `exhausted`, fen for the others. */
  readonly within: number;
}

/** What so many trials say of a figure: a share for `exhausted`, fen for the others. */
export interface Estimate {
  readonly trials: number;
  readonly value: number;
  /** 95 %. */
  readonly interval: Interval;
  /** From the value to the farther end of the interval. */
  readonly distance: number;
}

/**
 * Trials after which it is asked whether they are enough: doubled each time, so that few looks are taken and chance is
 * hardly ever stopped where it happens to look good.
 */
export const CHECKS: readonly number[] = [
  10_000, 20_000, 40_000, 80_000, 160_000, 320_000, 640_000, 1_000_000,
];

export const MOST_TRIALS = CHECKS[CHECKS.length - 1];

/** One number a trial: all that has to be kept of it. */
export function valuesOf({ byYear }: Outcome, { figure, year }: Omit<Question, "within">): Float64Array {
  const asked = byYear.find((each) => each.year === year);
  if (asked === undefined) throw new RangeError(`no year ${year}`);
  switch (figure) {
    case "exhausted":
      return asked.exhaustedIn.map((month) => (month > 0 ? 1 : 0));
    case "shortfall":
      return asked.open;
    case "demand":
    case "p90":
      return asked.demand;
  }
}

/** @param values at least one */
export function estimateOf(figure: Figure, values: Float64Array): Estimate {
  const { value, interval } = intervalOf(figure, values);
  const distance = Math.max(value - interval.low, interval.high - value);
  return { trials: values.length, value, interval, distance };
}

function intervalOf(figure: Figure, values: Float64Array): Pick<Estimate, "value" | "interval"> {
  const trials = values.length;
  if (figure === "exhausted") {
    const count = sum(values);
    return { value: count / trials, interval: proportionInterval(count, trials, Z_95) };
  }
  if (figure === "p90") {
    const [value] = quantiles(values, [0.9]);
    return { value, interval: quantileInterval(values, 0.9, Z_95) };
  }
  const { mean, sd } = moments(values);
  const half = Z_95 * standardErrorOfMean(sd, trials);
  return { value: mean, interval: { low: mean - half, high: mean + half } };
}

/** Trials that it will take, judged by what is known: errors shrink with the root of their number. */
export function trialsNeeded(estimate: Estimate, within: number): number {
  const times = estimate.distance / within;
  return Math.ceil(estimate.trials * times * times);
}
