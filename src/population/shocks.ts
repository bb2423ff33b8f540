import { exp } from "../random/maths.ts";
import { normalOf } from "../random/normal.ts";
import { philox4x32 } from "../random/philox.ts";
import type { DrawPlan } from "./plan.ts";

/** What all applicants of a trial share, per drawn year. */
export interface CommonYears {
  /** Growth × cost factor × shock, for costs; growth × shock, for events and orders. */
  readonly costLevel: Float64Array;
  readonly plainLevel: Float64Array;
  /** Multiplies the odds of every take-up. */
  readonly takeUpOdds: Float64Array;
}

export function commonYears(drawnYears: number): CommonYears {
  return {
    costLevel: new Float64Array(drawnYears),
    plainLevel: new Float64Array(drawnYears),
    takeUpOdds: new Float64Array(drawnYears),
  };
}

const words = new Uint32Array(4);

export function drawShocks(plan: DrawPlan, trial: number, into: CommonYears): void {
  const { costSd, takeUpSd, event, eventFactor } = plan.shocks;
  for (let y = 0; y < plan.drawnYears; y++) {
    philox4x32(trial, plan.firstYear + y, 0, 0, plan.commonKey[0], plan.commonKey[1], words);
    const lognormal = exp(costSd * normalOf(words[0]) - (costSd * costSd) / 2);
    const shock = words[1] < event ? lognormal * eventFactor : lognormal;
    into.costLevel[y] = plan.costLevel[y] * shock;
    into.plainLevel[y] = plan.growth[y] * shock;
    into.takeUpOdds[y] = exp(takeUpSd * normalOf(words[2]));
  }
}
