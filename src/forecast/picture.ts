import type { Outcome, YearOutcome } from "../simulation/types.ts";
import { exhaustion } from "../statistics/exhaustion.ts";
import { moments, sum } from "../statistics/moments.ts";
import { standardErrorOfMean } from "../statistics/standardErrors.ts";
import { bindingShares } from "./bindingShares.ts";
import { quantilesInYuan, yuan } from "./distribution.ts";
import type { ClausePicture, Picture, YearPicture } from "./types.ts";

/** What the plan page shows, computed for every frame of a drag: a few milliseconds for 10,000 trials. */
export function pictureOf(outcome: Outcome): Picture {
  const { trials, byYear, tail, contingent } = outcome;
  const demand = sumOver(byYear, (year) => sum(year.demand));
  const paid = sumOver(byYear, (year) => sum(year.paid));
  return {
    trials,
    years: byYear.map((year, y) => yearPicture(year, fanOf(outcome, y))),
    clauses: outcome.clauses.map((clause, c) => clausePicture(outcome, clause, c)),
    segments: outcome.bySegment.map((segment) => ({
      segment: segment.segment,
      demand: meanOf(segment.demand),
      paid: meanOf(segment.paid),
    })),
    binding: bindingShares(outcome.allBinding, trials),
    total: {
      demand: yuan(demand / trials),
      paid: yuan(paid / trials),
      shortfall: yuan((demand - paid) / trials),
    },
    tail: meanAndP90(tail),
    contingent: meanAndP90(contingent),
  };
}

function yearPicture(year: YearOutcome, fan: YearPicture["fan"]): YearPicture {
  const { ceiling, demand, open } = year;
  const probabilities = [0.05, 0.25, 0.5, 0.75, 0.8, 0.9, 0.95];
  const [p05, p25, p50, p75, p80, p90, p95] = quantilesInYuan(demand, probabilities);
  const paid = meanOf(year.paid);
  const shortfall = moments(open);
  return {
    year: year.year,
    ceiling: ceiling === null ? null : yuan(ceiling),
    demand: { ...spreadOf(demand), p05, p25, p50, p75, p90, p95 },
    paid: { mean: paid },
    carriedIn: { mean: meanOf(year.carriedIn) },
    shortfall: {
      mean: yuan(shortfall.mean),
      se: yuan(standardErrorOfMean(shortfall.sd, open.length)),
      p90: quantilesInYuan(open, [0.9])[0],
    },
    exhausted: ceiling === null ? null : exhaustion(year.exhaustedIn),
    executionRate: ceiling === null || ceiling === 0 ? null : paid / yuan(ceiling),
    budgetNeeded: { p80, p90, p95 },
    fan,
  };
}

/** Used again by every picture: a page that makes one for every frame would wait for them to be collected. */
let soFar = new Float64Array(0);

/** Quantiles of the year's cumulative demand, month by month. */
function fanOf(outcome: Outcome, y: number): YearPicture["fan"] {
  if (soFar.length !== outcome.trials) soFar = new Float64Array(outcome.trials);
  soFar.set(outcome.byYear[y].carriedIn);
  const months = outcome.monthlyDemand.slice(12 * y, 12 * y + 12).map((demand) => {
    for (let t = 0; t < soFar.length; t++) soFar[t] += demand[t];
    return quantilesInYuan(soFar, [0.05, 0.25, 0.5, 0.75, 0.95]);
  });
  const line = (i: number): number[] => months.map((month) => month[i]);
  return { p05: line(0), p25: line(1), p50: line(2), p75: line(3), p95: line(4) };
}

function clausePicture({ trials, byYear, binding }: Outcome, clause: number, c: number): ClausePicture {
  const years = byYear.map((year) => year.byClause[c]);
  const awards = sumOver(years, (year) => year.awards);
  const demandByYear = years.map((year) => yuan(sum(year.demand) / trials));
  const cuts = years.flatMap(({ poolCut }) => (poolCut === null ? [] : [poolCut]));
  return {
    clause,
    demand: demandByYear.reduce((total, each) => total + each, 0),
    paid: yuan(sumOver(years, (year) => sum(year.paid)) / trials),
    awards: awards / trials,
    atCap: awards === 0 ? 0 : sumOver(years, (year) => year.atCap) / awards,
    poolExhausted: cuts.length === 0 ? null : Math.max(...cuts) / trials,
    demandByYear,
    binding: bindingShares(binding[c], trials),
  };
}

function meanAndP90(fen: Float64Array): { mean: number; p90: number } {
  return { mean: meanOf(fen), p90: quantilesInYuan(fen, [0.9])[0] };
}

/** In yuan. */
function meanOf(fen: Float64Array): number {
  return yuan(sum(fen) / fen.length);
}

function spreadOf(fen: Float64Array): { mean: number; sd: number; se: number } {
  const { mean, sd } = moments(fen);
  return { mean: yuan(mean), sd: yuan(sd), se: yuan(standardErrorOfMean(sd, fen.length)) };
}

function sumOver<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
