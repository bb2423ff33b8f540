import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictureOf } from "../../src/forecast/picture.ts";
import {
  cutsOf,
  largestFactorWithin,
  mostQuestions,
  totalsOf,
  withRatioTimes,
} from "../../src/forecast/ratioCut.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { shipped, withTrials } from "../fixtures/scenario.ts";

const asked: number[] = [];
const search = (target: number, above: number, valueAt: (factor: number) => number) => {
  asked.length = 0;
  return largestFactorWithin(target, above, (factor) => {
    asked.push(factor);
    return Promise.resolve(valueAt(factor));
  });
};

test.each([
  { why: "in proportion", target: 800, above: 10_000, value: (f: number) => f / 10, expected: 8_000 },
  {
    why: "one below a multiple",
    target: 799.99,
    above: 10_000,
    value: (f: number) => f / 10,
    expected: 7_999,
  },
  {
    why: "part of it is out of reach",
    target: 800,
    above: 10_000,
    value: (f: number) => 200 + f * 0.08,
    expected: 7_500,
  },
  { why: "only a factor of 0 does", target: 200, above: 10_000, value: (f: number) => 200 + f, expected: 0 },
  { why: "none does", target: 199, above: 10_000, value: (f: number) => 200 + f, expected: null },
  {
    why: "the next one below the one in force",
    target: 9.5,
    above: 10,
    value: (f: number) => f,
    expected: 9,
  },
  { why: "nothing below a factor of 0", target: 1, above: 0, value: () => 2, expected: null },
  {
    why: "a factor in force above 1",
    target: 10_000,
    above: 20_000,
    value: (f: number) => f,
    expected: 10_000,
  },
])("$why", async ({ target, above, value, expected }) => {
  expect(await search(target, above, value)).toBe(expected);
  expect(asked.length).toBeLessThanOrEqual(mostQuestions(above));
});

test("exact to the fourth place for whatever rises, and never asks more than it says", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { minLength: 2, maxLength: 400 }),
      fc.nat(600),
      async (steps, target) => {
        let sum = 0;
        const values = steps.map((step) => (sum += step));
        const above = values.length - 1;
        fc.pre(values[above] > target);
        const found = await search(target, above, (factor) => values[factor]);
        const expected = values.filter((value) => value <= target).length - 1;
        expect(found).toBe(expected < 0 ? null : expected);
        expect(asked.length).toBeLessThanOrEqual(mostQuestions(above));
        expect(new Set(asked).size).toBe(asked.length);
      },
    ),
  ));

test("ends with a factor that meets the target though values waver", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { minLength: 2, maxLength: 200 }), async (values) => {
      const above = values.length - 1;
      const found = await search(10, above, (factor) => (factor === above ? 11 : values[factor]));
      if (found === null) expect(values[0]).toBeGreaterThan(10);
      else expect(values[found]).toBeLessThanOrEqual(10);
    }),
  ));

test("a lower target never has a larger factor", () =>
  fc.assert(
    fc.asyncProperty(fc.nat(9_000), fc.nat(9_000), async (one, two) => {
      const [low, high] = [Math.min(one, two), Math.max(one, two)];
      const value = (factor: number) => factor - (factor % 7);
      expect((await search(low, 10_000, value)) ?? -1).toBeLessThanOrEqual(
        (await search(high, 10_000, value)) ?? -1,
      );
    }),
  ));

test("what stops a question stops the search", async () => {
  const stop = () => Promise.reject(new Error("superseded"));
  await expect(largestFactorWithin(1, 10, stop)).rejects.toThrow("superseded");
});

describe("real settlements under tight ceilings", async () => {
  const scenario = withTrials(shipped("tight-ceilings"), 200);
  const outcome = simulate(scenario);
  const { demand, paid } = totalsOf(outcome);
  const demandAt = (factor: number) => totalsOf(simulate(withRatioTimes(scenario, factor))).demand;
  const factor = (await largestFactorWithin(paid, 10_000, (f) => Promise.resolve(demandAt(f)))) ?? -1;
  const lowered = pictureOf(simulate(withRatioTimes(scenario, factor)));
  const cuts = cutsOf(pictureOf(outcome), { factor, picture: lowered }, 10_000);

  test("the factor reaches the total, the next one up does not", () => {
    expect(demand).toBeGreaterThan(paid);
    expect(factor).toBeGreaterThan(0);
    expect(demandAt(factor)).toBeLessThanOrEqual(paid);
    expect(demandAt(factor + 1)).toBeGreaterThan(paid);
    expect(cuts.total.ratios).toBeGreaterThanOrEqual(cuts.total.ceilings);
  });

  test("clauses and segments add up to the same totals under either cut", () => {
    for (const key of ["demand", "ceilings", "ratios"] as const) {
      for (const rows of [cuts.segments, cuts.clauses]) {
        const all = rows.reduce((sum: number, row) => sum + (row[key] ?? NaN), 0);
        expect(all).toBeCloseTo(cuts.total[key] ?? NaN, 3);
      }
    }
  });

  test("a clause that pays by the event loses nothing by a ratio", () => {
    const [training] = cuts.clauses.filter(({ clause }) => clause === 4);
    expect(training.ratios).toBe(0);
    expect(training.ceilings).toBeGreaterThan(0);
  });

  test("a graded clause loses by a ratio", () => {
    expect(cuts.clauses.find(({ clause }) => clause === 1)?.ratios).toBeGreaterThan(0);
  });
});
