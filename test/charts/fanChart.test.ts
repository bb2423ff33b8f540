import { expect, test } from "vitest";
import { fanChart, highestAmount } from "../../src/charts/fanChart.ts";
import type { FanYear } from "../../src/charts/fanChart.ts";

const size = { width: 300, height: 200 };
const rising = (last: number) => Array.from({ length: 12 }, (_, k) => (last * (k + 1)) / 12);
const yearOf = (year: number, ceiling: number | null): FanYear => ({
  year,
  ceiling,
  fan: {
    p05: rising(8e6),
    p25: rising(10e6),
    p50: rising(12e6),
    p75: rising(14e6),
    p95: rising(18e6),
  },
});

test.each([
  { why: "the ceiling, where it is above the bands", ceilings: [21e6, 3e6], expected: 21e6 },
  { why: "the outer band, where no ceiling is", ceilings: [null, null], expected: 18e6 },
])("the common axis reaches $why", ({ ceilings, expected }) => {
  expect(highestAmount(ceilings.map((ceiling, k) => yearOf(2026 + k, ceiling)))).toBe(expected);
});

test("nothing to show still gives an axis of some height", () => {
  const none = { p05: rising(0), p25: rising(0), p50: rising(0), p75: rising(0), p95: rising(0) };
  expect(highestAmount([{ year: 2026, ceiling: null, fan: none }])).toBe(1);
});

test("the ceiling line lies where its amount lies on the axis", () => {
  const { ceiling, amounts } = fanChart(yearOf(2027, 10e6), 20e6, size);
  expect(ceiling?.y).toBe(amounts.find(({ yuan }) => yuan === 10e6)?.y);
  expect(ceiling?.below).toBe(false);
});

test("a ceiling at the top of the plot is labelled below its line", () => {
  expect(fanChart(yearOf(2027, 20e6), 20e6, size).ceiling?.below).toBe(true);
});

test("a year without a ceiling has no line", () => {
  expect(fanChart(yearOf(2027, null), 20e6, size).ceiling).toBeNull();
});

test("the outer band comes first, so that the inner one is drawn over it", () => {
  const { bands } = fanChart(yearOf(2027, 16e6), 20e6, size);
  expect(bands.map(({ holds }) => holds)).toEqual(["nine-tenths", "middle-half"]);
});

test("a band holds its two quantiles at every month", () => {
  const { bands, plot } = fanChart(yearOf(2027, 16e6), 20e6, size);
  const heights = [...bands[0].path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map((match) => Number(match[2]));
  const y = (yuan: number): number => plot.bottom - (yuan / 20e6) * (plot.bottom - plot.top);
  expect(heights).toHaveLength(24);
  expect(Math.min(...heights)).toBeCloseTo(y(18e6), 0);
  expect(heights[12]).toBeCloseTo(y(8e6), 0);
  expect(heights[23]).toBeCloseTo(y(8e6 / 12), 0);
});
