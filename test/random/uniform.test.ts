import fc from "fast-check";
import { expect, test } from "vitest";
import { threshold, unit } from "../../src/random/uniform.ts";

const TOP = 0xffffffff;

test("the unit interval is open at both ends and symmetric", () => {
  expect(unit(0)).toBe(2 ** -33);
  expect(unit(TOP)).toBe(1 - 2 ** -33);
  expect(unit(0x7fffffff) + unit(0x80000000)).toBe(1);
});

test.each([
  { why: "never", p: 0, word: 0, hit: false },
  { why: "always", p: 1, word: TOP, hit: true },
  { why: "the last word of a quarter", p: 0.25, word: 0x3fffffff, hit: true },
  { why: "the first word after a quarter", p: 0.25, word: 0x40000000, hit: false },
  { why: "one word of all", p: 2 ** -32, word: 0, hit: true },
  { why: "and no more than one", p: 2 ** -32, word: 1, hit: false },
  { why: "nearly always", p: 1 - 2 ** -32, word: TOP, hit: false },
])("$why", ({ p, word, hit }) => {
  expect(word < threshold(p)).toBe(hit);
});

test("is off by half a word at most", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
      expect(Math.abs(threshold(p) - p * 2 ** 32)).toBeLessThanOrEqual(0.5);
    }),
  );
});
