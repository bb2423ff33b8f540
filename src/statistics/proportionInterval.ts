import { wilson } from "./wilson.ts";
import type { Interval } from "./wilson.ts";

/**
 * Bounds of a probability seen as `count` of `n` (Agresti and Coull 1998): Wilson's centre, with the spread of that
 * centre. It covers near 0 and 1 too, where Wilson's own interval falls to 84 %. Where nothing or all was seen
 * it is Wilson's, whose bound stands for the probability in words.
 *
 * @param z standard normal quantile of the confidence, e.g. 1.96 for 95 %
 */
export function proportionInterval(count: number, n: number, z: number): Interval {
  if (count === 0 || count === n) return wilson(count, n, z);
  const weight = n + z * z;
  const centre = (count + (z * z) / 2) / weight;
  const half = z * Math.sqrt((centre * (1 - centre)) / weight);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
