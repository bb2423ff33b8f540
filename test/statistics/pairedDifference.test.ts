import fc from "fast-check";
import { expect, test } from "vitest";
import { pairedDifference } from "../../src/statistics/pairedDifference.ts";

test("what the trials share cancels", () => {
  const before = Float64Array.of(100, 5000, 70_000);
  const after = Float64Array.of(110, 5012, 70_008);
  const is = pairedDifference(before, after);
  expect(is.mean).toBeCloseTo(10, 12);
  expect(is.sd).toBeCloseTo(2, 12);
  expect(is.se).toBeCloseTo(2 / Math.sqrt(3), 12);
});

test("a change of nothing changes nothing, exactly", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (list) => {
      const column = Float64Array.from(list);
      expect(pairedDifference(column, column)).toEqual({ mean: 0, sd: 0, se: 0 });
    }),
  );
});

test("columns of different trials are not compared", () => {
  expect(() => pairedDifference(Float64Array.of(1), Float64Array.of(1, 2))).toThrow(
    "paired columns have the same trials",
  );
});
