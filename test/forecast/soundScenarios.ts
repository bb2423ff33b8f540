import fc from "fast-check";
import { simulate } from "../../src/forecast/simulate.ts";
import { checkDocument } from "../../src/scenario/read.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { generatedPopulation } from "../reference/scenarios.ts";
import type { ScenarioFile } from "../reference/scenarioFile.ts";

/** Other dates, horizons, populations, levers and readings under every number; no ceilings, no step-downs. */
export const populations: fc.Arbitrary<ScenarioFile> = fc.nat(1_000_000).map(generatedPopulation);

const budgets = fc.record({
  allocation: fc.constantFrom("pro-rata", "first-come", "first-come-whole", "priority", "commitments-first"),
  carryOver: fc.boolean(),
  /** Of the largest demand of some trials. Doubles would be next to nothing more often than not. */
  share: fc.constantFrom(0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1, 1.2),
  steps: fc.boolean(),
});

/** The same under ceilings near what is asked for, so that allocation, carry-over and step-downs have work. */
export const scenarios: fc.Arbitrary<ScenarioFile> = fc
  .tuple(populations, budgets)
  .map(([file, { allocation, carryOver, share, steps }]) => ({
    ...file,
    budget: {
      ceilings: Object.fromEntries(
        simulate(scenarioOf(file), 6).byYear.map(({ year, demand }) => [
          String(year),
          Math.round(share * Math.max(...demand)) / 100,
        ]),
      ),
      allocation,
      ...(allocation === "priority" ? { priority: [[1, 3], [11], [8, 5]] } : {}),
      ...(allocation.startsWith("first-come") ? { carryOver } : {}),
    },
    ...(steps ? { stepDown: [{ used: 0.5, ratioTimes: 0.7, clauses: [5, 6, 8] }] } : {}),
  }));

export function scenarioOf(file: object): Scenario {
  const read = checkDocument(file);
  if (read.kind !== "scenario") throw new Error(`not a scenario: ${JSON.stringify(read, null, 1)}`);
  return read.scenario;
}
