import { moments } from "./moments.ts";
import { quantiles } from "./quantiles.ts";
import { standardErrorOfMean, standardErrorOfProportion } from "./standardErrors.ts";

export interface QuantileDifference {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly se: number;
}

/**
 * Of the p-quantiles of two columns over the same trials. To first order a quantile is a mean of
 * (p − [value ≤ quantile]) / density (Bahadur 1966), so that what the trials share cancels here too; the
 * density is that of the values within one standard error of p, as in `estimatedErrorsOfQuantiles`.
 */
export function pairedQuantileDifference(
  before: Float64Array,
  after: Float64Array,
  p: number,
): QuantileDifference {
  if (before.length !== after.length) throw new RangeError("paired columns have the same trials");
  const [one, two] = [influence(before, p), influence(after, p)];
  const { sd } = moments(two.values.map((value, t) => value - one.values[t]));
  return differenceOf(one.quantile, two.quantile, standardErrorOfMean(sd, before.length));
}

/** Of the p-quantiles of two independent samples. */
export function unpairedQuantileDifference(
  before: Float64Array,
  after: Float64Array,
  p: number,
): QuantileDifference {
  const [one, two] = [influence(before, p), influence(after, p)];
  const errors = [one, two].map(({ values }) => standardErrorOfMean(moments(values).sd, values.length));
  return differenceOf(one.quantile, two.quantile, Math.sqrt(errors[0] * errors[0] + errors[1] * errors[1]));
}

function differenceOf(before: number, after: number, se: number): QuantileDifference {
  return { before, after, difference: after - before, se };
}

/** The quantile and what each value contributes to its error; nothing where many values share it. */
function influence(column: Float64Array, p: number): { quantile: number; values: Float64Array } {
  const error = standardErrorOfProportion(p, column.length);
  const [quantile, low, high] = quantiles(column, [p, Math.max(0, p - error), Math.min(1, p + error)]);
  const perShare = error === 0 ? 0 : (high - low) / (2 * error);
  return { quantile, values: column.map((value) => (value <= quantile ? p - 1 : p) * perShare) };
}
