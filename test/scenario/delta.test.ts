import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sorted } from "../../src/scenario/canonical.ts";
import { MisfitDelta, applyDelta, deltaOf } from "../../src/scenario/delta.ts";
import type { Json } from "../../src/scenario/json.ts";

const cases: { why: string; from: Json; to: Json; delta: Json | undefined }[] = [
  { why: "the same", from: { a: [1, { b: 2 }] }, to: { a: [1, { b: 2 }] }, delta: undefined },
  { why: "the same in another order", from: { a: 1, b: 2 }, to: { b: 2, a: 1 }, delta: undefined },
  {
    why: "another value",
    from: { a: 1, b: "long enough" },
    to: { a: 2, b: "long enough" },
    delta: { a: [2] },
  },
  { why: "a key more", from: { b: "long enough" }, to: { b: "long enough", c: null }, delta: { c: [null] } },
  {
    why: "a key that every object has",
    from: { b: "long enough" },
    to: { b: "long enough", toString: 1 },
    delta: { toString: [1] },
  },
  { why: "a key less", from: { a: 1, b: "long enough" }, to: { b: "long enough" }, delta: { a: [] } },
  { why: "a list in place of a value", from: { a: 1 }, to: { a: [] }, delta: { a: [[]] } },
  { why: "one of a list", from: [11, 22, 33], to: [11, 20, 33], delta: [1, 1, 20] },
  {
    why: "two of a list, far apart",
    from: [1, 222222, 333333, 4],
    to: [0, 222222, 333333, 5],
    delta: { 0: [0], 3: [5] },
  },
  {
    why: "inside one of a list",
    from: [{ a: "longer" }, { b: 1, c: "long" }],
    to: [{ a: "longer" }, { b: 2, c: "long" }],
    delta: { 1: { b: [2] } },
  },
  { why: "the first of a list gone", from: [11, 22, 33], to: [22, 33], delta: [0, 1] },
  { why: "one more at the end of a list", from: [11, 22, 33], to: [11, 22, 33, 4], delta: [3, 0, 4] },
  {
    why: "one more of the same",
    from: ["aaaa", "aaaa"],
    to: ["aaaa", "aaaa", "aaaa"],
    delta: [2, 0, "aaaa"],
  },
  { why: "everything else", from: { aaaa: 1, bbbb: 2 }, to: { c: 3 }, delta: [{ c: 3 }] },
];

test.each(cases)("$why", ({ from, to, delta }) => {
  expect(deltaOf(from, to)).toEqual(delta);
  if (delta !== undefined) expect(applyDelta(from, delta)).toEqual(to);
});

test("a delta makes the one value of the other, and is none for the same", () => {
  const value = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
  let changes = 0;
  fc.assert(
    fc.property(value, value, (from, to) => {
      const delta = deltaOf(from, to);
      expect(delta === undefined).toBe(sorted(from) === sorted(to));
      if (delta === undefined) return;
      changes += 1;
      expect(sorted(applyDelta(from, delta))).toBe(sorted(to));
    }),
    { numRuns: 2000 },
  );
  expect(changes).toBeGreaterThan(500);
});

describe("a delta that does not fit is refused", () => {
  const from = { list: [1, 2, 3], name: { zh: "x" } };
  test.each<{ why: string; delta: Json }>([
    { why: "no delta at all", delta: 3 },
    { why: "a word", delta: { name: "a" } },
    { why: "a key taken out that is not there", delta: { nothing: [] } },
    { why: "a way through what is not there", delta: { nothing: { a: [1] } } },
    { why: "a way through a number", delta: { list: { 0: { a: [1] } } } },
    { why: "a run of what is no list", delta: { name: [0, 1] } },
    { why: "a run that begins behind the end", delta: { list: [4, 0, 1] } },
    { why: "a run that ends behind the end", delta: { list: [2, 2] } },
    { why: "a run of less than none", delta: { list: [0, -1] } },
    { why: "half a position", delta: { list: [0.5, 1] } },
    { why: "a huge run", delta: { list: [0, 1e308] } },
    { why: "a position that is a word", delta: { list: ["0", 1] } },
    { why: "an item past the end", delta: { list: { 3: [4] } } },
    { why: "an item before the beginning", delta: { list: { "-1": [4] } } },
    { why: "a position written in another way", delta: { list: { "01": [4] } } },
    { why: "a name of every list", delta: { list: { length: [4] } } },
    { why: "a name of every object", delta: { name: { toString: { a: [1] } } } },
  ])("$why", ({ delta }) => {
    expect(() => applyDelta(from, delta)).toThrow(MisfitDelta);
  });
});
