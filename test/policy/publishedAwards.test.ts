import { expect, test } from "vitest";
import { besideOther, headroomOf, ratioAward } from "../../src/policy/award.ts";
import type { Terms } from "../../src/policy/types.ts";

/*
 * Published means of capped awards, through the functions that give them: averaged over the middles of equal shares of
 * probability, so that nothing is left to chance. A deductible is another district's award under the reading that tops
 * it up.
 */

const SHARES = 40_000;

interface Published {
  readonly why: string;
  /** Cost below which a share p of costs lie. */
  readonly cost: (p: number) => number;
  readonly ratio: number;
  readonly cap: number;
  readonly other: number;
  readonly times: number;
  readonly mean: number;
  /** Half of the last digit that was published. */
  readonly within: number;
}

const cases: readonly Published[] = [
  {
    why: "Loss Data Analytics: 0.85 of a Pareto (5, 3600), at most 5000 counted",
    cost: (p) => 3600 * ((1 - p) ** -0.2 - 1),
    ratio: 0.85,
    cap: 4250,
    other: 0,
    times: 1,
    mean: 741.5103,
    within: 5e-5,
  },
  {
    why: "Loss Data Analytics: an exponential of mean 1000 above 100, at most 500",
    cost: (p) => -1000 * Math.log1p(-p),
    ratio: 1,
    cap: 600,
    other: 100,
    times: 1,
    mean: 356.026,
    within: 5e-4,
  },
  {
    why: "aggregate: four claims of Gamma (5, 1), each the layer of 20 above 5",
    cost: gammaQuantiles(),
    ratio: 1,
    cap: 25,
    other: 5,
    times: 4,
    mean: 3.51,
    within: 5e-3,
  },
];

/** Doubles lose nothing of this many fen a unit, and floors lose less than what was published shows. */
const FEN = 1e8;

test.each(cases)("$why", ({ cost, ratio, cap, other, times, mean, within }) => {
  const terms: Terms = {
    enabled: true,
    ratio: ratio * 10_000,
    gradeFactor: 10_000,
    cap: cap * FEN,
    perEvent: null,
  };
  let sum = 0;
  for (let k = 0; k < SHARES; k++) {
    const award = ratioAward(Math.floor(cost((k + 0.5) / SHARES) * FEN), terms);
    sum += besideOther(Math.min(award, headroomOf(terms.cap, 0)), other * FEN, "top-up");
  }
  expect(Math.abs((times * sum) / SHARES / FEN - mean)).toBeLessThan(within);
});

/** Of Gamma (5, 1), whose distribution has a closed form, by bisection. */
function gammaQuantiles(): (p: number) => number {
  const below = (x: number): number => 1 - Math.exp(-x) * (1 + x + x ** 2 / 2 + x ** 3 / 6 + x ** 4 / 24);
  return (p) => {
    let [low, high] = [0, 60];
    for (let k = 0; k < 50; k++) {
      const middle = (low + high) / 2;
      if (below(middle) < p) low = middle;
      else high = middle;
    }
    return high;
  };
}
