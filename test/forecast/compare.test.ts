import { beforeAll, describe, expect, test } from "vitest";
import { compare, compareClausesOf } from "../../src/forecast/compare.ts";
import { sharesFutures } from "../../src/forecast/ruler.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { moments } from "../../src/statistics/moments.ts";
import { baseline, withPopulation, withTrials } from "../fixtures/scenario.ts";
import { carried, outcomeOf, unlimited } from "./outcomes.ts";
import type { Computed } from "../../src/forecast/ruler.ts";
import type { Comparison, Measure } from "../../src/forecast/comparison.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const withRatio = (scenario: Scenario, ratio: number): Scenario => ({
  ...scenario,
  levers: { ...scenario.levers, clauses: { 8: { ratio } } },
});
const run = (scenario: Scenario): Computed => ({ scenario, outcome: simulate(scenario) });

/** Every measure of a comparison. */
function measuresOf({ years, clauses, total, tail, contingent }: Comparison): Measure[] {
  const ofYears = years.flatMap(({ demand, paid, shortfall }) => [demand, paid, shortfall]);
  const ofClauses = clauses.flatMap(({ demand, paid }) => [demand, paid]);
  return [...ofYears, ...ofClauses, ...Object.values(total), tail, contingent];
}

describe("known columns", () => {
  const four = withTrials(baseline, 4);
  const before: Computed = {
    scenario: four,
    outcome: outcomeOf(
      [
        {
          year: 2027,
          ceiling: 300_00,
          demand: [100_00, 200_00, 400_00, 500_00],
          paid: [100_00, 200_00, 300_00, 300_00],
          exhaustedIn: [0, 0, 11, 9],
          applicants: 8,
          byClause: [
            {
              clause: 8,
              demand: [100_00, 200_00, 400_00, 500_00],
              paid: [100_00, 200_00, 300_00, 300_00],
              awards: 8,
              atCap: 2,
              poolCut: null,
            },
          ],
        },
      ],
      { tail: [0, 10_00, 0, 0] },
    ),
  };
  const after: Computed = {
    scenario: withRatio(four, 4_000),
    outcome: outcomeOf(
      [
        {
          year: 2027,
          ceiling: 300_00,
          demand: [90_00, 180_00, 300_00, 510_00],
          paid: [90_00, 180_00, 300_00, 300_00],
          exhaustedIn: [0, 0, 0, 10],
          applicants: 6,
          byClause: [
            {
              clause: 8,
              demand: [90_00, 180_00, 300_00, 510_00],
              paid: [90_00, 180_00, 300_00, 300_00],
              awards: 6,
              atCap: 3,
              poolCut: null,
            },
          ],
        },
      ],
      { tail: [0, 10_00, 0, 0] },
    ),
  };
  const is = compare(before, after);

  test("基准 | 方案 | Δ | Δ% of demand, with the error of the paired difference", () => {
    const { demand } = is.years[0];
    const differences = [-10, -20, -100, 10];
    const variance = differences.reduce((all, each) => all + (each + 30) * (each + 30), 0) / 3;
    expect(demand).toMatchObject({ before: 300, after: 270, difference: -30, relative: -0.1 });
    expect(demand.se).toBeCloseTo(Math.sqrt(variance / 4), 10);
    expect(demand.chances).toMatchObject({ more: 0.25, less: 0.75, tie: 0 });
  });

  test("payments tie where both stand at the ceiling", () => {
    expect(is.years[0].paid.chances).toMatchObject({ more: 0, less: 0.5, tie: 0.5, se: 0 });
    expect(is.total.paid).toMatchObject({ before: 225, after: 217.5, difference: -7.5 });
    expect(is.total.shortfall).toMatchObject({ before: 75, after: 52.5, difference: -22.5 });
  });

  test("the chance of exhaustion, with its paired error", () => {
    // One of four trials changes: differences 0, 0, −1, 0 have variance 1/4, the mean 1/16.
    expect(is.years[0].exhausted).toEqual({
      before: 0.5,
      after: 0.25,
      difference: -0.25,
      se: 0.25,
      relative: -0.5,
    });
  });

  test("clauses, counts and the tail", () => {
    expect(is.clauses[0]).toMatchObject({
      clause: 8,
      demand: { difference: -30 },
      awards: { before: 2, after: 1.5 },
      atCap: { before: 0.25, after: 0.5 },
    });
    expect(is.years[0].applicants).toEqual({ before: 2, after: 1.5 });
    expect(is.tail).toMatchObject({ before: 2.5, after: 2.5, difference: 0, se: 0 });
    expect(is.contingent).toMatchObject({ before: 0, relative: null });
  });

  test("budgets that would have been enough", () => {
    const { p90 } = is.years[0].budgetNeeded;
    expect(p90.before).toBeCloseTo(470, 10);
    expect(p90.after).toBeCloseTo(447, 10);
    expect(p90.difference).toBeCloseTo(-23, 10);
  });
});

test("a year without ceiling has no exhaustion to compare; years of one alone are left out", () => {
  const two = withTrials(baseline, 2);
  const is = compare({ scenario: two, outcome: unlimited }, { scenario: two, outcome: unlimited });
  expect(is.years.map(({ exhausted, ceiling }) => [exhausted, ceiling.before])).toEqual([
    [null, null],
    [null, null],
  ]);
  const four = withTrials(baseline, 4);
  const short = { scenario: four, outcome: { ...carried, byYear: carried.byYear.slice(1) } };
  expect(compare({ scenario: four, outcome: carried }, short).years.map(({ year }) => year)).toEqual([2027]);
});

describe("whole scenarios", () => {
  const small = withTrials(baseline, 300);
  let drafted: Computed;
  let cut: Computed;

  beforeAll(() => {
    drafted = run(small);
    cut = run(withRatio(small, 4_000));
  });

  test("one compared with itself differs by exactly 0 on every trial", () => {
    const is = compare(drafted, run(small));
    const inYear = compareClausesOf(2027, drafted, run(small)).flatMap(({ demand, paid }) => [demand, paid]);
    const all = [...measuresOf(is), ...inYear];
    expect(all).toHaveLength(9 + 22 + 3 + 2 + 22);
    for (const { difference, se, chances } of all) {
      expect([difference, se, chances]).toEqual([0, 0, { more: 0, less: 0, tie: 1, se: 0 }]);
    }
    for (const { exhausted, budgetNeeded } of is.years) {
      for (const each of [exhausted, ...Object.values(budgetNeeded)]) {
        expect(each).toMatchObject({ difference: 0, se: 0 });
      }
    }
  });

  test("clauses of the years add up to those of all years", () => {
    const years = [2026, 2027, 2028].map((year) => compareClausesOf(year, drafted, cut));
    compare(drafted, cut).clauses.forEach(({ clause, demand, awards }, c) => {
      const inYears = years.map((each) => each[c]);
      expect(inYears.map((each) => each.clause)).toEqual([clause, clause, clause]);
      const sumOf = (value: (each: (typeof inYears)[0]) => number) =>
        inYears.reduce((sum, each) => sum + value(each), 0);
      expect(sumOf((each) => each.demand.difference)).toBeCloseTo(demand.difference, 6);
      expect(sumOf((each) => each.awards.after)).toBeCloseTo(awards.after, 10);
    });
  });

  test("turned round, every difference changes its sign and keeps its error", () => {
    const [there, back] = [measuresOf(compare(drafted, cut)), measuresOf(compare(cut, drafted))];
    there.forEach(({ difference, se, chances }, i) => {
      expect(back[i].difference + difference).toBeCloseTo(0, 6);
      expect(back[i].se).toBeCloseTo(se, 6);
      expect(back[i].chances.more).toBe(chances.less);
    });
  });

  test("on shared futures the error is a fraction of that of strangers", () => {
    const stranger = run({ ...withRatio(small, 4_000), run: { ...small.run, seed: "another" } });
    const [shared, apart] = [compare(drafted, cut), compare(drafted, stranger)];
    expect([shared.sharesFutures, apart.sharesFutures]).toEqual([true, false]);
    expect(shared.total.demand.difference).toBeLessThan(-5 * shared.total.demand.se);
    expect(shared.total.demand.chances.less).toBe(1);
    expect(apart.total.demand.se).toBeGreaterThan(5 * shared.total.demand.se);
    const columns = [drafted, stranger].map(({ outcome }) => moments(outcome.byYear[1].demand));
    const expected = Math.hypot(...columns.map(({ sd }) => sd / Math.sqrt(300))) / 100;
    expect(apart.years[1].demand.se).toBeCloseTo(expected, 4);
  });

  test("the paired errors are what repetitions spread: 60 seeds of 60 trials, within four errors", () => {
    const seeds = Array.from({ length: 60 }, (_, k) => `seed ${k}`);
    const each = seeds.map((seed) => {
      const scenario = { ...baseline, run: { seed, trials: 60 } };
      const { total, years } = compare(run(scenario), run(withRatio(scenario, 4_000)));
      return [total.demand, years[1].exhausted ?? { difference: NaN, se: NaN }] as const;
    });
    for (const which of [0, 1] as const) {
      const spread = moments(Float64Array.from(each, (pair) => pair[which].difference)).sd;
      const squares = moments(Float64Array.from(each, (pair) => pair[which].se * pair[which].se)).mean;
      // The sd of 60 values has a relative standard error of 1/√118, for these near-normal means.
      expect(Math.abs(spread / Math.sqrt(squares) - 1)).toBeLessThan(4 / Math.sqrt(118));
    }
  });
});

test.each<{ why: string; change: (scenario: Scenario) => Scenario; shared: boolean }>([
  { why: "levers", change: (s) => withRatio(s, 1_000), shared: true },
  { why: "ceilings", change: (s) => ({ ...s, budget: { ...s.budget, ceilings: {} } }), shared: true },
  { why: "readings", change: (s) => ({ ...s, readings: { ...s.readings, A4: "vested" } }), shared: true },
  { why: "a name", change: (s) => ({ ...s, name: { zh: "乙", en: "B" } }), shared: true },
  { why: "seed", change: (s) => ({ ...s, run: { ...s.run, seed: "b" } }), shared: false },
  { why: "number of trials", change: (s) => withTrials(s, 7), shared: false },
  { why: "population", change: (s) => withPopulation(s, { persistence: 0.1 }), shared: false },
])("futures shared, $why differing: $shared", ({ change, shared }) => {
  expect(sharesFutures(baseline, change(baseline))).toBe(shared);
});
