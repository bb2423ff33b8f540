import fc from "fast-check";
import { expect, test } from "vitest";
import { amountAt, countAbove, exceedance, thresholdStep } from "../../src/charts/exceedance.ts";

const size = { width: 500, height: 200 };
const span = [0, 20e6] as const;
const sorted = Float64Array.from({ length: 1000 }, (_, k) => 100 * (5e6 + 10_000 * k));
const of = (fen: number, ceiling: number | null = 10e6) => ({
  ceiling,
  threshold: { fen, count: countAbove(sorted, fen) },
});

test.each([
  { why: "below all", threshold: 9, expected: 5 },
  { why: "at the smallest", threshold: 10, expected: 4 },
  { why: "one fen under equals", threshold: 19, expected: 4 },
  { why: "at equals, none of which is more", threshold: 20, expected: 1 },
  { why: "one fen over equals", threshold: 21, expected: 1 },
  { why: "at the largest", threshold: 30, expected: 0 },
  { why: "above all", threshold: 31, expected: 0 },
])("$why: $expected of 5 are more", ({ threshold, expected }) => {
  expect(countAbove(Float64Array.of(10, 20, 20, 20, 30), threshold)).toBe(expected);
});

test("it is what counting one by one gives", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: -1, max: 61 }), (values, threshold) => {
      const ascending = Float64Array.from(values).sort();
      return countAbove(ascending, threshold) === values.filter((value) => value > threshold).length;
    }),
  );
});

test("the curve falls from all trials to none, and ends on the edges of the plot", () => {
  const { path, plot } = exceedance(sorted, of(0), span, size);
  const points = [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(points[0]).toEqual([plot.left, plot.top]);
  expect(points[points.length - 1]).toEqual([plot.right, plot.bottom]);
  const heights = points.map(([, y]) => y);
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
});

test("the handle lies on the curve", () => {
  const { handle, plot } = exceedance(sorted, of(100 * 10e6), span, size);
  expect(handle.x).toBeCloseTo((plot.left + plot.right) / 2, 9);
  expect(handle.y).toBeCloseTo(plot.bottom - 0.499 * (plot.bottom - plot.top), 9);
});

test("a threshold outside the axis keeps its handle inside", () => {
  const { plot } = exceedance(sorted, of(0), span, size);
  expect(exceedance(sorted, of(100 * 90e6), span, size).handle.x).toBe(plot.right);
  expect(exceedance(sorted, of(0), [4e6, 20e6], size).handle.x).toBe(plot.left);
});

test("without a ceiling there is no line", () => {
  expect(exceedance(sorted, of(0, null), span, size).ceiling).toBeNull();
});

test("a place in the drawing is an amount, held to the axis", () => {
  const { plot } = exceedance(sorted, of(0), span, size);
  expect(amountAt((plot.left + plot.right) / 2, span, plot)).toBeCloseTo(10e6, 6);
  expect(amountAt(-50, span, plot)).toBe(0);
  expect(amountAt(9999, span, plot)).toBe(20e6);
});

test.each([
  { high: 20e6, step: 100_000 },
  { high: 30e6, step: 100_000 },
  { high: 10e6, step: 50_000 },
  { high: 5e6, step: 20_000 },
  { high: 100, step: 1 },
])("an axis to $high moves by $step", ({ high, step }) => {
  expect(thresholdStep([0, high])).toBe(step);
});
