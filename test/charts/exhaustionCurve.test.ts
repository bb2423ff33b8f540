import { expect, test } from "vitest";
import { exhaustionCurve } from "../../src/charts/exhaustionCurve.ts";

const size = { width: 700, height: 300 };
const reaching = (year: number, last: number) => ({
  year,
  byMonth: Array.from({ length: 12 }, (_, k) => (last * (k + 1)) / 12),
});

test("the axis runs from 0 to 1, whatever the lines do", () => {
  const { shares, plot } = exhaustionCurve([reaching(2027, 0.1)], size);
  expect(shares.map(({ share }) => share)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(shares[0].y).toBe(plot.bottom);
  expect(shares[4].y).toBe(plot.top);
});

test("a line ends at December, at the height of its probability", () => {
  const { lines, plot } = exhaustionCurve([reaching(2027, 0.5)], size);
  expect(lines[0].points).toHaveLength(12);
  expect(lines[0].points[11]).toEqual({ month: 12, x: plot.right, y: (plot.top + plot.bottom) / 2 });
  expect(lines[0].path.startsWith("M")).toBe(true);
});

test("labels of lines that end together do not overlap", () => {
  const { lines } = exhaustionCurve([reaching(2026, 0.3), reaching(2027, 0.3), reaching(2028, 0.31)], size);
  const ys = lines.map(({ end }) => end.labelY).sort((a, b) => a - b);
  expect(ys[1] - ys[0]).toBeGreaterThanOrEqual(18);
  expect(ys[2] - ys[1]).toBeGreaterThanOrEqual(18);
});

test.each([
  {
    why: "four years: all are drawn",
    chances: [0.1, 0.2, 0.3, 0.4],
    drawn: [2026, 2027, 2028, 2029],
    leftOut: [],
  },
  {
    why: "five years: the least likely is left out and named",
    chances: [0.1, 0.2, 0.05, 0.4, 0.3],
    drawn: [2026, 2027, 2029, 2030],
    leftOut: [2028],
  },
])("$why", ({ chances, drawn, leftOut }) => {
  const geometry = exhaustionCurve(
    chances.map((chance, k) => reaching(2026 + k, chance)),
    size,
  );
  expect(geometry.lines.map(({ year }) => year)).toEqual(drawn);
  expect(geometry.lines.map(({ rank }) => rank)).toEqual([0, 1, 2, 3]);
  expect(geometry.leftOut).toEqual(leftOut);
});

test("no year with a ceiling gives an empty plot with its axes", () => {
  const geometry = exhaustionCurve([], size);
  expect(geometry.lines).toEqual([]);
  expect(geometry.months.length).toBeGreaterThan(0);
});

test("on a phone fewer months are labelled and the last one stays", () => {
  const { months } = exhaustionCurve([reaching(2027, 0.5)], { width: 320, height: 220 });
  expect(months.length).toBeLessThan(12);
  expect(months[months.length - 1].month).toBe(12);
});
