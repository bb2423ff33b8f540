import { describe, expect, test } from "vitest";
import { compared, highestOf, monthAt } from "../../src/charts/compared.ts";
import type { ComparedSeries } from "../../src/charts/compared.ts";

const size = { width: 400, height: 200 };
const rising = (last: number) => Array.from({ length: 12 }, (_, k) => (last * (k + 1)) / 12);
const series = (last: number, level: number | null = null): ComparedSeries => ({
  middle: rising(last),
  band: { low: rising(last / 2), high: rising(last * 1.5) },
  level,
});
const heights = (path: string): number[] =>
  [...path.matchAll(/[ML][\d.]+,([\d.]+)/g)].map((match) => Number(match[1]));

test.each([
  { why: "a line", panel: [{ ...series(8), band: null }], expected: 8 },
  { why: "the top of a band", panel: [series(8)], expected: 12 },
  { why: "a level above both", panel: [series(8, 20)], expected: 20 },
  { why: "nothing at all", panel: [series(0)], expected: 1 },
])("the common axis reaches $why", ({ panel, expected }) => {
  expect(highestOf([[series(0)], panel])).toBe(expected);
});

describe("one panel", () => {
  const { lines, bands, levels, plot, ticks } = compared(
    [series(8, 10), series(4, 6), series(8, 10)],
    12,
    size,
  );
  const y = (value: number) =>
    expect.closeTo(plot.bottom - (value / 12) * (plot.bottom - plot.top), 6) as number;
  const px = (value: number): number => plot.bottom - (value / 12) * (plot.bottom - plot.top);

  test("every line lies on the common axis and ends at the right", () => {
    expect(lines.map(({ end }) => end.y)).toEqual([y(8), y(4), y(8)]);
    expect(ticks.map((tick) => tick.y)).toEqual(ticks.map(({ value }) => y(value)));
    expect(lines[0].points.map(({ month }) => month)).toEqual(Array.from({ length: 12 }, (_, k) => k + 1));
    expect(lines[0].points[11].x).toBe(plot.right);
  });

  test("labels of equal ends stand apart", () => {
    const labels = lines.map(({ end }) => end.labelY).sort((a, b) => a - b);
    expect(labels[1] - labels[0]).toBeGreaterThanOrEqual(16);
    expect(labels[2] - labels[1]).toBeGreaterThanOrEqual(16);
  });

  test("a band runs between its edges, the low one first", () => {
    const [low, high] = bands[1].edges.map((edge) => heights(edge)[11]);
    expect(low).toBeCloseTo(px(2), 0);
    expect(high).toBeCloseTo(px(6), 0);
    expect([...heights(bands[1].path)].sort((a, b) => a - b)[0]).toBeCloseTo(px(6), 0);
  });

  test("equal levels are one line that names all that have it", () => {
    expect(levels.map(({ value, ranks }) => ({ value, ranks }))).toEqual([
      { value: 10, ranks: [0, 2] },
      { value: 6, ranks: [1] },
    ]);
    expect(levels[0].y).toBeCloseTo(px(10), 6);
  });
});

test("levels close to each other have labels apart, and all of them inside", () => {
  const { levels, plot } = compared([series(1, 100), series(1, 99)], 100, size);
  expect(Math.abs(levels[0].labelY - levels[1].labelY)).toBeGreaterThanOrEqual(14);
  for (const { labelY } of levels) expect(labelY).toBeGreaterThan(plot.top);
});

test("no band, no level: lines alone", () => {
  const { bands, levels } = compared([{ middle: rising(1), band: null, level: null }], 1, size);
  expect([bands, levels]).toEqual([[], []]);
});

test.each([
  { why: "left of the plot", x: -50, month: 1 },
  { why: "on January", x: 58, month: 1 },
  { why: "just past the middle between two months", x: 58 + 0.51 * 24.73, month: 2 },
  { why: "on September", x: 58 + 8 * 24.73, month: 9 },
  { why: "on December", x: 330, month: 12 },
  { why: "right of the plot", x: 900, month: 12 },
])("the pointer $why reads month $month", ({ x, month }) => {
  expect(monthAt({ left: 50, right: 330, top: 0, bottom: 1 }, x)).toBe(month);
});
