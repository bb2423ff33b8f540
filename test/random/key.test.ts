import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf } from "../../src/random/key.ts";

const text = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

test("the same text gives the same key, two words of 32 bits", () => {
  fc.assert(
    fc.property(text, text, (seed, label) => {
      const key = keyOf(seed, label);
      expect(key).toEqual(keyOf(seed, label));
      for (const word of key) expect(word >>> 0).toBe(word);
    }),
    { numRuns: 30 },
  );
});

test.each([
  { why: "another seed", one: ["a", "park"], other: ["b", "park"] },
  { why: "another segment", one: ["a", "park"], other: ["a", "centre"] },
  { why: "common to all, or a segment", one: ["a", ""], other: ["a", "a"] },
  { why: "where the seed ends", one: ["ab", "c"], other: ["a", "bc"] },
  { why: "characters that share their low byte (U+4E00, U+4F00)", one: ["一", "x"], other: ["伀", "x"] },
  { why: "an order of characters", one: ["大连", "x"], other: ["连大", "x"] },
  {
    why: "long seeds that differ at the end",
    one: ["s".repeat(300), "x"],
    other: [`${"s".repeat(299)}t`, "x"],
  },
] as const)("differs by $why", ({ one, other }) => {
  expect(keyOf(one[0], one[1])).not.toEqual(keyOf(other[0], other[1]));
});

test("many labels, no key twice", () => {
  const keys = Array.from({ length: 500 }, (_, i) => keyOf("seed", `segment-${i}`).join());
  expect(new Set(keys).size).toBe(keys.length);
});

test("does not hang on what was drawn before, and leaves Math.random alone", () => {
  const first = keyOf("dalian-2026", "park");
  keyOf("another", "park");
  const before = Math.random;
  expect(keyOf("dalian-2026", "park")).toEqual(first);
  expect(Math.random).toBe(before);
});
