import { expect, test } from "vitest";
import { guideOf } from "../../src/random/guide.ts";

const BYTE = 2 ** 24;

test.each([
  { why: "the first threshold lies above", top: 0, first: 0 },
  { why: "begins with the first word of the second entry", top: 1, first: 1 },
  { why: "a threshold inside: the entry before it may still be meant", top: 3, first: 1 },
  { why: "the byte after it", top: 4, first: 2 },
  { why: "the last", top: 255, first: 2 },
])("top byte $top: $why", ({ top, first }) => {
  expect(guideOf(Float64Array.of(BYTE, 3 * BYTE + 5, 2 ** 32))[top]).toBe(first);
});
