import { describe, expect, test } from "vitest";
import { convergence, doublings } from "../../src/forecast/convergence.ts";
import { pictureOf } from "../../src/forecast/picture.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";
import { outcomeOf } from "./outcomes.ts";

test.each([
  { why: "fewer than the fewest", n: 40, sizes: [40] },
  { why: "exactly the fewest", n: 100, sizes: [100] },
  { why: "one more", n: 101, sizes: [100, 101] },
  { why: "a doubling, once", n: 400, sizes: [100, 200, 400] },
  { why: "the usual number", n: 10_000, sizes: [100, 200, 400, 800, 1600, 3200, 6400, 10_000] },
])("$why: $n", ({ n, sizes }) => {
  expect(doublings(n)).toEqual(sizes);
});

describe("of 150 trials, the first 50 of which run out", () => {
  const demand = Array.from({ length: 150 }, (_, t) => (t % 2 === 0 ? 100_00 : 300_00));
  const exhaustedIn = demand.map((_, t) => (t < 50 ? 6 : 0));
  const [year] = convergence(outcomeOf([{ year: 2026, ceiling: 200_00, demand, paid: demand, exhaustedIn }]));

  test("the first row knows the first hundred alone", () => {
    expect(year.rows.map(({ trials }) => trials)).toEqual([100, 150]);
    expect(year.rows[0].exhausted).toMatchObject({ count: 50, probability: 0.5 });
    expect(year.rows[1].exhausted).toMatchObject({ count: 50, probability: 1 / 3 });
  });

  test("Wilson's interval of 50 in 100: 0.4038 to 0.5962", () => {
    expect(year.rows[0].exhausted?.interval.low).toBeCloseTo(0.4038, 4);
    expect(year.rows[0].exhausted?.interval.high).toBeCloseTo(0.5962, 4);
  });

  test("the mean in yuan, with sd over the root of n", () => {
    expect(year.rows[0].demand.mean).toBe(200);
    expect(year.rows[0].demand.se).toBeCloseTo(Math.sqrt((100 * 100 * 100) / 99 / 100), 10);
  });
});

test("a year without a ceiling has no chance, but a demand", () => {
  const [year] = convergence(outcomeOf([{ year: 2026, ceiling: null, demand: [1, 3], paid: [1, 3] }]));
  expect(year.rows).toMatchObject([{ trials: 2, exhausted: null, demand: { mean: 0.02 } }]);
});

test("the last row is the forecast; an earlier one is that of a shorter run", () => {
  const rows = convergence(simulate(withTrials(baseline, 450)));
  const whole = pictureOf(simulate(withTrials(baseline, 450)));
  const short = pictureOf(simulate(withTrials(baseline, 200)));
  rows.forEach((year, y) => {
    expect(year.rows.map(({ trials }) => trials)).toEqual([100, 200, 400, 450]);
    for (const [row, picture] of [
      [year.rows[3], whole],
      [year.rows[1], short],
    ] as const) {
      expect(row.exhausted?.count).toBe(picture.years[y].exhausted?.count);
      expect(row.demand.mean).toBe(picture.years[y].demand.mean);
      expect(row.demand.se).toBe(picture.years[y].demand.se);
    }
  });
});
