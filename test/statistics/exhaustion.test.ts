import fc from "fast-check";
import { expect, test } from "vitest";
import { exhaustion } from "../../src/statistics/exhaustion.ts";

test.each([
  { why: "none runs out", months: [0, 0, 0], count: 0, medianMonth: null },
  { why: "one does, in January", months: [1, 0, 0], count: 1, medianMonth: 1 },
  { why: "one does, in December", months: [0, 12], count: 1, medianMonth: 12 },
  { why: "of two months the earlier is the median", months: [9, 11, 0], count: 2, medianMonth: 9 },
  { why: "of three the middle one", months: [12, 3, 7], count: 3, medianMonth: 7 },
])("$why", ({ months, count, medianMonth }) => {
  const is = exhaustion(Float64Array.from(months));
  expect(is).toMatchObject({ count, medianMonth, probability: count / months.length });
});

test("the curve is what had run out by the end of each month", () => {
  const is = exhaustion(Float64Array.of(0, 3, 3, 12, 0));
  expect(is.byMonth).toEqual([0, 0, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.6]);
  expect(is.se).toBeCloseTo(Math.sqrt((0.6 * 0.4) / 5), 15);
});

test("the curve never falls and ends at the probability, exactly", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1 }), (months) => {
      const { byMonth, probability } = exhaustion(Float64Array.from(months));
      expect(byMonth).toHaveLength(12);
      expect(byMonth).toEqual([...byMonth].sort((a, b) => a - b));
      expect(byMonth[11]).toBe(probability);
    }),
  );
});
