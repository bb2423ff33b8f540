import { expect, test } from "vitest";
import { placeBars } from "../../src/charts/bars.ts";

const size = { width: 360, height: 90 };
const bars = (...values: number[]) =>
  values.map((value, index) => ({ label: String(index), value, text: String(value) }));

test("heights are in proportion, from a common floor", () => {
  const { bars: placed, plot } = placeBars(bars(1, 2, 4), size);
  expect(placed[2].y).toBeCloseTo(plot.top);
  expect(placed[0].height / placed[2].height).toBeCloseTo(0.25);
  for (const { y, height } of placed) expect(y + height).toBeCloseTo(plot.bottom);
});

test.each([
  { why: "against a fixed top", most: 1, value: 0.5, share: 0.5 },
  { why: "a value beyond it fills the plot", most: 1, value: 1.5, share: 1 },
])("$why", ({ most, value, share }) => {
  const { bars: placed, plot } = placeBars(bars(value), size, most);
  expect(placed[0].height).toBeCloseTo(share * (plot.bottom - plot.top));
});

test("nothing has no height, and next to nothing can be seen", () => {
  const { bars: placed } = placeBars(bars(0, 0.0001, 1), size);
  expect(placed.map(({ height }) => height).slice(0, 2)).toEqual([0, 1]);
  expect(placeBars(bars(0, 0), size).bars.map(({ height }) => height)).toEqual([0, 0]);
});

test("bars do not overlap", () => {
  const { bars: placed } = placeBars(bars(...new Array<number>(12).fill(1)), size);
  for (let k = 1; k < 12; k++) expect(placed[k].x).toBeGreaterThan(placed[k - 1].x + placed[k - 1].width);
});
