import { expect, test } from "vitest";
import { amountSpan } from "../../src/charts/amountAxis.ts";

/** Evenly from one amount to another, in yuan. */
const even = (from: number, to: number): Float64Array =>
  Float64Array.from({ length: 1001 }, (_, k) => 100 * (from + (k / 1000) * (to - from)));

test("round ends around nearly all amounts", () => {
  const [low, high] = amountSpan(even(8e6, 26e6), 16e6);
  expect([low, high]).toEqual([5e6, 30e6]);
});

test.each([
  { why: "below all amounts", ceiling: 2e6 },
  { why: "above all amounts", ceiling: 60e6 },
])("a ceiling $why is inside", ({ ceiling }) => {
  const [low, high] = amountSpan(even(8e6, 26e6), ceiling);
  expect(low).toBeLessThan(ceiling);
  expect(high).toBeGreaterThan(ceiling);
});

test.each([
  { why: "amounts from 1 %", from: 1e5, start: 0 },
  { why: "amounts from a half", from: 5e6, start: 4e6 },
])("the axis of $why begins where it has to", ({ from, start }) => {
  expect(amountSpan(even(from, 1e7), null)[0]).toBe(start);
});

test("one far trial of a thousand does not press the others together", () => {
  const amounts = even(8e6, 26e6);
  amounts[1000] = 100 * 900e6;
  expect(amountSpan(amounts, 16e6)[1]).toBe(30e6);
});

test.each([
  { why: "nothing is asked", amounts: [0, 0, 0], ceiling: null },
  { why: "every trial is the same", amounts: [5_00, 5_00], ceiling: 5 },
  { why: "there is one trial", amounts: [7_00], ceiling: null },
])("the span has a width where $why", ({ amounts, ceiling }) => {
  const [low, high] = amountSpan(Float64Array.from(amounts), ceiling);
  expect(low).toBeGreaterThanOrEqual(0);
  expect(high).toBeGreaterThan(low);
});
