import { quantiles } from "./quantiles.ts";

/** Standard normal quantile of a two-sided 95 %. */
export const Z_95 = 1.959963984540054;

/** Of the mean of n independent values. */
export function standardErrorOfMean(sd: number, n: number): number {
  return sd / Math.sqrt(n);
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
