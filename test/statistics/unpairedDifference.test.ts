import { expect, test } from "vitest";
import { unpairedDifference } from "../../src/statistics/unpairedDifference.ts";

test("the errors of two independent means add in squares, whatever their sizes", () => {
  // Variances 1 and 20/3; 1/3 + (20/3)/4 = 2.
  const { mean, se } = unpairedDifference(Float64Array.of(1, 2, 3), Float64Array.of(7, 9, 11, 13));
  expect(mean).toBe(8);
  expect(se).toBeCloseTo(Math.sqrt(2), 12);
});

test("the same column twice differs by 0, with an error: it may as well be another sample", () => {
  const column = Float64Array.of(1, 2, 3);
  const { mean, se } = unpairedDifference(column, column);
  expect(mean).toBe(0);
  expect(se).toBeCloseTo(Math.sqrt(2 / 3), 12);
});
