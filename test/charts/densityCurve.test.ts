import { expect, test } from "vitest";
import { densityCurve } from "../../src/charts/densityCurve.ts";

const size = { width: 360, height: 128 };
const cost = { median: 55, logSd: 0.8 };

test("P10, P50 and P90 stand in order inside the plot, on the curve", () => {
  const { marks, plot } = densityCurve(cost, null, size);
  expect(marks.map(({ percent }) => percent)).toEqual([10, 50, 90]);
  const xs = marks.map(({ x }) => x);
  expect([...xs].sort((a, b) => a - b)).toEqual(xs);
  for (const { x, y } of marks) {
    expect(x).toBeGreaterThan(plot.left);
    expect(x).toBeLessThan(plot.right);
    expect(y).toBeGreaterThanOrEqual(plot.top);
    expect(y).toBeLessThan(plot.bottom);
  }
});

test.each([
  { why: "a cap among the costs is drawn", cap: 60, isDrawn: true },
  { why: "a cap a little beyond stretches the axis", cap: 380, isDrawn: true },
  { why: "a cap far beyond is left out rather than squeezing the curve", cap: 5_000, isDrawn: false },
  { why: "no cap", cap: null, isDrawn: false },
])("$why", ({ cap, isDrawn }) => {
  const geometry = densityCurve(cost, cap, size);
  expect(geometry.cap !== null).toBe(isDrawn);
  expect(geometry.pathFromCap !== "").toBe(isDrawn);
  if (geometry.cap !== null) expect(geometry.cap.x).toBeLessThanOrEqual(geometry.plot.right);
});

test("without a spread there is a line at the median and no outline", () => {
  const { path, marks, ticks } = densityCurve({ median: 55, logSd: 0 }, 60, size);
  expect(path).toBe("");
  expect(new Set(marks.map(({ x }) => x)).size).toBe(1);
  expect(ticks.length).toBeGreaterThan(1);
});

test("labels of marks that nearly coincide stand apart", () => {
  const { marks } = densityCurve({ median: 55, logSd: 0.02 }, null, size);
  expect(marks[1].labelX - marks[0].labelX).toBeGreaterThanOrEqual(30);
});
