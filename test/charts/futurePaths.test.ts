import { expect, test } from "vitest";
import { fanChart } from "../../src/charts/fanChart.ts";
import { futurePath, highestPath } from "../../src/charts/futurePaths.ts";

const size = { width: 400, height: 220 };
const byMonth = Array.from({ length: 12 }, (_, k) => 1e6 * (k + 1));
const path = { byMonth, exhaustedIn: 9 };

test("a single future lies on the median of a fan of its own amounts", () => {
  const fan = { p05: byMonth, p25: byMonth, p50: byMonth, p75: byMonth, p95: byMonth };
  const { median } = fanChart({ year: 2027, ceiling: 9e6, fan }, 14e6, size);
  expect(futurePath(path, 12, 14e6, size).path).toBe(median);
});

test("only the months that were walked through are drawn", () => {
  const whole = futurePath(path, 12, 14e6, size);
  const part = futurePath(path, 3, 14e6, size);
  expect(part.points).toEqual(whole.points.slice(0, 3));
  expect(whole.path.startsWith(part.path)).toBe(true);
});

test("the axis has to reach the highest of them", () => {
  expect(highestPath([path, { byMonth: byMonth.map((yuan) => 2 * yuan), exhaustedIn: null }])).toBe(24e6);
  expect(highestPath([])).toBe(0);
});
