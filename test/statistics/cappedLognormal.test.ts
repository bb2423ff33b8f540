import { expect, test } from "vitest";
import { exp, ln } from "../../src/random/maths.ts";
import { normalCdf } from "../../src/charts/lognormal.ts";
import { normalQuantile } from "../../src/random/normal.ts";
import { meanOfCapped } from "../../src/statistics/cappedLognormal.ts";

/** The formula again, with the generator's logarithm and Hart's normal distribution function. */
function again({ median, logSd, cap }: Parameters<typeof meanOfCapped>[0]): number {
  const z = ln(cap / median) / logSd;
  return median * exp((logSd * logSd) / 2) * normalCdf(z - logSd) + cap * normalCdf(-z);
}

/** By its definition: min(cap, X) at the middles of many equal shares of probability. */
function byAverage({ median, logSd, cap }: Parameters<typeof meanOfCapped>[0]): number {
  const n = 200_000;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += Math.min(cap, median * exp(logSd * normalQuantile((k + 0.5) / n)));
  return sum / n;
}

test.each([
  { why: "the cap at the median", median: 100, logSd: 0.8, cap: 100 },
  { why: "a cap far below it", median: 100, logSd: 0.8, cap: 5 },
  { why: "a cap far above it", median: 100, logSd: 0.5, cap: 1900 },
  { why: "hardly any spread, just under the cap", median: 99, logSd: 0.01, cap: 100 },
  {
    why: "a spread so wide that a cap far above the median still counts",
    median: 100,
    logSd: 2.5,
    cap: 1900,
  },
  { why: "a wide spread", median: 225_000, logSd: 1.4, cap: 300_000 },
])("$why", ({ median, logSd, cap }) => {
  const of = { median, logSd, cap };
  expect(meanOfCapped(of) / again(of)).toBeCloseTo(1, 11);
  expect(meanOfCapped(of) / byAverage(of)).toBeCloseTo(1, 5);
});

test("a cap that never binds leaves the mean of the lognormal", () => {
  expect(meanOfCapped({ median: 10, logSd: 0.5, cap: 200 })).toBeCloseTo(10 * exp(0.125), 6);
});
