import { expect, test } from "vitest";
import { smallCurve } from "../../src/charts/smallCurve.ts";

const SIZE = { width: 120, height: 48 };
const year = (of: number, last: number) => ({
  year: of,
  byMonth: Array.from({ length: 12 }, (_, k) => (last * k) / 11),
});

test("the axis is always from 0 to 1, and the line ends where its year does", () => {
  const { base, top, middle, lines } = smallCurve([year(2026, 0), year(2027, 1), year(2028, 0.5)], SIZE);
  expect([top, middle, base]).toEqual([4, 24, 44]);
  expect(lines.map(({ end }) => end)).toEqual([
    { x: 116, y: 44 },
    { x: 116, y: 4 },
    { x: 116, y: 24 },
  ]);
  expect(lines[1].path.startsWith("M4,44L")).toBe(true);
  expect(lines[1].path.endsWith("L116,4")).toBe(true);
});

test("of more than four years the four that run out most often are drawn", () => {
  const years = [0.1, 0.9, 0.2, 0.8, 0.7].map((last, i) => year(2026 + i, last));
  expect(smallCurve(years, SIZE).lines.map((line) => [line.year, line.rank])).toEqual([
    [2027, 0],
    [2028, 1],
    [2029, 2],
    [2030, 3],
  ]);
});
