export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Bounds of a probability seen as `count` of `n` (Wilson 1927); honest at 0 and n, where the standard
 * error is 0.
 *
 * @param z standard normal quantile of the confidence, e.g. 1.96 for 95 %
 */
export function wilson(count: number, n: number, z: number): Interval {
  const p = count / n;
  const square = (z * z) / n;
  const centre = (p + square / 2) / (1 + square);
  const half = (z * Math.sqrt((p * (1 - p)) / n + square / (4 * n))) / (1 + square);
  return { low: count === 0 ? 0 : centre - half, high: count === n ? 1 : centre + half };
}
