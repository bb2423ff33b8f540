import { expect, test } from "vitest";
import { discreteTable, drawDiscrete } from "../../src/random/discrete.ts";
import { exp, ln } from "../../src/random/maths.ts";
import { normalOf } from "../../src/random/normal.ts";
import { philox4x32 } from "../../src/random/philox.ts";
import { drawPoisson, poissonTable } from "../../src/random/poisson.ts";
import { unit } from "../../src/random/uniform.ts";
import { moments } from "../../src/statistics/moments.ts";
import { quantiles } from "../../src/statistics/quantiles.ts";
import { estimatedErrorsOfQuantiles, standardErrorOfMean } from "../../src/statistics/standardErrors.ts";

/*
 * Published means of capped and pooled awards (Loss Data Analytics; the R packages aggregate and actuar,
 * GEMAct), found again with 100,000 trials. Tolerance: four standard errors.
 */

const TRIALS = 100_000;

/** Words one after the other, their own for every trial. */
function trials(value: (word: () => number) => number): Float64Array {
  const words = new Uint32Array(4);
  return Float64Array.from({ length: TRIALS }, (_, trial) => {
    let n = 0;
    return value(() => {
      if (n % 4 === 0) philox4x32(trial, n >> 2, 0, 0, 2026, 7, words);
      return words[n++ % 4];
    });
  });
}

function standardErrorsOff(values: Float64Array, published: number): number {
  const { mean, sd } = moments(values);
  return Math.abs(mean - published) / standardErrorOfMean(sd, values.length);
}

const exponential = (word: number): number => -ln(unit(word));

function gammaOfFive(word: () => number): number {
  let total = 0;
  for (let i = 0; i < 5; i++) total += exponential(word());
  return total;
}

function sumOver(count: number, value: () => number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += value();
  return total;
}

const threes = poissonTable(3);
const fours = poissonTable(4);

test.each([
  {
    why: "0.85 of a Pareto (5, 3600), at most 5000 counted",
    // 1 / U^(1/5) by logarithm: the survival function turned round.
    draw: (word: () => number) => 0.85 * Math.min(3600 * (exp(exponential(word()) / 5) - 1), 5000),
    mean: 741.5103,
  },
  {
    why: "an exponential of mean 1000 above 100, at most 500",
    draw: (word: () => number) => Math.min(Math.max(1000 * exponential(word()) - 100, 0), 500),
    mean: 356.026,
  },
  {
    why: "Poisson (4) claims of Gamma (5, 1), each the layer of 20 above 5",
    draw: (word: () => number) =>
      sumOver(drawPoisson(fours, word()), () => Math.min(Math.max(gammaOfFive(word) - 5, 0), 20)),
    mean: 3.51,
  },
])("$why", ({ draw, mean }) => {
  expect(standardErrorsOff(trials(draw), mean)).toBeLessThan(4);
});

test("geometric many claims of 5, 10 or 20 under a pool of 15", () => {
  const amounts = [5, 10, 20];
  const table = discreteTable([0.2, 0.3, 0.5]);
  const demand = trials((word) => {
    const count = Math.floor(exponential(word()) / ln(1.5));
    return sumOver(count, () => amounts[drawDiscrete(table, word())]);
  });
  expect(
    standardErrorsOff(
      demand.map((amount) => Math.min(amount, 15)),
      9.193,
    ),
  ).toBeLessThan(4);
  expect(
    standardErrorsOff(
      demand.map((amount) => Math.max(amount - 15, 0)),
      18.807,
    ),
  ).toBeLessThan(4);
});

test("Poisson (3) lognormal claims: mean, spread and a far quantile", () => {
  const total = trials((word) => sumOver(drawPoisson(threes, word()), () => exp(10 + normalOf(word()))));
  const { mean, sd } = moments(total);
  expect(Math.abs(mean - 108_947)).toBeLessThan(4 * standardErrorOfMean(sd, TRIALS));
  // The sd of a heavy tail settles slowly: some 1.5 % at this number of trials.
  expect(Math.abs(sd / 103_705 - 1)).toBeLessThan(0.05);
  expect(Math.abs(quantiles(total, [0.99])[0] - 478_030)).toBeLessThan(
    4 * (estimatedErrorsOfQuantiles(total, [0.99])[0] ?? NaN),
  );
});
