import { exp, ln } from "../random/maths.ts";
import { normalQuantile } from "../random/normal.ts";

/** What lies between the tenth and the nine tenths. */
export interface Spread {
  readonly low: number;
  readonly high: number;
}

/** Eight of ten years' factors on costs: lognormal with mean 1. */
export function costShockSpread(sd: number): Spread {
  const at = (p: number): number => exp(sd * normalQuantile(p) - (sd * sd) / 2);
  return { low: at(0.1), high: at(0.9) };
}

/** Where eight of ten years take a take-up of one half: a normal shift on the logit. */
export function takeUpShockSpread(logitSd: number): Spread {
  const at = (p: number): number => 1 / (1 + exp(-logitSd * normalQuantile(p)));
  return { low: at(0.1), high: at(0.9) };
}

/** Relative change where the ratio that applies is `q` times the enacted one. */
export function responseTo(q: number, elasticity: number): number {
  return exp(elasticity * ln(q)) - 1;
}
