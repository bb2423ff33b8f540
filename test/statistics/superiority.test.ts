import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedSuperiority, unpairedSuperiority } from "../../src/statistics/superiority.ts";

const of = (...values: number[]) => Float64Array.from(values);

describe("trial by trial", () => {
  test("more, less and ties are counted", () => {
    const is = pairedSuperiority(of(1, 2, 3, 4), of(2, 3, 3, 1));
    expect(is).toEqual({ more: 0.5, less: 0.25, tie: 0.25, se: 0.25 });
  });

  test("a column against itself is all ties", () => {
    expect(pairedSuperiority(of(5, 1), of(5, 1))).toEqual({ more: 0, less: 0, tie: 1, se: 0 });
  });

  test("columns of different trials are not compared", () => {
    expect(() => pairedSuperiority(of(1), of(1, 2))).toThrow("paired columns have the same trials");
  });
});

/** Every value against every other, and the variance of the shares, as the definition has it. */
function byHand(before: readonly number[], after: readonly number[]) {
  const pairs = before.flatMap((b) => after.map((a) => Math.sign(a - b)));
  const share = (sign: number) => pairs.filter((each) => each === sign).length / pairs.length;
  const variance = (shares: readonly number[]) => {
    const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
    return shares.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / (shares.length - 1);
  };
  const ofAfter = after.map((a) => before.filter((b) => b < a).length / before.length);
  const ofBefore = before.map((b) => after.filter((a) => a > b).length / after.length);
  const se = Math.sqrt(variance(ofAfter) / after.length + variance(ofBefore) / before.length);
  return { more: share(1), less: share(-1), tie: share(0), se };
}

describe("all against all", () => {
  test("with ties between the samples", () => {
    const is = unpairedSuperiority(of(3, 1, 2), of(4, 2, 3));
    expect(is.more).toBeCloseTo(6 / 9, 14);
    expect(is.less).toBeCloseTo(1 / 9, 14);
    expect(is.tie).toBeCloseTo(2 / 9, 14);
  });

  test("as the definition has it, for any samples", () => {
    const sample = fc.array(fc.nat(6), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(sample, sample, (before, after) => {
        const is = unpairedSuperiority(Float64Array.from(before), Float64Array.from(after));
        const expected = byHand(before, after);
        for (const key of ["more", "less", "tie", "se"] as const)
          expect(is[key]).toBeCloseTo(expected[key], 12);
      }),
    );
  });
});
