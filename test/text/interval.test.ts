import { expect, test } from "vitest";
import { intervalText } from "../../src/text/interval.ts";

test.each([
  { why: "both bounds", low: 0.2957, high: 0.3137, zh: "29.57%～31.37%", en: "29.57–31.37%" },
  { why: "none of a hundred", low: 0, high: 0.037, zh: "不高于3.70%", en: "at most 3.70%" },
  { why: "a bound that would read as 0", low: 0.00002, high: 0.0006, zh: "不高于0.06%", en: "at most 0.06%" },
  { why: "a bound that would not", low: 0.0001, high: 0.0006, zh: "0.01%～0.06%", en: "0.01–0.06%" },
  { why: "all of a hundred", low: 0.963, high: 1, zh: "不低于96.30%", en: "at least 96.30%" },
])("$why", ({ low, high, zh, en }) => {
  expect(intervalText({ low, high }, "zh")).toBe(zh);
  expect(intervalText({ low, high }, "en")).toBe(en);
});
