import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRatio, parseYuan } from "../../src/money/parse.ts";
import { writeYuan } from "../../src/money/write.ts";

describe("parseYuan", () => {
  test.each([
    { why: "a number", value: 300_000, fen: 300_000_00 },
    { why: "a number with fen", value: 0.29, fen: 29 },
    { why: "1.15 is not 114.99… fen", value: 1.15, fen: 115 },
    { why: "a string", value: "499999.99", fen: 499_999_99 },
    { why: "a string without decimals", value: "300000", fen: 300_000_00 },
    { why: "one decimal", value: "21000000.5", fen: 21_000_000_50 },
    { why: "minus zero is zero", value: -0, fen: 0 },
    { why: "minus zero is zero, as text", value: "-0.00", fen: 0 },
    { why: "a text as long as may be", value: `${"0".repeat(37)}1.5`, fen: 1_50 },
    { why: "the largest sum that doubles carry", value: "90071992547409.91", fen: 9_007_199_254_740_991 },
  ])("$why", ({ value, fen }) => {
    expect(parseYuan(value)).toEqual({ ok: true, value: fen });
  });

  test.each([
    { why: "three decimals", value: "1.001", fault: "too-many-decimals" },
    { why: "three decimals, even when they are zeros", value: "300.000", fault: "too-many-decimals" },
    { why: "a sum of binary fractions", value: 0.1 + 0.2, fault: "too-many-decimals" },
    { why: "a tiny number", value: 1e-7, fault: "too-many-decimals" },
    { why: "below zero", value: -1, fault: "negative" },
    { why: "below zero, as text", value: "-0.01", fault: "negative" },
    { why: "one fen too large", value: "90071992547409.92", fault: "too-large" },
    { why: "a huge number", value: 1e300, fault: "too-large" },
    { why: "infinity", value: Infinity, fault: "not-a-number" },
    { why: "not a number", value: NaN, fault: "not-a-number" },
    { why: "separators", value: "1,000", fault: "not-a-number" },
    { why: "exponents", value: "1e3", fault: "not-a-number" },
    { why: "hexadecimal", value: "0x10", fault: "not-a-number" },
    { why: "spaces", value: " 1", fault: "not-a-number" },
    { why: "nothing", value: "", fault: "not-a-number" },
    { why: "null", value: null, fault: "not-a-number" },
    { why: "a text one digit too long", value: `${"0".repeat(38)}1.5`, fault: "not-a-number" },
    { why: "a very long text", value: "1".repeat(1000), fault: "not-a-number" },
  ])("refuses $why", ({ value, fault }) => {
    expect(parseYuan(value)).toEqual({ ok: false, fault });
  });

  test("reads back what writeYuan wrote", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (fen) => {
        const read = parseYuan(writeYuan(fen));
        return read.ok && read.value === fen;
      }),
    );
  });
});

describe("parseRatio", () => {
  test.each([
    { why: "a half", value: 0.5, ratio: 5_000 },
    { why: "four places", value: "0.3333", ratio: 3_333 },
    { why: "0.29 is not 2,899.99…", value: 0.29, ratio: 2_900 },
    { why: "above one is for the caller to judge", value: 1.25, ratio: 12_500 },
  ])("$why", ({ value, ratio }) => {
    expect(parseRatio(value)).toEqual({ ok: true, value: ratio });
  });

  test.each([
    { why: "five places", value: 0.33333, fault: "too-many-decimals" },
    { why: "below zero", value: -0.1, fault: "negative" },
    { why: "per cent", value: "50%", fault: "not-a-number" },
  ])("refuses $why", ({ value, fault }) => {
    expect(parseRatio(value)).toEqual({ ok: false, fault });
  });
});
