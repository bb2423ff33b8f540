import { differences } from "../scenario/differences.ts";
import { shippedScenarios } from "../scenario/shipped.ts";
import { READINGS } from "../text/readings.ts";
import { besideLines, besideOf, policyLines } from "./changes.ts";
import { idleReadings } from "./idleReadings.ts";
import { workOf } from "./plan.svelte.ts";
import type { Policy } from "../policy/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Language } from "../text/language.ts";
import type { Changes } from "../views/shared/changes.ts";

const shipped = besideOf(workOf(shippedScenarios[0].document, null).scenario);

/** All that differs from the policy, and from the shipped scenario where the policy says nothing. */
export function changesOf(policy: Policy, scenario: Scenario, language: Language): Changes {
  const nameOf = (number: number): string =>
    policy.clauses.find((clause) => clause.number === number)?.name[language] ?? "";
  const idle = idleReadings(policy, scenario);
  const { readings } = scenario;
  const inForce = READINGS.filter((id) => idle[id][readings[id]] !== undefined);
  const context = { nameOf, idle: new Set(inForce) };
  return {
    policy: policyLines(differences(scenario), context, language),
    ...besideLines(shipped, besideOf(scenario), { nameOf, language }),
  };
}
