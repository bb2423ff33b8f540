import { policies } from "../policy/policies.ts";
import type { Scenario } from "../scenario/types.ts";
import { simulationJob, type Job } from "../simulation/plan.ts";

/** Everything that a worker needs to run a scenario. */
export function jobOf(scenario: Scenario, previous: Job | null = null): Job {
  const policy = policies.get(scenario.policy);
  if (!policy) throw new RangeError(`no policy ${scenario.policy}`);
  const { population, levers, stepDown, readings, budget } = scenario;
  const { seed } = scenario.run;
  return simulationJob({ policy, population, levers, stepDown, readings, budget, seed }, previous);
}
