import { policies } from "../policy/policies.ts";
import type { Scenario } from "../scenario/types.ts";
import { simulationJob, type Job } from "../simulation/plan.ts";

/** Everything that a worker needs to run a scenario. */
export function jobOf(scenario: Scenario): Job {
  const policy = policies.get(scenario.policy);
  if (!policy) throw new RangeError(`no policy ${scenario.policy}`);
  return simulationJob({
    policy,
    population: scenario.population,
    levers: scenario.levers,
    stepDown: scenario.stepDown,
    readings: scenario.readings,
    budget: scenario.budget,
    seed: scenario.run.seed,
  });
}
