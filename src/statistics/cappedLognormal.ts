/*
 * The mean of a capped lognormal in closed form, from nothing but + − × ÷ and sqrt: it shares no line with the
 * generator that it is held against, and gives the same bits in every engine.
 */

export interface CappedLognormal {
  readonly median: number;
  /** Standard deviation of the logarithm, above 0. */
  readonly logSd: number;
  readonly cap: number;
}

/** Of min(cap, X): median × e^(s²/2) × Φ(z − s) + cap × (1 − Φ(z)) with z = ln(cap / median) / s. */
export function meanOfCapped({ median, logSd, cap }: CappedLognormal): number {
  const z = logOf(cap / median) / logSd;
  return median * powerOfE((logSd * logSd) / 2) * below(z - logSd) + cap * (1 - below(z));
}

const LN_2 = 0.6931471805599453;
const ROOT_OF_TWO_PI = 2.5066282746310002;

/** e^x by its series for a small part of x, squared up again. */
function powerOfE(x: number): number {
  let halvings = 0;
  for (let size = Math.abs(x); size > 0.01; size /= 2) halvings++;
  let small = x;
  for (let k = 0; k < halvings; k++) small /= 2;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 12; k++) {
    term *= small / k;
    sum += term;
  }
  for (let k = 0; k < halvings; k++) sum *= sum;
  return sum;
}

/** ln x for x above 0: 2 artanh((m − 1) / (m + 1)) of what powers of two leave, as its series. */
function logOf(x: number): number {
  let mantissa = x;
  let powers = 0;
  for (; mantissa > 1.5; powers++) mantissa /= 2;
  for (; mantissa < 0.75; powers--) mantissa *= 2;
  const t = (mantissa - 1) / (mantissa + 1);
  let power = t;
  let sum = 0;
  for (let k = 1; k < 60; k += 2) {
    sum += power / k;
    power *= t * t;
  }
  return 2 * sum + powers * LN_2;
}

/** Standard normal distribution function by its Taylor series (Marsaglia 2004); good for |z| up to 6 or so. */
function below(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; k < 300; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + (sum / ROOT_OF_TWO_PI) * powerOfE((-z * z) / 2);
}
