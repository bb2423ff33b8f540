import { describe, expect, test } from "vitest";
import { normalOf } from "../../src/random/normal.ts";
import { philox4x32 } from "../../src/random/philox.ts";
import { moments } from "../../src/statistics/moments.ts";
import { quantiles } from "../../src/statistics/quantiles.ts";
import {
  estimatedErrorsOfQuantiles,
  standardErrorOfMean,
  standardErrorOfProportion,
  standardErrorOfQuantile,
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
