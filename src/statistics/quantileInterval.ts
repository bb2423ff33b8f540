import { orderStatistics } from "./quantiles.ts";
import { standardErrorOfProportion } from "./standardErrors.ts";
import type { Interval } from "./wilson.ts";

/**
 * Bounds of the p-quantile of n independent values from the values alone: how many of them lie below the true quantile
 * is binomial, so that two order statistics hold it, whatever the distribution (normal approximation of the ranks,
 * rounded outwards).
 *
 * @param z standard normal quantile of the confidence, e.g. 1.96 for 95 %
 */
export function quantileInterval(values: Float64Array, p: number, z: number): Interval {
  const n = values.length;
  const reach = z * standardErrorOfProportion(p, n) * n;
  const low = rankWithin(Math.floor(n * p - reach) - 1, n);
  const high = rankWithin(Math.ceil(n * p + reach) - 1, n);
  const found = orderStatistics(values, low === high ? [low] : [low, high]);
  return { low: found[0], high: found[found.length - 1] };
}

const rankWithin = (rank: number, n: number): number => Math.min(n - 1, Math.max(0, rank));
