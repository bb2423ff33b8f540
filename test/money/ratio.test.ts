import fc from "fast-check";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { ONE } from "../../src/money/fen.ts";
import { combineRatios, shareOf, shareOfShare } from "../../src/money/ratio.ts";

const fen = fc.maxSafeNat();
const ratio = fc.integer({ min: 0, max: ONE });

describe("shareOf", { timeout: 60_000 }, () => {
  test.each([
    { why: "a half of an odd number of fen is floored", amount: 3, ratio: 5000, expected: 1 },
    { why: "99,999.998 yuan is floored to the fen", amount: 499_999_99, ratio: 2000, expected: 99_999_99 },
    { why: "one fen short of the next whole fen", amount: 9_999, ratio: 9_999, expected: 9_998 },
    { why: "nothing of anything", amount: 900_000_00, ratio: 0, expected: 0 },
    { why: "all of it", amount: 9_007_199_254_740_991, ratio: ONE, expected: 9_007_199_254_740_991 },
    { why: "last product below 2^53", amount: 900_719_925_474, ratio: 9_999, expected: 900_629_853_481 },
    { why: "beyond 2^53", amount: 9_007_199_254_740_990, ratio: 9_999, expected: 9_006_298_534_815_515 },
  ])("$why", ({ amount, ratio, expected }) => {
    expect(shareOf(amount, ratio)).toBe(expected);
  });

  test("is the floor of the exact product", () => {
    fc.assert(
      fc.property(fen, ratio, (amount, share) => {
        const exact = (BigInt(amount) * BigInt(share)) / 10_000n;
        return BigInt(shareOf(amount, share)) === exact;
      }),
      { numRuns: 20_000 },
    );
  });

  test("just beyond 2^53, where a rounded product passes a whole fen", () => {
    let wrong = 0;
    for (let k = 0; k < 100_000; k++) {
      const amount = (90_071_992 + k * 9_001) * ONE + 1 + (k % 3);
      if (BigInt(shareOf(amount, 9_999)) !== (BigInt(amount) * 9_999n) / 10_000n) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  test("near whole fen, just below 2^53, the quotient never reaches the next fen", () => {
    let wrong = 0;
    for (let k = 0; k < 100_000; k++) {
      const share = ONE - (k % 7) * 2 - 1;
      const wanted = Math.floor((Number.MAX_SAFE_INTEGER / ONE) * (1 - k * 1e-7));
      const amount = Math.floor((wanted * ONE) / share);
      if (BigInt(shareOf(amount, share)) !== (BigInt(amount) * BigInt(share)) / 10_000n) wrong += 1;
    }
    expect(wrong).toBe(0);
  });
});

describe("shareOfShare", { timeout: 60_000 }, () => {
  test.each([
    { why: "both factors in one floor", amount: 10_001, share: 9_999, factor: 9_999, expected: 9_998 },
    {
      why: "three quarters of four million",
      amount: 4_000_000_00,
      share: 7_500,
      factor: ONE,
      expected: 3_000_000_00,
    },
    { why: "rounding down once, not twice", amount: 3, share: 5_000, factor: 9_000, expected: 1 },
    { why: "tiny shares of a large amount", amount: 10_000_000_00, share: 1, factor: 1, expected: 10 },
  ])("$why", ({ amount, share, factor, expected }) => {
    expect(shareOfShare(amount, share, factor)).toBe(expected);
  });

  test("is the floor of the exact product", () => {
    fc.assert(
      fc.property(fen, ratio, ratio, (amount, share, factor) => {
        const exact = (BigInt(amount) * BigInt(share) * BigInt(factor)) / 100_000_000n;
        return BigInt(shareOfShare(amount, share, factor)) === exact;
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("combineRatios", () => {
  test.each([
    { why: "no factor is one", factors: [], expected: ONE },
    { why: "one factor is itself", factors: [3_333], expected: 3_333 },
    { why: "0.5 × 0.9", factors: [5_000, 9_000], expected: 4_500 },
    { why: "exactly half a unit goes up: 0.0005 × 0.1", factors: [5, 1_000], expected: 1 },
    { why: "just under half a unit goes down", factors: [4_999, 1], expected: 0 },
    {
      why: "rounded once: 0.5555 × 0.5555 × 0.5555 = 0.17141…",
      factors: [5_555, 5_555, 5_555],
      expected: 1_714,
    },
    { why: "twice rounded would give 0.0002", factors: [1_225, 1_000, 100], expected: 1 },
    { why: "never above one", factors: [9_000, 12_000], expected: ONE },
    {
      why: "a factor above one still counts before the limit",
      factors: [9_000, 12_000, 5_000],
      expected: 5_400,
    },
    { why: "zero", factors: [9_000, 0], expected: 0 },
  ])("$why", ({ factors, expected }) => {
    expect(combineRatios(factors)).toBe(expected);
  });

  test("agrees with decimal arithmetic", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 * ONE }), { maxLength: 6 }), (factors) => {
        const wide = Decimal.clone({ precision: 60 });
        const exact = factors.reduce((product, factor) => product.times(factor).div(ONE), new wide(1));
        const rounded = exact.toDecimalPlaces(4, Decimal.ROUND_HALF_UP).times(ONE).toNumber();
        return combineRatios(factors) === Math.min(ONE, rounded);
      }),
    );
  });
});
