import fc from "fast-check";
import { expect, test } from "vitest";
import { discreteTable, drawDiscrete } from "../../src/random/discrete.ts";

const TOP = 0xffffffff;

test.each([
  { why: "weights need not sum to 1", weights: [1, 3], word: 0x3fffffff, index: 0 },
  { why: "first word of the second", weights: [1, 3], word: 0x40000000, index: 1 },
  { why: "the last word", weights: [1, 3], word: TOP, index: 1 },
  { why: "a first weight of 0 is never drawn", weights: [0, 1, 1], word: 0, index: 1 },
  { why: "nor one in the middle", weights: [1, 0, 1], word: 0x80000000, index: 2 },
  { why: "nor a last one", weights: [1, 1, 0], word: TOP, index: 1 },
  {
    why: "twelve weights that do not sum to 1 in binary",
    weights: Array<number>(12).fill(0.1),
    word: TOP,
    index: 11,
  },
  { why: "the only one", weights: [0, 0.3, 0], word: TOP, index: 1 },
])("$why", ({ weights, word, index }) => {
  expect(drawDiscrete(discreteTable(weights), word)).toBe(index);
});

test("each index has its share of the words, to the word, and no word is left over", () => {
  const weight = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 10, noNaN: true }));
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 12 }), (weights) => {
      const total = weights.reduce((a, b) => a + b, 0);
      fc.pre(total > 0);
      const table = discreteTable(weights);
      weights.forEach((w, i) => {
        const words = table.below[i] - (i === 0 ? 0 : table.below[i - 1]);
        expect(Math.abs(words - (w / total) * 2 ** 32)).toBeLessThanOrEqual(1.01);
        if (w === 0) expect(words).toBe(0);
      });
      expect(table.below[weights.length - 1]).toBe(2 ** 32);
      expect(weights[drawDiscrete(table, TOP)]).toBeGreaterThan(0);
    }),
  );
});

test.each([
  { why: "all weights 0", weights: [0, 0], message: "all weights are 0" },
  { why: "no weight", weights: [], message: "all weights are 0" },
  { why: "below 0", weights: [1, -1], message: "weight -1 is not ≥ 0" },
  { why: "not a number", weights: [NaN], message: "weight NaN is not ≥ 0" },
  { why: "without end", weights: [1, Infinity], message: "weight Infinity is not ≥ 0" },
])("refuses: $why", ({ weights, message }) => {
  expect(() => discreteTable(weights)).toThrow(new RangeError(message));
});

test("every word finds the index whose words it is, on both sides of each threshold", () => {
  const weights = fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(weights, (list) => {
      const table = discreteTable(list);
      table.below.forEach((below, i) => {
        if (below > (i === 0 ? 0 : table.below[i - 1])) expect(drawDiscrete(table, below - 1)).toBe(i);
        if (below < 2 ** 32) expect(drawDiscrete(table, below)).toBeGreaterThan(i);
      });
    }),
  );
});
