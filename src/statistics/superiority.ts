import { moments } from "./moments.ts";
import { standardErrorOfProportion } from "./standardErrors.ts";

/** How two quantities lie to each other; `more`, `less` and `tie` sum to 1. */
export interface Superiority {
  /** Probability that the second is the larger one. */
  readonly more: number;
  readonly less: number;
  readonly tie: number;
  /** Standard error of `more`. */
  readonly se: number;
}

/** Trial by trial. */
export function pairedSuperiority(before: Float64Array, after: Float64Array): Superiority {
  const n = before.length;
  if (n !== after.length) throw new RangeError("paired columns have the same trials");
  let more = 0;
  let less = 0;
  for (let t = 0; t < n; t++) {
    if (after[t] > before[t]) more++;
    else if (after[t] < before[t]) less++;
  }
  return {
    more: more / n,
    less: less / n,
    tie: (n - more - less) / n,
    se: standardErrorOfProportion(more / n, n),
  };
}

/**
 * Every value of the one against every value of the other, for samples that share nothing (Mann and
 * Whitney 1947); the standard error is that of DeLong, DeLong and Clarke-Pearson (1988).
 */
export function unpairedSuperiority(before: Float64Array, after: Float64Array): Superiority {
  const [low, high] = [Float64Array.from(before).sort(), Float64Array.from(after).sort()];
  const fromAfter = moments(sharesOf(low, isBelow, high));
  const fromBefore = moments(sharesOf(high, isNotAbove, low).map((share) => 1 - share));
  const less = moments(sharesOf(high, isBelow, low)).mean;
  const more = fromAfter.mean;
  const variance = (fromAfter.sd * fromAfter.sd) / high.length + (fromBefore.sd * fromBefore.sd) / low.length;
  return { more, less, tie: Math.max(0, 1 - more - less), se: Math.sqrt(variance) };
}

type Order = (other: number, value: number) => boolean;

const isBelow: Order = (other, value) => other < value;
const isNotAbove: Order = (other, value) => other <= value;

/** For each of the sorted values the share of the sorted others that lie so to it. */
function sharesOf(others: Float64Array, lie: Order, values: Float64Array): Float64Array {
  let count = 0;
  return values.map((value) => {
    while (count < others.length && lie(others[count], value)) count++;
    return count / others.length;
  });
}
