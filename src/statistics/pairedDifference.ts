import { moments } from "./moments.ts";
import { standardErrorOfMean } from "./standardErrors.ts";

export interface PairedDifference {
  /** Mean of `after` − `before`. */
  readonly mean: number;
  readonly sd: number;
  readonly se: number;
}

/** Of two columns over the same trials: what the trials share cancels before the spread is taken. */
export function pairedDifference(before: Float64Array, after: Float64Array): PairedDifference {
  if (before.length !== after.length) throw new RangeError("paired columns have the same trials");
  const differences = new Float64Array(before.length);
  for (let t = 0; t < differences.length; t++) differences[t] = after[t] - before[t];
  const { mean, sd } = moments(differences);
  return { mean, sd, se: standardErrorOfMean(sd, before.length) };
}
