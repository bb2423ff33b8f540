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
 * error of p below and above.
 */
export function estimatedErrorOfQuantile(values: Float64Array, p: number): number {
  const error = standardErrorOfProportion(p, values.length);
  const [low, high] = quantiles(values, [Math.max(0, p - error), Math.min(1, p + error)]);
  return (high - low) / 2;
}
