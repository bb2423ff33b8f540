import { describe, expect, test } from "vitest";
import { pictureOf } from "../../src/forecast/picture.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { CHECKS, estimateOf, trialsNeeded, valuesOf } from "../../src/forecast/untilPrecise.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";
import { Chance } from "../reference/chance.ts";
import { carried } from "./outcomes.ts";

describe("one number a trial", () => {
  test.each([
    { figure: "exhausted", year: 2027, expected: [1, 0, 1, 0] },
    { figure: "demand", year: 2027, expected: [2_500_00, 1_000_00, 1_700_00, 0] },
    { figure: "p90", year: 2026, expected: [500_00, 1_000_00, 1_400_01, 0] },
    { figure: "shortfall", year: 2026, expected: [0, 0, 400_01, 0] },
  ] as const)("$figure of $year", ({ figure, year, expected }) => {
    expect([...valuesOf(carried, { figure, year })]).toEqual(expected);
  });

  test("a year that the forecast does not have", () => {
    expect(() => valuesOf(carried, { figure: "demand", year: 2029 })).toThrow(RangeError);
  });
});

test("what it says of a forecast's trials is what the forecast says", () => {
  const outcome = simulate(withTrials(baseline, 400));
  pictureOf(outcome).years.forEach(({ year, exhausted, demand, shortfall }) => {
    const [chance, mean, p90, missing] = (["exhausted", "demand", "p90", "shortfall"] as const).map(
      (figure) => estimateOf(figure, valuesOf(outcome, { figure, year })),
    );
    expect(chance.value).toBe(exhausted?.probability);
    expect(mean.value / 100).toBe(demand.mean);
    expect(mean.distance / 1.959963984540054 / 100).toBeCloseTo(demand.se, 6);
    expect(p90.value / 100).toBe(demand.p90);
    expect(missing.value / 100).toBe(shortfall.mean);
    for (const { value, interval } of [chance, mean, p90, missing]) {
      expect(interval.low).toBeLessThanOrEqual(value);
      expect(interval.high).toBeGreaterThanOrEqual(value);
    }
  });
});

test("the farther end counts: 0 of 100 may be 3.7 %", () => {
  const { value, distance } = estimateOf("exhausted", new Float64Array(100));
  expect(value).toBe(0);
  expect(distance).toBeCloseTo(0.037, 3);
});

test("four times the trials halve the error", () => {
  const estimate = { trials: 10_000, value: 5, interval: { low: 4, high: 7 }, distance: 2 };
  expect(trialsNeeded(estimate, 2)).toBe(10_000);
  expect(trialsNeeded(estimate, 1)).toBe(40_000);
});

test("means and P90 of 500 samples of 1,000 exponentials are held 95 times in 100", () => {
  const chance = new Chance(2026);
  const held = { demand: 0, p90: 0 };
  for (let k = 0; k < 500; k++) {
    const sample = Float64Array.from({ length: 1_000 }, () => -Math.log(1 - chance.uniform()));
    for (const [figure, truth] of [
      ["demand", 1],
      ["p90", Math.log(10)],
    ] as const) {
      const { low, high } = estimateOf(figure, sample).interval;
      if (low <= truth && truth <= high) held[figure]++;
    }
  }
  // Three standard errors of a share of 500.
  for (const count of Object.values(held)) expect(Math.abs(count / 500 - 0.95)).toBeLessThan(0.03);
});

test("looks are taken at doublings, from the page's number of trials to a million", () => {
  expect(CHECKS[0]).toBe(10_000);
  expect(CHECKS.at(-1)).toBe(1_000_000);
  CHECKS.slice(1, -1).forEach((trials, k) => expect(trials).toBe(2 * CHECKS[k]));
});
