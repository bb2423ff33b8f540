export interface Moments {
  readonly mean: number;
  /** Divides by n − 1; 0 for a single value. */
  readonly sd: number;
}

/**
 * Mean and standard deviation in two passes. The second corrects the first: what the deviations fail to
 * sum to zero is the rounding of the mean (Chan, Golub and LeVeque 1983).
 *
 * @param values at least one
 */
export function moments(values: Float64Array): Moments {
  const n = values.length;
  if (n === 0) throw new RangeError("no values, no mean");
  const first = sum(values) / n;
  let deviations = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = values[i] - first;
    deviations += deviation;
    squares += deviation * deviation;
  }
  const variance = n === 1 ? 0 : (squares - (deviations * deviations) / n) / (n - 1);
  return { mean: first + deviations / n, sd: Math.sqrt(Math.max(0, variance)) };
}

/** Exact for whole numbers while the sum stays below 2^53. */
export function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
