import { describe, expect, test } from "vitest";
import type { AllocationRule } from "../../src/allocation/types.ts";
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import type { Readings } from "../../src/policy/types.ts";
import type { Segment } from "../../src/population/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/simulation/types.ts";
import { baseline, withPopulation } from "../fixtures/scenario.ts";

const TRIALS = 60;
const run = (scenario: Scenario): Outcome => simulate(scenario, TRIALS);
const digestOf = (scenario: Scenario): string => outcomeDigest(run(scenario));
const sum = (column: Float64Array): number => column.reduce((a, b) => a + b, 0);
const demandOf = (outcome: Outcome): number =>
  outcome.byYear.reduce((all, year) => all + sum(year.demand), 0);

/** The baseline over six years, so that windows bind, with the facts that readings ask for. */
const facts: Partial<Record<string, Partial<Segment>>> = {
  park: { operators: 1, start: 4 },
  mid: { municipal: 6_000 },
  service: { lossShare: 2_000 },
};
const long: Scenario = withPopulation(baseline, {
  timing: { ...baseline.population.timing, expires: { year: 2031, month: 12, day: 31 } },
  segments: baseline.population.segments.map((segment) => ({ ...segment, ...facts[segment.id] })),
});
const plain = digestOf(long);

const budget = (change: Partial<Scenario["budget"]>): Scenario => ({
  ...long,
  budget: { ...long.budget, ...change },
});

describe("every reading that acts on populations changes the result", () => {
  const alternatives: Partial<{ [Id in keyof Readings]: readonly Readings[Id][] }> = {
    A1: ["flat"],
    A2: ["operator"],
    A3: ["three-payments", "36-months"],
    A4: ["vested"],
    A5: ["flat"],
    A9: ["flat"],
    A13: ["three-years"],
    A20: ["cumulative"],
    A23: ["policy-year"],
    A26: ["pro-rata"],
    A27: ["at-most-loss"],
    A30: ["at-most-cost"],
    A31: ["top-up"],
    A35: ["counts"],
    A37: ["submission", "next-year"],
  };
  const cases = Object.entries(alternatives).flatMap(([id, codes]) => codes.map((code) => ({ id, code })));
  test.each(cases)("$id $code", ({ id, code }) => {
    expect(digestOf({ ...long, readings: { ...long.readings, [id]: code } })).not.toBe(plain);
  });

  test.each([
    { id: "A1", code: "cost-limited" },
    { id: "A17", code: "per-kind" },
    { id: "A32", code: "allowed" },
  ])("$id $code needs facts that a population does not carry", ({ id, code }) => {
    expect(digestOf({ ...long, readings: { ...long.readings, [id]: code } })).toBe(plain);
  });
});

describe("allocation", () => {
  const rules: readonly AllocationRule[] = [
    "pro-rata",
    "first-come",
    "first-come-whole",
    "priority",
    "commitments-first",
  ];
  const priority = [[1, 3], [5]];

  test("every rule pays differently", () => {
    expect(new Set(rules.map((rule) => digestOf(budget({ rule, priority })))).size).toBe(rules.length);
  });

  test.each(rules)("%s never pays more than the ceiling nor than is asked for", (rule) => {
    for (const carryOver of rule.startsWith("first-come") ? [false, true] : [false]) {
      const outcome = run(budget({ rule, priority, carryOver }));
      const wrong = outcome.byYear.flatMap(({ ceiling, paid, demand, carriedIn, open, byClause }) =>
        [...paid.keys()].filter(
          (t) =>
            (ceiling !== null && paid[t] > ceiling) ||
            open[t] !== carriedIn[t] + demand[t] - paid[t] ||
            open[t] < 0 ||
            byClause.reduce((all, clause) => all + clause.paid[t], 0) !== paid[t] ||
            byClause.reduce((all, clause) => all + clause.demand[t], 0) !== demand[t],
        ),
      );
      expect(wrong).toEqual([]);
    }
  });

  test.each(["pro-rata", "first-come", "priority", "commitments-first"] as const)(
    "%s leaves nothing unspent while something is open",
    (rule) => {
      for (const { ceiling, paid, open } of run(budget({ rule, priority })).byYear) {
        expect([...paid.keys()].filter((t) => open[t] > 0 && paid[t] !== ceiling)).toEqual([]);
      }
    },
  );

  test("what is open is carried into the next year, and only with carry-over", () => {
    const carried = run(budget({ rule: "first-come", carryOver: true })).byYear;
    carried.slice(1).forEach((year, y) => expect(year.carriedIn).toEqual(carried[y].open));
    expect(sum(carried[1].carriedIn)).toBeGreaterThan(0);
    expect(run(budget({ rule: "first-come" })).byYear.every((year) => sum(year.carriedIn) === 0)).toBe(true);
  });

  test("a year without a ceiling pays all, carried in included, and is never exhausted", () => {
    const ceilings = { 2026: 0, 2027: 16_000_000_00 };
    const years = run(budget({ rule: "first-come", carryOver: true, ceilings })).byYear;
    expect(sum(years[2].carriedIn)).toBeGreaterThan(0);
    expect(years[2].paid).toEqual(years[2].demand.map((demand, t) => demand + years[2].carriedIn[t]));
    expect(sum(years[2].exhaustedIn) + sum(years[2].open)).toBe(0);
  });
});

describe("levers", () => {
  const lever = (change: Scenario["levers"]["clauses"]): Scenario => ({
    ...long,
    levers: { ratioTimes: 10_000, clauses: change },
  });
  const clauseSum = (outcome: Outcome, clause: number): number =>
    outcome.byYear.reduce((all, year) => all + sum(year.byClause[outcome.clauses.indexOf(clause)].demand), 0);

  test("a change of nothing changes nothing", () => {
    expect(digestOf(lever({ 8: { ratio: 5_000, byYear: { 2028: { cap: 300_000_00 } } } }))).toBe(plain);
  });

  test("steps that are never reached change nothing", () => {
    const steps = [{ used: 90_000, ratioTimes: 0, clauses: null }];
    expect(digestOf({ ...long, stepDown: steps })).toBe(plain);
  });

  test("a step at the start is a lower ratio in every year with a ceiling", () => {
    const stepped = run({ ...long, stepDown: [{ used: 0, ratioTimes: 5_000, clauses: [8] }] });
    const halved = run(lever({ 8: { ratio: 2_500 } }));
    expect(stepped.byYear[1].byClause[7].demand).toEqual(halved.byYear[1].byClause[7].demand);
  });

  test("switching a clause off removes its awards and nothing else", () => {
    const before = run(long);
    const after = run(lever({ 8: { enabled: false } }));
    expect(clauseSum(after, 8)).toBe(0);
    expect(demandOf(after)).toBe(demandOf(before) - clauseSum(before, 8));
  });

  test("a ratio of 0 pays 0, a larger cap and a larger ratio no less", () => {
    const at = (ratio: number, cap: number): number => clauseSum(run(lever({ 8: { ratio, cap } })), 8);
    expect(at(0, 300_000_00)).toBe(0);
    expect(at(5_000, 400_000_00)).toBeGreaterThan(at(5_000, 300_000_00));
    expect(at(6_000, 300_000_00)).toBeGreaterThan(at(5_000, 300_000_00));
  });

  test("all ratios at once", () => {
    const scaled = run({ ...long, levers: { ratioTimes: 8_000, clauses: {} } });
    const each = run(lever({ 8: { ratio: 4_000 } }));
    expect(clauseSum(scaled, 8)).toBe(clauseSum(each, 8));
  });

  test("response to terms: a lower ratio then also lowers cost or take-up", () => {
    const at = (response: { takeUpElasticity: number; costElasticity: number }): number =>
      clauseSum(run(withPopulation(lever({ 8: { ratio: 4_000 } }), { response })), 8);
    const none = at({ takeUpElasticity: 0, costElasticity: 0 });
    expect(at({ takeUpElasticity: 0.5, costElasticity: 0 })).toBeLessThan(none);
    expect(at({ takeUpElasticity: 0, costElasticity: 0.5 })).toBeLessThan(none);
  });
});

test("the pool of clause 11 holds in every year and trial", () => {
  const [y26, y27, y28, ...later] = run(long).byYear.map((year) => Math.max(...year.byClause[10].demand));
  expect([y26 <= 300_000_00, y27 <= 500_000_00, y28 <= 500_000_00]).toEqual([true, true, true]);
  expect(later.every((most) => most === 0)).toBe(true);
});

test("exhaustion is the first month in which demand passes the ceiling", () => {
  const { byYear, monthlyDemand } = run(long);
  byYear.slice(0, 3).forEach(({ ceiling, exhaustedIn }, y) => {
    const first = exhaustedIn.map((_, t) => {
      let demand = 0;
      for (let m = 0; m < 12; m++) {
        demand += monthlyDemand[12 * y + m][t];
        if (ceiling !== null && demand > ceiling) return m + 1;
      }
      return 0;
    });
    expect(exhaustedIn).toEqual(first);
  });
});

test("batches do not show in the outcome", () => {
  const digests = [1, 7, 60].map((batch) => outcomeDigest(simulate(long, TRIALS, batch)));
  expect(new Set(digests).size).toBe(1);
});
