import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapped } from "../../src/export/wrapped.ts";

test.each([
  { why: "East Asian text breaks anywhere", text: "一二三四五", most: 2, lines: ["一二", "三四", "五"] },
  { why: "it just fits", text: "一二", most: 2, lines: ["一二"] },
  { why: "words stay whole", text: "aa bb cc", most: 3, lines: ["aa bb", "cc"] },
  { why: "a word without end is cut", text: "a".repeat(10), most: 3, lines: ["aaaaa", "aaaaa"] },
  { why: "spaces in front are no line", text: "  aaaaa", most: 3, lines: ["aaaaa"] },
  { why: "nothing has no lines", text: "  ", most: 3, lines: [] },
])("$why", ({ text, most, lines }) => {
  expect(wrapped(text, most)).toEqual(lines);
});

test("nothing but spaces is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 30 }), (text, most) => {
      expect(wrapped(text, most).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
