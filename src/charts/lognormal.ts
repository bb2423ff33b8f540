import { exp, ln } from "../random/maths.ts";
import { normalQuantile } from "../random/normal.ts";

/** A lognormal by its median and the standard deviation of its logarithm (0: every value is the median). */
export interface Lognormal {
  readonly median: number;
  readonly logSd: number;
}

/** @param p 0 to 1 */
export function lognormalQuantile({ median, logSd }: Lognormal, p: number): number {
  return logSd === 0 ? median : median * exp(logSd * normalQuantile(p));
}

/** Density per unit of the value; 0 at and below 0, and everywhere where there is no spread. */
export function lognormalDensity({ median, logSd }: Lognormal, value: number): number {
  if (value <= 0 || logSd === 0) return 0;
  const z = ln(value / median) / logSd;
  return exp((-z * z) / 2) / (value * logSd * ROOT_OF_TWO_PI);
}

/** Where the density is highest. */
export function lognormalMode({ median, logSd }: Lognormal): number {
  return median * exp(-logSd * logSd);
}

/** Share of values at or above a threshold. */
export function shareFrom({ median, logSd }: Lognormal, threshold: number): number {
  if (threshold <= 0) return 1;
  if (logSd === 0) return median >= threshold ? 1 : 0;
  return normalCdf(-ln(threshold / median) / logSd);
}

const ROOT_OF_TWO_PI = 2.5066282746310002;

/** Standard normal distribution function, error about 1e-15. Hart 1968 as given by West 2005. */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const tail = exp((-size * size) / 2) * (size < 7.07106781186547 ? nearTail(size) : farTail(size));
  return x > 0 ? 1 - tail : tail;
}

const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

function nearTail(size: number): number {
  const at = (sum: number, factor: number): number => sum * size + factor;
  return ABOVE.reduce(at) / BELOW.reduce(at);
}

function farTail(size: number): number {
  const fraction = [4, 3, 2, 1].reduce((rest, k) => size + k / rest, size + 0.65);
  return 1 / (fraction * ROOT_OF_TWO_PI);
}
