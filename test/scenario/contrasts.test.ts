import { expect, test } from "vitest";
import { contrasts } from "../../src/scenario/contrasts.ts";
import { baseline, withPopulation, withTrials } from "../fixtures/scenario.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const withRatio = (scenario: Scenario, ratio: number): Scenario => ({
  ...scenario,
  levers: { ...scenario.levers, clauses: { 8: { ratio } } },
});
const [first, second] = baseline.population.segments;

test("the same scenario has no contrast with itself, whatever the order of its keys, its name and its trials", () => {
  const { trend, shocks } = baseline.population;
  const turned = withPopulation(withTrials({ ...baseline, name: { zh: "乙", en: "B" } }, 7), {
    trend: { costBaseYear: trend.costBaseYear, costGrowth: trend.costGrowth },
    shocks: { ...shocks },
    segments: baseline.population.segments.map((segment) => ({ ...segment, name: { zh: "丙", en: "C" } })),
  });
  expect(contrasts([baseline, turned])).toEqual([]);
});

test("a lever that two share and one has not; a lever that all share is none", () => {
  const [only, ...rest] = contrasts([baseline, withRatio(baseline, 4_000), withRatio(baseline, 4_000)]);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({
    place: "policy",
    values: [null, { clause: 8, value: 4_000 }, { clause: 8, value: 4_000 }],
  });
  expect(contrasts([withRatio(baseline, 4_000), withRatio(baseline, 4_000)])).toEqual([]);
});

test("everything of the budget", () => {
  const { budget } = baseline;
  const other: Scenario = {
    ...baseline,
    budget: {
      ceilings: { 2026: budget.ceilings[2026], 2027: 1_00 },
      rule: "priority",
      priority: [[3, 1], [8]],
      carryOver: !budget.carryOver,
    },
  };
  expect(contrasts([baseline, other])).toEqual([
    { place: "ceiling", year: 2027, values: [budget.ceilings[2027], 1_00] },
    { place: "ceiling", year: 2028, values: [budget.ceilings[2028], null] },
    { place: "rule", values: [budget.rule, "priority"] },
    { place: "priority", values: [null, [[3, 1], [8]]] },
    { place: "carryOver", values: [budget.carryOver, !budget.carryOver] },
  ]);
});

test("assumptions with their values; a segment that one alone has; not the number of trials", () => {
  const other = withPopulation(
    { ...baseline, run: { seed: "b", trials: 7 } },
    { persistence: 0.123, segments: [{ ...first, start: first.start + 1 }] },
  );
  const found = contrasts([baseline, other]).map(({ place, values }) => ({ place, values }));
  const assumption = (...values: unknown[]) => ({ place: "assumption", values });
  expect(found.slice(0, 2)).toEqual([
    assumption({ is: "number", value: first.start }, { is: "number", value: first.start + 1 }),
    assumption({ is: "kind", value: second.kind }, null),
  ]);
  expect(found.slice(-2)).toEqual([
    assumption({ is: "share", value: baseline.population.persistence }, { is: "share", value: 0.123 }),
    assumption({ is: "seed", value: baseline.run.seed }, { is: "seed", value: "b" }),
  ]);
});
