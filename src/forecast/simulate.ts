import type { Scenario } from "../scenario/types.ts";
import { Simulator } from "../simulation/simulator.ts";
import type { Outcome } from "../simulation/types.ts";
import { Assembly } from "./assemble.ts";
import { jobOf } from "./job.ts";

/** Runs a scenario on this thread, one batch after another. */
export function simulate(scenario: Scenario, trials = scenario.run.trials, batch = 250): Outcome {
  const job = jobOf(scenario);
  const simulator = new Simulator(job.draw, 0);
  const assembly = new Assembly(job.settlement, trials);
  for (let from = 0; from < trials; from += batch) {
    const to = Math.min(trials, from + batch);
    assembly.count(simulator.run(job.settlement, from, to, assembly.columns, from));
  }
  return assembly.outcome();
}
