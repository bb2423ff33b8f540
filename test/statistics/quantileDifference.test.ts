import { describe, expect, test } from "vitest";
import { moments } from "../../src/statistics/moments.ts";
import {
  pairedQuantileDifference,
  unpairedQuantileDifference,
} from "../../src/statistics/quantileDifference.ts";
import { estimatedErrorsOfQuantiles } from "../../src/statistics/standardErrors.ts";

/** Uniform numbers of a fixed seed (a linear congruential generator: good enough to fill a column). */
function uniforms(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn;
    return Number(state >> 11n) / 9007199254740992;
  };
}

const column = (next: () => number, n: number) => Float64Array.from({ length: n }, next);

describe("futures shared", () => {
  test("a column against itself differs by exactly 0, without error", () => {
    const values = column(uniforms(1), 1_000);
    expect(pairedQuantileDifference(values, values, 0.9)).toMatchObject({ difference: 0, se: 0 });
  });

  test("the same shift on every trial has no error", () => {
    const values = column(uniforms(2), 1_000).map((value) => Math.floor(value * 1e6));
    const shifted = values.map((value) => value + 500);
    const { difference, se } = pairedQuantileDifference(values, shifted, 0.9);
    expect(difference).toBeCloseTo(500, 8);
    expect(se).toBe(0);
  });

  test("the error is what repetitions spread: 300 of 1,000 trials, within 15 %", () => {
    const differences: number[] = [];
    const errors: number[] = [];
    for (let k = 0; k < 300; k++) {
      const next = uniforms(1_000 + k);
      const before = column(next, 1_000);
      const after = before.map((value) => value + 0.3 * next());
      const { difference, se } = pairedQuantileDifference(before, after, 0.9);
      differences.push(difference);
      errors.push(se);
    }
    const ratio = moments(Float64Array.from(errors)).mean / moments(Float64Array.from(differences)).sd;
    // The spread of 300 differences is itself known to 4 %; the density costs the rest.
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  });

  test("the least and the largest of all have no error of this kind", () => {
    const [before, after] = [Float64Array.of(3, 1, 2), Float64Array.of(5, 1, 2)];
    expect(pairedQuantileDifference(before, after, 1)).toMatchObject({ difference: 2, se: 0 });
    expect(pairedQuantileDifference(before, after, 0)).toMatchObject({ difference: 0, se: 0 });
  });

  test("columns of different trials are not compared", () => {
    expect(() => pairedQuantileDifference(Float64Array.of(1), Float64Array.of(1, 2), 0.5)).toThrow(
      "paired columns have the same trials",
    );
  });
});

test("futures not shared: the errors of the two quantiles add in squares", () => {
  const [before, after] = [column(uniforms(3), 4_000), column(uniforms(4), 9_000)];
  const errors = [before, after].map((each) => estimatedErrorsOfQuantiles(each, [0.9])[0] ?? NaN);
  const { se } = unpairedQuantileDifference(before, after, 0.9);
  expect(se / Math.hypot(...errors)).toBeCloseTo(1, 2);
});
