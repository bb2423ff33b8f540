import { expect, test } from "vitest";
import { costChances } from "../../src/forecast/costChances.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Computed } from "../../src/forecast/ruler.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const four = withTrials(baseline, 4);
const of = (demand: number[], paid: number[], scenario: Scenario = four): Computed => ({
  scenario,
  outcome: outcomeOf([
    { year: 2026, ceiling: null, demand, paid },
    { year: 2027, ceiling: null, demand: [1, 1, 1, 1], paid: [0, 0, 0, 0] },
  ]),
});
const before = of([10, 20, 30, 40], [10, 20, 20, 20]);

test("future by future where they are shared, over all years", () => {
  const { demand, paid } = costChances(before, of([11, 19, 30, 41], [10, 20, 20, 20]));
  expect(demand).toMatchObject({ more: 0.5, less: 0.25, tie: 0.25 });
  expect(paid).toMatchObject({ more: 0, less: 0, tie: 1 });
});

test("every result of the one with every result of the other where they are not", () => {
  const stranger: Scenario = { ...four, run: { ...four.run, seed: "b" } };
  const { demand } = costChances(before, of([11, 19, 30, 41], [0, 0, 0, 0], stranger));
  // Of 16 pairs: 11 and 19 pass one each, 30 passes two and ties with one, 41 passes all four.
  expect(demand).toMatchObject({ more: 8 / 16, less: 7 / 16, tie: 1 / 16 });
});
