import { sharedKernel } from "./kernel/kernel.ts";

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
  if (values.length === 0) throw new RangeError("no values, no mean");
  return sharedKernel()?.moments(values) ?? momentsInTypeScript(values);
}

/** The same without WebAssembly. Entries of even and odd places are added up apart, as vectors do it. */
export function momentsInTypeScript(values: Float64Array): Moments {
  const n = values.length;
  const first = sum(values) / n;
  const deviations = [0, 0];
  const squares = [0, 0];
  for (let i = 0; i < n; i++) {
    const deviation = values[i] - first;
    deviations[i & 1] += deviation;
    squares[i & 1] += deviation * deviation;
  }
  const all = deviations[0] + deviations[1];
  const variance = n === 1 ? 0 : (squares[0] + squares[1] - (all * all) / n) / (n - 1);
  return { mean: first + all / n, sd: Math.sqrt(Math.max(0, variance)) };
}

/** Exact for whole numbers while the sum stays below 2^53. */
export function sum(values: Float64Array): number {
  let even = 0;
  let odd = 0;
  const pairs = values.length & ~1;
  for (let i = 0; i < pairs; i += 2) {
    even += values[i];
    odd += values[i + 1];
  }
  if (pairs < values.length) even += values[pairs];
  return even + odd;
}
