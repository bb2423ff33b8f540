import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "../../src/statistics/wilson.ts";

const z = 1.959963984540054;

test.each([
  { why: "Newcombe 1998, table I: 81 of 263", count: 81, n: 263, low: 0.2553, high: 0.3662 },
  { why: "Newcombe 1998, table I: 15 of 148", count: 15, n: 148, low: 0.0624, high: 0.1605 },
  { why: "Newcombe 1998, table I: 0 of 20", count: 0, n: 20, low: 0, high: 0.1611 },
  { why: "Newcombe 1998, table I: 1 of 29", count: 1, n: 29, low: 0.0061, high: 0.1718 },
  { why: "all of 20", count: 20, n: 20, low: 0.8389, high: 1 },
])("$why", ({ count, n, low, high }) => {
  const is = wilson(count, n, z);
  expect(is.low).toBeCloseTo(low, 4);
  expect(is.high).toBeCloseTo(high, 4);
});

test("holds the share itself, within 0 and 1, and mirrors", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (n, some) => {
      const count = some % (n + 1);
      const { low, high } = wilson(count, n, z);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(count / n);
      expect(high).toBeGreaterThanOrEqual(count / n);
      expect(high).toBeLessThanOrEqual(1);
      expect(wilson(n - count, n, z).low).toBeCloseTo(1 - high, 12);
    }),
  );
});

test("no rounding leaves 0 or 1 where nothing or all was seen", () => {
  for (let n = 1; n <= 2000; n++) {
    expect(wilson(0, n, z).low).toBe(0);
    expect(wilson(n, n, z).high).toBe(1);
  }
});
