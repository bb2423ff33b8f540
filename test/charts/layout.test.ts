import fc from "fast-check";
import { expect, test } from "vitest";
import { labelledMonths, plotBox, spread } from "../../src/charts/layout.ts";

test("the plot is what the margins leave", () => {
  const box = plotBox({ width: 400, height: 200 }, { left: 40, right: 60, top: 10, bottom: 30 });
  expect(box).toEqual({ left: 40, right: 340, top: 10, bottom: 170 });
});

test("a drawing smaller than its margins still has a plot of one pixel", () => {
  const box = plotBox({ width: 50, height: 20 }, { left: 40, right: 60, top: 10, bottom: 30 });
  expect(box).toEqual({ left: 40, right: 41, top: 10, bottom: 11 });
});

test.each([
  { why: "far apart: they stay", wanted: [10, 50, 90], expected: [10, 50, 90] },
  { why: "exactly one gap apart: they stay", wanted: [10, 28], expected: [10, 28] },
  { why: "one pixel too close: the lower one moves", wanted: [10, 27], expected: [10, 28] },
  { why: "the order given is kept", wanted: [50, 10], expected: [50, 10] },
  { why: "at the bottom they pile upwards", wanted: [100, 100], expected: [82, 100] },
  { why: "equal ones keep the order given", wanted: [40, 40], expected: [40, 58] },
])("labels $why", ({ wanted, expected }) => {
  expect(spread(wanted, 18, [0, 100])).toEqual(expected);
});

test("labels never stand closer than the gap, and stay inside while there is room", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 4 }),
      (wanted) => {
        const placed = spread(wanted, 18, [0, 300]).sort((a, b) => a - b);
        const gaps = placed.slice(1).every((y, k) => y - placed[k] >= 18 - 1e-9);
        return gaps && placed[0] >= -1e-9 && placed[placed.length - 1] <= 300;
      },
    ),
  );
});

test.each([
  { why: "wide: every month", width: 34, expected: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  { why: "just too narrow: every second", width: 33.9, expected: [2, 4, 6, 8, 10, 12] },
  { why: "narrow: every quarter", width: 12, expected: [3, 6, 9, 12] },
  { why: "hardly any room: the last alone", width: 1, expected: [12] },
])("months $why", ({ width, expected }) => {
  expect(labelledMonths(width, 34)).toEqual(expected);
});
