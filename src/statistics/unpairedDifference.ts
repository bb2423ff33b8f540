import { moments } from "./moments.ts";
import { standardErrorOfMean } from "./standardErrors.ts";

/** Of the means of two independent samples, which may differ in size. */
export function unpairedDifference(before: Float64Array, after: Float64Array): { mean: number; se: number } {
  const [one, two] = [moments(before), moments(after)];
  const errors = [standardErrorOfMean(one.sd, before.length), standardErrorOfMean(two.sd, after.length)];
  return { mean: two.mean - one.mean, se: Math.sqrt(errors[0] * errors[0] + errors[1] * errors[1]) };
}
