import { exp } from "../random/maths.ts";
import { normalQuantile } from "../random/normal.ts";

/** Above this the exponential of the mean is no longer a double worth summing; the normal is close. */
const MOST_SUMMED = 500;

/**
 * The smallest count that a Poisson count does not pass with probability `p`.
 *
 * @param mean ≥ 0
 * @param p    above 0, below 1
 */
export function poissonQuantile(mean: number, p: number): number {
  if (mean > MOST_SUMMED) return Math.max(0, Math.round(mean + normalQuantile(p) * Math.sqrt(mean)));
  let term = exp(-mean);
  let sum = term;
  let count = 0;
  while (sum < p && term > 0) {
    count += 1;
    term *= mean / count;
    sum += term;
  }
  return count;
}
