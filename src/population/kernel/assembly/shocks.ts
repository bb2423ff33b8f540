import { exp, normalOf } from "./maths.ts";
import { philox4x32, word0, word1, word2 } from "./random.ts";
import { costLevel, plainLevel, takeUpOdds } from "./room.ts";
import { plan } from "./scene.ts";

/** Of trial `t` of the piece, which is `trial` of all. */
export function drawShocks(t: i32, trial: u32): void {
  const costSd = plan.costSd;
  for (let y = 0, at = t * plan.drawnYears; y < plan.drawnYears; y++, at++) {
    philox4x32(trial, plan.firstYear + y, 0, 0, plan.commonKey0, plan.commonKey1);
    const lognormal = exp(costSd * normalOf(word0) - (costSd * costSd) / 2);
    const shock = <f64>word1 < plan.event ? lognormal * plan.eventFactor : lognormal;
    costLevel[at] = plan.costLevel[y] * shock;
    plainLevel[at] = plan.growth[y] * shock;
    takeUpOdds[at] = exp(plan.takeUpSd * normalOf(word2));
  }
}
