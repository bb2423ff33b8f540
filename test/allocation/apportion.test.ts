import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "../../src/allocation/apportion.ts";
import { Kernel } from "../../src/simulation/kernel/kernel.ts";
import { chanceOf, nearShares } from "../money/chance.ts";
import { apportionExactly } from "./referee.ts";

const kernel = new Kernel();

/** The shares, which those of the kernel that settles populations must equal where it does not decline. */
function share(weights: readonly number[], total: number): number[] {
  const count = weights.length;
  const shares = new Float64Array(count);
  apportion(Float64Array.from(weights), count, total, shares);
  const sum = weights.reduce((a, b) => a + b, 0);
  const fast = kernel.apportion(Float64Array.from(weights), total, sum);
  if (fast === null && Math.max(sum, total) < 2 ** 50)
    throw new Error(`the kernel declines ${weights.join()}`);
  for (let k = 0; fast !== null && k < count; k++) {
    if (fast[k] !== shares[k]) throw new Error(`the kernel differs for ${weights.join()} and ${total}`);
  }
  return [...shares];
}

describe("largest remainder, known answers", () => {
  test.each([
    { total: 5, weights: [100, 101, 100, 100], shares: [1, 2, 1, 1] },
    { total: 9999, weights: [75, 25], shares: [7499, 2500] },
    { total: 1, weights: [33, 66], shares: [0, 1] },
    { total: 22000, weights: [445455, 9091, 545455], shares: [9800, 200, 12000] },
    { total: 1003, weights: [60, 0, 10, 30], shares: [602, 0, 100, 301] },
    { total: 1, weights: [1, 1], shares: [1, 0] },
    { total: 7_000_000_000_000_000, weights: [1, 2], shares: [2_333_333_333_333_333, 4_666_666_666_666_667] },
    { total: 0, weights: [1, 2], shares: [0, 0] },
    { total: 5, weights: [0, 0], shares: [0, 0] },
    { total: 5, weights: [], shares: [] },
  ])("$total over $weights", ({ total, weights, shares }) => {
    expect(share(weights, total)).toEqual(shares);
  });

  test.each([
    {
      why: "OasisLMF, 47.1m over two losses",
      total: 47_100_000_00,
      weights: [91_200_000_00, 127_800_000_00],
      shares: [19_614_246_58, 27_485_753_42],
    },
    {
      why: "OasisLMF, 2.5m over two losses",
      total: 2_500_000_00,
      weights: [1_170_000_00, 2_780_000_00],
      shares: [740_506_33, 1_759_493_67],
    },
  ])("$why", ({ total, weights, shares }) => {
    expect(share(weights, total)).toEqual(shares);
  });

  test("doubles alone would say 193671867", () => {
    const rest = 2_539_033_203 - 307_337_063;
    expect(Math.floor((307_337_063 * 1_600_000_000) / 2_539_033_203)).toBe(193_671_867);
    expect(share([307_337_063, rest], 1_600_000_000)).toEqual(
      apportionExactly([307_337_063, rest], 1_600_000_000),
    );
  });
});

test.each([
  { why: "as much to share as doubles hold", total: 2 ** 53 - 1, weights: [3, 2 ** 40, 5, 7] },
  {
    why: "more to share than it holds",
    total: 8_588_227_393_278_781,
    weights: [979_545_557_522_177, 1, 1, 1],
  },
  { why: "as much to share it by", total: 1_000_003, weights: [2 ** 52 + 1, 2 ** 51 + 3, 7] },
  {
    // In doubles the first quotient is one too small, and its remainder rounds to that of the second.
    why: "so much to share it by that a remainder could round",
    total: 1_113_005_924_177_222,
    weights: [
      8_723_207_265_052_955, 61_699_934_391_319, 54_360, 54_392, 54_384, 54_376, 54_368, 54_368, 54_384,
      54_392, 54_376, 54_360, 54_360, 54_384, 54_368, 54_376, 54_384, 54_384, 54_376, 54_360, 54_392, 54_392,
      54_368, 119_087_252_155_873,
    ],
  },
])("beyond the fast path, $why", ({ total, weights }) => {
  expect(share(weights, total)).toEqual(apportionExactly(weights, total));
});

test.each([
  { why: "one too large", total: 974_994_425_484_023, large: 1_054_332_921_615_363, ones: 12 },
  { why: "one too small", total: 1_111_100_377_972_806, large: 1_068_788_655_104_285, ones: 24 },
])("a quotient of doubles that is $why counts as the exact one", ({ total, large, ones }) => {
  const weights = [large, ...new Array<number>(ones).fill(1)];
  expect(share(weights, total)).toEqual(apportionExactly(weights, total));
});

test("more equal claims than there was room for", () => {
  const weights = new Array<number>(600).fill(1);
  expect(share(weights, 599)).toEqual(apportionExactly(weights, 599));
});

test("what a longer list has left behind counts for nothing, and only the first shares are written", () => {
  apportion(Float64Array.of(1, 1, 1), 3, 2, new Float64Array(3));
  const shares = Float64Array.of(-1, -1, -1);
  apportion(Float64Array.of(1, 1, 8), 2, 1, shares);
  expect([...shares]).toEqual([1, 0, -1]);
});

describe("against exact integers", { timeout: 60_000 }, () => {
  test.each([
    { why: "a district's money", size: 2 ** 32, cases: 50_000 },
    { why: "the largest sums of the fast path", size: 2 ** 50, cases: 40_000 },
    { why: "sums beyond it", size: 2 ** 53, cases: 10_000 },
  ])("$why, near-integers on purpose", ({ size, cases }) => {
    const chance = chanceOf(7);
    let wrong = 0;
    for (let k = 0; k < cases; k++) {
      const { weights, total } = nearShares(chance, size);
      if (String(share(weights, total)) !== String(apportionExactly(weights, total))) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  test.each([
    { why: "so large that quotients are off by parts of a fen", size: 2 ** 49 },
    { why: "at the end of exact doubles", size: 2 ** 53 },
  ])("a dozen claims $why", ({ size }) => {
    const chance = chanceOf(5);
    let wrong = 0;
    for (let k = 0; k < 5_000; k++) {
      const weights = Array.from({ length: 12 }, () => chance(size / 12));
      const total = chance(size / 2);
      if (String(share(weights, total)) !== String(apportionExactly(weights, total))) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  test("a year's claims, many of them at their caps", () => {
    const chance = chanceOf(11);
    const caps = [5_000_000, 10_000_000, 30_000_000, 50_000_000];
    let wrong = 0;
    for (let k = 0; k < 4_000; k++) {
      const weights = Array.from({ length: 1 + chance(60) }, () =>
        Math.min(caps[chance(4)], chance(60_000_000)),
      );
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const total = k % 4 === 0 ? Math.floor(sum / (1 + chance(8))) : chance(sum);
      if (String(share(weights, total)) !== String(apportionExactly(weights, total))) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  test("long lists with many ties", () => {
    const weight = fc.oneof(
      fc.nat({ max: 5 }),
      fc.nat({ max: 50_000_000 }),
      fc.constantFrom(1_000_000, 5_000_000, 30_000_000),
    );
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 300 }), fc.nat({ max: 100_000_000_00 }), (weights, total) => {
        expect(share(weights, total)).toEqual(apportionExactly(weights, total));
      }),
      { numRuns: 300 },
    );
  });
});
