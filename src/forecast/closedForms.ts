import { checkDocument } from "../scenario/read.ts";
import { meanOfCapped } from "../statistics/cappedLognormal.ts";
import { moments } from "../statistics/moments.ts";
import { standardErrorOfMean, standardErrorOfProportion } from "../statistics/standardErrors.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome, YearOutcome } from "../simulation/types.ts";
import { simulate } from "./simulate.ts";

/** A figure of the engine beside what a formula says it tends to. */
export interface ClosedForm {
  readonly what: "cappedMean" | "chance" | "shortfall";
  /** Yuan a year, but for `chance`. */
  readonly found: number;
  readonly expected: number;
  /** Standard error of `found`. */
  readonly se: number;
}

const TRIALS = 4000;
const YEAR = "2028";

/** Claims are submitted in March and decided in April of the same year; nothing is shared by applicants. */
const COMMON = {
  format: "subsidy-forecast/scenario@1",
  policy: "dalian-hitech-cbec-2026",
  run: { seed: "closed forms", trials: TRIALS },
  timing: { signed: "2026-07-01", expires: "2028-12-31", decisionLagMonths: { "1": 1 } },
  monthProfiles: { march: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
};

/** Highest take-up that the model knows. */
const TAKE_UP = 0.95;

/** 40 sellers under clause 8: half of the cost, at most 300,000 yuan. */
const SELLERS = { count: 40, ratio: 0.5, cap: 300_000, median: 450_000, logSd: 0.8 };

/** Ten parks under clause 1, each 4,000,000 yuan or nothing, and a ceiling that pays eight. */
const PARKS = { count: 10, amount: 4_000_000, recognised: 0.9, within: 8 };

export function closedForms(): ClosedForm[] {
  return [cappedMean(), ...underCeiling()];
}

function cappedMean(): ClosedForm {
  const { count, ratio, cap, median, logSd } = SELLERS;
  const cost = { median, logSd };
  const claims = [{ clause: 8, takeUp: TAKE_UP, cost, months: "march" }];
  const { demand } = lastYear({ segments: [{ id: "a", kind: "seller", start: count, claims }] });
  const each = meanOfCapped({ median: ratio * median, logSd, cap });
  return { what: "cappedMean", expected: count * TAKE_UP * each, ...meanInYuan(demand) };
}

function underCeiling(): ClosedForm[] {
  const { count, amount, recognised, within } = PARKS;
  const claims = [{ clause: 1, takeUp: TAKE_UP, grades: [{ share: 1, weight: 1 }], months: "march" }];
  const recognition = { probability: recognised, lasting: false };
  const year = lastYear({
    budget: { ceilings: { [YEAR]: within * amount } },
    segments: [{ id: "a", kind: "park", start: count, recognition, claims }],
  });
  const all = binomial(count, TAKE_UP * recognised);
  const above = all.map((chance, k) => ({ chance, excess: Math.max(0, k - within) }));
  const chance = above.reduce((sum, each) => sum + (each.excess > 0 ? each.chance : 0), 0);
  const excess = above.reduce((sum, each) => sum + each.excess * each.chance, 0);
  const seen = year.exhaustedIn.filter((month) => month > 0).length / TRIALS;
  return [
    { what: "chance", found: seen, expected: chance, se: standardErrorOfProportion(chance, TRIALS) },
    { what: "shortfall", expected: excess * amount, ...meanInYuan(year.open) },
  ];
}

function meanInYuan(fen: Float64Array): { readonly found: number; readonly se: number } {
  const { mean, sd } = moments(fen);
  return { found: mean / 100, se: standardErrorOfMean(sd, fen.length) / 100 };
}

/** Probabilities of 0 to n successes, built up one try at a time. */
function binomial(n: number, p: number): number[] {
  let chances = [1];
  for (let k = 0; k < n; k++) {
    const none = [...chances.map((chance) => chance * (1 - p)), 0];
    chances = none.map((chance, hits) => chance + (hits > 0 ? chances[hits - 1] * p : 0));
  }
  return chances;
}

function lastYear(rest: object): YearOutcome {
  const outcome: Outcome = simulate(scenarioOf(rest));
  return outcome.byYear[outcome.byYear.length - 1];
}

function scenarioOf(rest: object): Scenario {
  const result = checkDocument({ ...COMMON, name: { en: "Closed form" }, ...rest });
  if (result.kind !== "scenario") throw new Error("the test's own scenario is none");
  return result.scenario;
}
