import { policies } from "../policy/policies.ts";
import { READINGS } from "../text/readings.ts";
import { idleReadings } from "./idleReadings.ts";
import type { Scenario } from "../scenario/types.ts";
import type { DifferenceContext } from "../text/differences.ts";
import type { Language } from "../text/language.ts";

/** What the words of a difference need of the scenario that has it. */
export function differenceContext(scenario: Scenario, language: Language): DifferenceContext {
  const policy = policies.get(scenario.policy);
  if (policy === undefined) throw new Error(`no policy ${scenario.policy}`);
  const idle = idleReadings(policy, scenario);
  return {
    nameOf: (number) => policy.clauses.find((clause) => clause.number === number)?.name[language] ?? "",
    idle: new Set(READINGS.filter((id) => idle[id][scenario.readings[id]] !== undefined)),
  };
}
