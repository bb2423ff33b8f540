import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proportionInterval } from "../../src/statistics/proportionInterval.ts";
import { wilson } from "../../src/statistics/wilson.ts";
import { coverageOf, spread } from "./binomial.ts";

const z = 1.959963984540054;

test("two successes and two failures added, where z is 2: 10 of 60 as 12 of 64", () => {
  const half = 2 * Math.sqrt((0.1875 * 0.8125) / 64);
  const { low, high } = proportionInterval(10, 60, 2);
  expect(low).toBeCloseTo(0.1875 - half, 14);
  expect(high).toBeCloseTo(0.1875 + half, 14);
});

test.each([0, 20])("%i of 20 is Wilson's, as the words for it are", (count) => {
  expect(proportionInterval(count, 20, z)).toEqual(wilson(count, 20, z));
});

test("holds Wilson's interval, stays within 0 and 1, and mirrors", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 100_000 }), fc.nat(), (n, some) => {
      const count = some % (n + 1);
      const { low, high } = proportionInterval(count, n, z);
      const inner = wilson(count, n, z);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(inner.low + 1e-15);
      expect(high).toBeGreaterThanOrEqual(inner.high - 1e-15);
      expect(high).toBeLessThanOrEqual(1);
      expect(proportionInterval(n - count, n, z).low).toBeCloseTo(1 - high, 12);
    }),
  );
});

describe("covers what it says, by the sum over all that may be seen", () => {
  const inner = spread(0.05, 0.5, 150);
  const outer = (n: number) => spread(0.001 / n, 0.05, 400);
  const least = (all: readonly number[]) => Math.min(...all);

  test.each([1_000, 3_000])("of %i trials 94 to 96 % from 0.05 to 0.95, never under 94 % outside", (n) => {
    const coverage = coverageOf((count, of) => proportionInterval(count, of, z), n);
    const inside = inner.map(coverage);
    expect(least(inside)).toBeGreaterThan(0.94);
    expect(Math.max(...inside)).toBeLessThan(0.96);
    expect(least(outer(n).map(coverage))).toBeGreaterThan(0.94);
  });

  test("Wilson's does not: it misses rare events", () => {
    const coverage = coverageOf((count, of) => wilson(count, of, z), 1_000);
    expect(least(outer(1_000).map(coverage))).toBeLessThan(0.85);
  });
});
