import { describe, expect, test } from "vitest";
import { convergence, doublings } from "../../src/forecast/convergence.ts";
import { pictureOf } from "../../src/forecast/picture.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";
import { outcomeOf } from "./outcomes.ts";

test.each([
  { why: "a single one", n: 1, sizes: [1] },
  { why: "two", n: 2, sizes: [1, 2] },
  { why: "one below a doubling", n: 7, sizes: [1, 2, 4, 7] },
  { why: "a doubling, once", n: 8, sizes: [1, 2, 4, 8] },
  { why: "one above it", n: 9, sizes: [1, 2, 4, 8, 9] },
  {
    why: "the usual number",
    n: 10_000,
    sizes: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 10_000],
  },
])("$why: $n", ({ n, sizes }) => {
  expect(doublings(n)).toEqual(sizes);
});

describe("of 150 trials, the first 50 of which run out", () => {
  const demand = Array.from({ length: 150 }, (_, t) => (t % 2 === 0 ? 100_00 : 300_00));
  const exhaustedIn = demand.map((_, t) => (t < 50 ? 6 : 0));
  const [year] = convergence(outcomeOf([{ year: 2026, ceiling: 200_00, demand, paid: demand, exhaustedIn }]));
  const row = (trials: number) => year.rows.filter((each) => each.trials === trials)[0];

  test("each row knows the first ones alone", () => {
    expect(year.rows.map(({ trials }) => trials)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 150]);
    expect(row(32).exhausted).toMatchObject({ count: 32, probability: 1 });
    expect(row(64).exhausted).toMatchObject({ count: 50, probability: 50 / 64 });
    expect(row(150).exhausted).toMatchObject({ count: 50, probability: 1 / 3 });
  });

  test("of a third in 150: Agresti and Coull's 0.2628 to 0.4122, by hand", () => {
    expect(row(150).exhausted?.interval.low).toBeCloseTo(0.2628, 4);
    expect(row(150).exhausted?.interval.high).toBeCloseTo(0.4122, 4);
  });

  test("of all of one: Wilson's bound, 1 / (1 + 1.96²), and no standard error", () => {
    expect(row(1).exhausted?.interval.low).toBeCloseTo(1 / (1 + 1.959964 ** 2), 6);
    expect(row(1).exhausted?.interval.high).toBe(1);
    expect(row(1).demand).toEqual({ mean: 100, se: null, p90: 100, p90Se: null });
  });

  test("the mean in yuan, with sd over the root of n", () => {
    expect(row(2).demand.mean).toBe(200);
    expect(row(2).demand.se).toBeCloseTo(100, 10);
    expect(row(64).demand.se).toBeCloseTo(Math.sqrt((100 * 100 * 64) / 63 / 64), 10);
  });
});

describe("of trials that demand 1 to 100 yuan in turn", () => {
  const demand = Array.from({ length: 100 }, (_, t) => (t + 1) * 100);
  const [{ rows }] = convergence(outcomeOf([{ year: 2026, ceiling: null, demand, paid: demand }]));

  test("P90 of type 7; an error of 3 in 100 of its rank is one of 2.97 yuan", () => {
    expect(rows[rows.length - 1].demand.p90).toBeCloseTo(90.1, 10);
    expect(rows[rows.length - 1].demand.p90Se).toBeCloseTo(99 * 0.03, 10);
  });

  test("none where the error of its rank goes up to the last trial: from 10 on it does not", () => {
    expect(rows.filter(({ demand: { p90Se } }) => p90Se === null).map(({ trials }) => trials)).toEqual([
      1, 2, 4, 8,
    ]);
  });
});

test("a year without a ceiling has no chance, but a demand", () => {
  const [year] = convergence(outcomeOf([{ year: 2026, ceiling: null, demand: [1, 3], paid: [1, 3] }]));
  expect(year.rows).toMatchObject([
    { trials: 1, exhausted: null, demand: { mean: 0.01 } },
    { trials: 2, exhausted: null, demand: { mean: 0.02 } },
  ]);
});

test("the last row is the forecast; an earlier one is that of a shorter run", () => {
  const rows = convergence(simulate(withTrials(baseline, 450)));
  const whole = pictureOf(simulate(withTrials(baseline, 450)));
  const short = pictureOf(simulate(withTrials(baseline, 256)));
  rows.forEach((year, y) => {
    for (const [row, picture] of [
      [year.rows[9], whole],
      [year.rows[8], short],
    ] as const) {
      expect(row.trials).toBe(picture.trials);
      expect(row.exhausted?.count).toBe(picture.years[y].exhausted?.count);
      expect(row.demand.mean).toBe(picture.years[y].demand.mean);
      expect(row.demand.se).toBe(picture.years[y].demand.se);
      expect(row.demand.p90).toBe(picture.years[y].demand.p90);
    }
  });
});
