import { expect, test } from "vitest";
import { dotPlot, nearestDot } from "../../src/charts/dotPlot.ts";
import { diamondPath } from "../../src/charts/marks.ts";

const size = { width: 600, height: 228 };
const span = [0, 30e6] as const;
/** 50 amounts from 10 to 25 million, denser in the middle. */
const values = Array.from({ length: 50 }, (_, k) => 17.5e6 + 7.5e6 * ((k - 24.5) / 24.5) ** 3);

test("there is a dot for every value, in order, and none lies on another or outside the plot", () => {
  const { dots, radius, plot } = dotPlot(values, 16e6, span, size);
  expect(dots.map(({ yuan }) => yuan)).toEqual(values);
  for (const [k, one] of dots.entries()) {
    expect(one.y - radius).toBeGreaterThanOrEqual(plot.top - 1);
    expect(one.y + radius).toBeLessThanOrEqual(plot.bottom);
    for (const other of dots.slice(k + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * radius);
  }
});

test("a dot lies where its amount lies, by less than the width of its stack", () => {
  const { dots, radius, plot } = dotPlot(values, 16e6, span, size);
  for (const { x, yuan } of dots) {
    const exact = plot.left + (yuan / 30e6) * (plot.right - plot.left);
    expect(Math.abs(x - exact)).toBeLessThanOrEqual(radius / 0.9 + 1e-9);
  }
});

test.each([
  { why: "below the ceiling", yuan: 15_999_999, isBeyond: false },
  { why: "exactly at it", yuan: 16e6, isBeyond: false },
  { why: "one yuan above", yuan: 16_000_001, isBeyond: true },
])("an amount $why stands on its own side of the line", ({ yuan, isBeyond }) => {
  const { dots, ceiling } = dotPlot([yuan], 16e6, span, size);
  expect(dots[0].isBeyond).toBe(isBeyond);
  expect(dots[0].x > (ceiling?.x ?? NaN)).toBe(isBeyond);
});

test("without a ceiling no dot is beyond one and there is no line", () => {
  const { dots, ceiling } = dotPlot(values, null, span, size);
  expect(ceiling).toBeNull();
  expect(dots.some(({ isBeyond }) => isBeyond)).toBe(false);
});

test("dots shrink until the highest stack fits", () => {
  const spreadOut = dotPlot(values, 16e6, span, size).radius;
  const same = dotPlot(Array<number>(50).fill(12e6), 16e6, span, size);
  expect(same.radius).toBeLessThan(spreadOut);
  expect(Math.min(...same.dots.map(({ y }) => y))).toBeGreaterThan(same.plot.top);
});

test.each([
  { why: "at the left edge", ceiling: 1e6, anchor: "start" },
  { why: "in the middle", ceiling: 15e6, anchor: "middle" },
  { why: "at the right edge", ceiling: 29e6, anchor: "end" },
])("the label of a ceiling $why stays inside", ({ ceiling, anchor }) => {
  expect(dotPlot(values, ceiling, span, size).ceiling?.anchor).toBe(anchor);
});

test("the nearest dot is found by both directions", () => {
  const dots = [
    { x: 10, y: 90, yuan: 1, isBeyond: false },
    { x: 10, y: 50, yuan: 2, isBeyond: false },
    { x: 90, y: 50, yuan: 3, isBeyond: false },
  ];
  expect(nearestDot(dots, 20, 52)).toBe(1);
  expect(nearestDot(dots, 20, 88)).toBe(0);
  expect(nearestDot(dots, 60, 52)).toBe(2);
  expect(nearestDot([], 1, 1)).toBe(-1);
});

test("a diamond has its four corners at the radius", () => {
  expect(diamondPath(10, 20, 5)).toBe("M5.0 20.0L10.0 15.0l5.00 5.00l-5.00 5.00z");
});
