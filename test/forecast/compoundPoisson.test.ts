import { describe, expect, test } from "vitest";
import { normalCdf } from "../../src/charts/lognormal.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import type { YearOutcome } from "../../src/simulation/types.ts";
import { moments } from "../../src/statistics/moments.ts";
import { quantiles } from "../../src/statistics/quantiles.ts";
import {
  estimatedErrorsOfQuantiles,
  standardErrorOfMean,
  standardErrorOfProportion,
} from "../../src/statistics/standardErrors.ts";
import { compoundPoisson } from "./compoundPoisson.ts";
import { scenarioOf } from "./soundScenarios.ts";

/*
 * First orders come by a Poisson process and keep their independent lognormal amounts, so that what clause 11 is
 * asked for in a year is a compound Poisson sum: through the whole engine, against the Fourier transform and against
 * what others have published. Tolerance: four standard errors; the seed is fixed.
 */

const TRIALS = 40_000;
const MOST = 4;
/** An order is filed at most eleven months after it was made: by 2028 nobody remembers the beginning. */
const YEAR = "2028";
const AMPLE = 10_000_000_000;

interface Case {
  /** Orders of a year that go unsold, all providers together. */
  readonly rate: number;
  readonly mu: number;
  readonly ratio: number;
  readonly cap: number;
  readonly pool?: number;
  readonly ceiling?: number;
}

function askedIn({ rate, mu, ratio, cap, pool = AMPLE, ceiling = AMPLE }: Case): YearOutcome {
  const orders = { perYear: rate / 5, unsold: 0.5 };
  const claims = [{ clause: 11, orders, cost: { median: Math.exp(mu).toFixed(2), logSd: 1 } }];
  const outcome = simulate(
    scenarioOf({
      format: "subsidy-forecast/scenario@1",
      name: { en: "Orders" },
      policy: "dalian-hitech-cbec-2026",
      run: { seed: "compound Poisson", trials: TRIALS },
      timing: { signed: "2026-07-01", expires: "2028-12-31", decisionLagMonths: { "1": 1 } },
      levers: { 11: { ratio, cap, pool: { [YEAR]: pool } } },
      budget: { ceilings: { [YEAR]: ceiling } },
      segments: [{ id: "providers", kind: "service", start: 10, claims }],
    }),
  );
  return outcome.byYear[outcome.byYear.length - 1];
}

/** Fen → yuan, with how many standard errors a mean lies off. */
const inYuan = (fen: Float64Array): Float64Array => fen.map((value) => value / 100);

function errorsOff(values: Float64Array, expected: number): number {
  const { mean, sd } = moments(values);
  return Math.abs(mean - expected) / standardErrorOfMean(sd, values.length);
}

function quantileErrorsOff(values: Float64Array, p: number, expected: number, step: number): number {
  const off = Math.max(0, Math.abs(quantiles(values, [p])[0] - expected) - step);
  return off / (estimatedErrorsOfQuantiles(values, [p])[0] ?? NaN);
}

const lognormal = (mu: number) => (x: number) => (x <= 0 ? 0 : normalCdf(Math.log(x) - mu));

describe("three lognormal orders a year (10, 1), all paid: published", () => {
  const PUBLISHED = { mean: 108_947, sd: 103_705, p99: 478_030 };
  const STEP = 500;
  const exact = compoundPoisson({ rate: 3, cdf: lognormal(10), step: STEP, steps: 2 ** 14 });
  const asked = inYuan(askedIn({ rate: 3, mu: 10, ratio: 1, cap: AMPLE }).demand);

  test("the transform finds the published figures", () => {
    expect(Math.abs(exact.mean / PUBLISHED.mean - 1)).toBeLessThan(1e-4);
    expect(Math.abs(Math.sqrt(exact.variance) / PUBLISHED.sd - 1)).toBeLessThan(1e-3);
    expect(Math.abs(exact.quantile(0.99) - PUBLISHED.p99)).toBeLessThan(STEP);
  });

  test("the engine tends to them", () => {
    expect(errorsOff(asked, PUBLISHED.mean)).toBeLessThan(MOST);
    const squares = asked.map((value) => (value - PUBLISHED.mean) ** 2);
    expect(errorsOff(squares, PUBLISHED.sd ** 2)).toBeLessThan(MOST);
    expect(quantileErrorsOff(asked, 0.99, PUBLISHED.p99, 0)).toBeLessThan(MOST);
  });

  test.each([0.5, 0.75, 0.9, 0.95])("and to the transform's quantile at %d", (p) => {
    expect(quantileErrorsOff(asked, p, exact.quantile(p), STEP)).toBeLessThan(MOST);
  });
});

describe("six orders a year at 30 %, each at most 20,000 yuan", () => {
  const [ratio, cap, mu, STEP] = [0.3, 20_000, 10.5, 20];
  const cdf = (x: number): number => (x >= cap ? 1 : lognormal(mu)(x / ratio));
  const exact = compoundPoisson({ rate: 6, cdf, step: STEP, steps: 2 ** 15 });
  const asked = inYuan(askedIn({ rate: 6, mu, ratio, cap }).demand);

  test("mean, variance and quantiles", () => {
    expect(errorsOff(asked, exact.mean)).toBeLessThan(MOST);
    const squares = asked.map((value) => (value - exact.mean) ** 2);
    expect(errorsOff(squares, exact.variance)).toBeLessThan(MOST);
    for (const p of [0.1, 0.5, 0.9, 0.99])
      expect(quantileErrorsOff(asked, p, exact.quantile(p), STEP)).toBeLessThan(MOST);
  });

  test("a pool stops the loss: what it gives, and how often it cuts an award", () => {
    const pool = 80_000;
    const year = askedIn({ rate: 6, mu, ratio, cap, pool });
    const { demand, poolCut } = year.byClause[year.byClause.length - 1];
    expect(errorsOff(inYuan(demand), exact.mean - exact.excess(pool))).toBeLessThan(MOST);
    const chance = exact.above(pool);
    const error = standardErrorOfProportion(chance, TRIALS);
    expect(Math.abs((poolCut ?? NaN) / TRIALS - chance)).toBeLessThan(MOST * error);
    expect(chance).toBeGreaterThan(0.1);
  });

  test("a ceiling runs out as often as the sum passes it, and leaves its stop-loss open", () => {
    const ceiling = 70_000;
    const { exhaustedIn, open } = askedIn({ rate: 6, mu, ratio, cap, ceiling });
    const chance = exact.above(ceiling);
    const seen = exhaustedIn.filter((month) => month > 0).length / TRIALS;
    expect(Math.abs(seen - chance)).toBeLessThan(MOST * standardErrorOfProportion(chance, TRIALS));
    expect(errorsOff(inYuan(open), exact.excess(ceiling))).toBeLessThan(MOST);
  });
});
