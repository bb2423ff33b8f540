import { Chance } from "./chance.ts";
import { drawTrial } from "./draw.ts";
import { Rules } from "./rules.ts";
import type { ScenarioFile } from "./scenarioFile.ts";
import { settleUnder, type TrialTotals } from "./settle.ts";

/** Totals of every trial; the random numbers are the reference's own, so only distributions can be compared. */
export function simulate(scenario: object, trials: number, seed: number): TrialTotals[] {
  const rules = new Rules(scenario as ScenarioFile);
  const chance = new Chance(seed);
  return Array.from({ length: trials }, () => settleUnder(rules, drawTrial(rules, chance)));
}
