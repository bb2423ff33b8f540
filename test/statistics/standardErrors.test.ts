import { describe, expect, test } from "vitest";
import { normalOf } from "../../src/random/normal.ts";
import { philox4x32 } from "../../src/random/philox.ts";
import { moments } from "../../src/statistics/moments.ts";
import { quantiles } from "../../src/statistics/quantiles.ts";
import {
  estimatedErrorsOfQuantiles,
  standardErrorFromSums,
  standardErrorOfMean,
  standardErrorOfProportion,
  standardErrorOfQuantile,
  standardErrorOfRatio,
} from "../../src/statistics/standardErrors.ts";

const n = 10_000;
const known = [
  { p: 0.5, x: 0, expected: 0.0125331 },
  { p: 0.9, x: 1.2815515655446004, expected: 0.0170942 },
  { p: 0.95, x: 1.6448536269514722, expected: 0.0211319 },
];

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

function normals(sample: number): Float64Array {
  const words = new Uint32Array(4);
  return Float64Array.from({ length: n }, (_, i) => {
    philox4x32(i, sample, 0, 0, 1, 2, words);
    return normalOf(words[0]);
  });
}

test.each(known)("of the $p quantile of 10,000 standard normals", ({ p, x, expected }) => {
  expect(standardErrorOfQuantile(p, n, density(x))).toBeCloseTo(expected, 7);
});

test("of a mean and of a proportion", () => {
  expect(standardErrorOfMean(3, 900)).toBe(0.1);
  expect(standardErrorOfProportion(0.5, 10_000)).toBe(0.005);
  expect(standardErrorOfProportion(0, 10_000)).toBe(0);
  expect(standardErrorOfProportion(1, 10_000)).toBe(0);
});

test("of a mean from sums: that of the values themselves; none of a single one, 0 of equal ones", () => {
  const values = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6);
  expect(standardErrorFromSums(8, 31, 173)).toBeCloseTo(standardErrorOfMean(moments(values).sd, 8), 14);
  expect(standardErrorFromSums(1, 7, 49)).toBeNull();
  expect(standardErrorFromSums(2, 14, 98)).toBe(0);
  // The sums of 3 × 0.1 and of 3 × 0.01 are not exact.
  expect(standardErrorFromSums(3, 0.1 + 0.1 + 0.1, 0.01 + 0.01 + 0.01)).toBeCloseTo(0, 8);
  expect(standardErrorFromSums(3, 0.30000000000000004, 0.03)).toBe(0);
});

describe("of a ratio of two counts", () => {
  const sumsOf = (pairs: readonly (readonly [part: number, whole: number])[]) => {
    const sum = (value: (part: number, whole: number) => number): number =>
      pairs.reduce((total, [part, whole]) => total + value(part, whole), 0);
    return {
      part: sum((part) => part),
      whole: sum((_, whole) => whole),
      partSquared: sum((part) => part * part),
      wholeSquared: sum((_, whole) => whole * whole),
      product: sum((part, whole) => part * whole),
    };
  };

  test("by hand: 3 of 8, residuals 1/2, 1/4 and −3/4 about a mean of 8/3", () => {
    const found = standardErrorOfRatio(
      3,
      sumsOf([
        [2, 4],
        [1, 2],
        [0, 2],
      ]),
    );
    expect(found).toBeCloseTo(Math.sqrt((0.25 + 0.0625 + 0.5625) / 2 / 3) / (8 / 3), 14);
  });

  test("of the same share in every trial: 0; none of one trial, nor where there is nothing", () => {
    expect(
      standardErrorOfRatio(
        2,
        sumsOf([
          [1, 2],
          [3, 6],
        ]),
      ),
    ).toBe(0);
    expect(standardErrorOfRatio(1, sumsOf([[1, 2]]))).toBeNull();
    expect(
      standardErrorOfRatio(
        2,
        sumsOf([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toBeNull();
  });

  test("is what 400 repetitions of 500 trials scatter by, within four of its own standard errors", () => {
    const words = new Uint32Array(4);
    const ratios: number[] = [];
    const told: number[] = [];
    for (let sample = 0; sample < 400; sample++) {
      const pairs = Array.from({ length: 500 }, (_, t): [number, number] => {
        philox4x32(t, sample, 0, 0, 3, 4, words);
        const whole = words[0] % 6;
        return [Math.min(whole, words[1] % 4), whole];
      });
      const sums = sumsOf(pairs);
      ratios.push(sums.part / sums.whole);
      told.push(standardErrorOfRatio(500, sums) ?? NaN);
    }
    const scatter = moments(Float64Array.from(ratios)).sd;
    expect(Math.abs(moments(Float64Array.from(told)).mean / scatter - 1)).toBeLessThan(4 / Math.sqrt(800));
  });
});

describe("100 samples of 10,000 standard normals", () => {
  const samples = Array.from({ length: 100 }, (_, s) => normals(s));

  test.each(known)(
    "the $p quantile scatters by its standard error about its true value",
    ({ p, x, expected }) => {
      const found = moments(Float64Array.from(samples, (sample) => quantiles(sample, [p])[0]));
      // Four standard errors: of the mean of 100 quantiles, of their spread.
      expect(Math.abs(found.mean - x)).toBeLessThan((4 * expected) / 10);
      expect(Math.abs(found.sd / expected - 1)).toBeLessThan(4 / Math.sqrt(200));
    },
  );

  test.each(known)(
    "the estimate from one sample is right for the $p quantile on average",
    ({ p, expected }) => {
      const found = moments(
        Float64Array.from(samples, (sample) => estimatedErrorsOfQuantiles(sample, [p])[0] ?? NaN),
      );
      expect(Math.abs(found.mean / expected - 1)).toBeLessThan(0.05);
      expect(found.sd / expected).toBeLessThan(0.25);
    },
  );
});

test.each([
  { why: "0.9 and its error of 0.1 are the last one", n: 9, p: 0.9, expected: null },
  { why: "0.9 and its error are below it", n: 10, p: 0.9, expected: 9 * Math.sqrt(0.009) },
  { why: "0.1 less its error is the first one", n: 9, p: 0.1, expected: null },
  { why: "0.1 less its error is above it", n: 10, p: 0.1, expected: 9 * Math.sqrt(0.009) },
  { why: "one value tells nothing", n: 1, p: 0.5, expected: null },
  { why: "nor do no more than it takes", n: 4, p: 0.05, expected: null },
])("of the quantile $p of 1 to $n: $why", ({ n, p, expected }) => {
  const [error] = estimatedErrorsOfQuantiles(
    Float64Array.from({ length: n }, (_, i) => i + 1),
    [p],
  );
  if (expected === null) expect(error).toBeNull();
  else expect(error).toBeCloseTo(expected, 10);
});

test("of several at once as of each alone", () => {
  const values = normals(7);
  expect(estimatedErrorsOfQuantiles(values, [0.95, 0.5])).toEqual([
    ...estimatedErrorsOfQuantiles(values, [0.95]),
    ...estimatedErrorsOfQuantiles(values, [0.5]),
  ]);
});
