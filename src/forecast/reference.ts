import type { Scenario } from "../scenario/types.ts";
import { runInTypeScript } from "../simulation/reference.ts";
import type { Outcome } from "../simulation/types.ts";
import { Assembly } from "./assemble.ts";
import { jobOf } from "./job.ts";

/** Runs a scenario on this thread without WebAssembly: slow, and the same to the fen. */
export function simulateInTypeScript(scenario: Scenario, trials: number): Outcome {
  const job = jobOf(scenario);
  const assembly = new Assembly(job.settlement, trials);
  assembly.count(runInTypeScript(job, 0, trials, assembly.columns));
  return assembly.outcome();
}
