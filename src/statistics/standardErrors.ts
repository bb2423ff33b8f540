import { quantiles } from "./quantiles.ts";

/** Standard normal quantile of a two-sided 95 %. */
export const Z_95 = 1.959963984540054;

/** Of the mean of n independent values. */
export function standardErrorOfMean(sd: number, n: number): number {
  return sd / Math.sqrt(n);
}

/**
 * Of the mean of n values of which only sums are known.
 *
 * @param squares sum of their squares
 * @returns `null` for a single value
 */
export function standardErrorFromSums(n: number, sum: number, squares: number): number | null {
  if (n < 2) return null;
  return Math.sqrt(Math.max(0, squares - (sum * sum) / n) / ((n - 1) * n));
}

/** Sums over n trials of two counts, of their squares and of their product. */
export interface PairedSums {
  readonly part: number;
  readonly whole: number;
  readonly partSquared: number;
  readonly wholeSquared: number;
  readonly product: number;
}

/**
 * Of the ratio of two sums over the same n trials, for large n: the spread of part − ratio × whole, by the mean whole.
 *
 * @returns `null` for a single trial, or where the whole is 0
 */
export function standardErrorOfRatio(n: number, sums: PairedSums): number | null {
  const { part, whole, partSquared, wholeSquared, product } = sums;
  if (n < 2 || whole === 0) return null;
  const ratio = part / whole;
  const squares = partSquared - 2 * ratio * product + ratio * ratio * wholeSquared;
  return Math.sqrt((Math.max(0, squares) * n) / (n - 1)) / whole;
}

/** Of a share p seen in n independent trials. */
export function standardErrorOfProportion(p: number, n: number): number {
  return Math.sqrt((p * (1 - p)) / n);
}

/**
 * Of the p-quantile of n independent values, for large n.
 *
 * @param density of the distribution at the quantile
 */
export function standardErrorOfQuantile(p: number, n: number, density: number): number {
  return standardErrorOfProportion(p, n) / density;
}

/**
 * The same from the values alone (Woodruff 1952): half the distance between the quantiles one standard
 * error of p below and above. `null` where the values are so few that one of these would be the
 * first or the last of them.
 */
export function estimatedErrorsOfQuantiles(
  values: Float64Array,
  probabilities: readonly number[],
): (number | null)[] {
  const errors = probabilities.map((p) => standardErrorOfProportion(p, values.length));
  const around = probabilities.flatMap((p, k) => [Math.max(0, p - errors[k]), Math.min(1, p + errors[k])]);
  const found = quantiles(values, around);
  return probabilities.map((p, k) =>
    errors[k] >= Math.min(p, 1 - p) ? null : (found[2 * k + 1] - found[2 * k]) / 2,
  );
}
