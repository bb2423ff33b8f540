import { scenarioDigest } from "../scenario/canonical.ts";
import type { Scenario } from "../scenario/types.ts";
import type { ClauseOutcome, Outcome, YearOutcome } from "../simulation/types.ts";
import { exhaustion } from "../statistics/exhaustion.ts";
import { outcomeDigestAside } from "./digest.ts";
import { distributionOfFen, distributionOfShares, quantilesInYuan, yuan } from "./distribution.ts";
import { ENGINE } from "./engine.ts";
import { standardErrorsOf } from "./errorsReport.ts";
import type { ClauseReport, ForecastReport, YearReport } from "./types.ts";

/** The forecast as files and commands carry it. */
export async function reportOf(scenario: Scenario, outcome: Outcome): Promise<ForecastReport> {
  const digest = outcomeDigestAside(outcome);
  const report = {
    format: "subsidy-forecast/forecast@1" as const,
    scenario: { name: scenario.name, digest: scenarioDigest(scenario) },
    policy: scenario.policy,
    seed: scenario.run.seed,
    trials: outcome.trials,
    engine: ENGINE,
    ...statisticsOf(outcome),
    standardErrors: standardErrorsOf(outcome),
  };
  return { ...report, digest: await digest };
}

/** Every statistic of the report. */
export function statisticsOf(outcome: Outcome): Pick<ForecastReport, "years" | "tail" | "total"> {
  const { trials } = outcome;
  return {
    years: outcome.byYear.map((year) => yearReport(year, trials)),
    tail: { demand: distributionOfFen(outcome.tail), contingent: distributionOfFen(outcome.contingent) },
    total: totalReport(outcome),
  };
}

function yearReport(year: YearOutcome, trials: number): YearReport {
  const { ceiling, demand, paid } = year;
  const [p80, p90, p95] = quantilesInYuan(demand, [0.8, 0.9, 0.95]);
  return {
    year: year.year,
    ceiling: ceiling === null ? null : yuan(ceiling),
    demand: distributionOfFen(demand),
    paid: distributionOfFen(paid),
    shortfall: distributionOfFen(year.open),
    carriedIn: distributionOfFen(year.carriedIn),
    unspent: ceiling === null ? null : distributionOfFen(paid.map((fen) => ceiling - fen)),
    paidShare: distributionOfShares(paidShares(year)),
    executionRate:
      ceiling === null || ceiling === 0 ? null : distributionOfShares(paid.map((fen) => fen / ceiling)),
    exhausted: ceiling === null ? null : exhaustedReport(year.exhaustedIn),
    budgetNeeded: { p80, p90, p95 },
    awards: sumOf(year.byClause, (clause) => clause.awards) / trials,
    applicants: year.applicants / trials,
    clauses: Object.fromEntries(
      year.byClause.map((clause) => [String(clause.clause), clauseReport(clause, trials)]),
    ),
  };
}

/** What is paid of all that waits in the year; 1 where nothing does. */
function paidShares({ demand, paid, carriedIn }: YearOutcome): Float64Array {
  return paid.map((fen, t) => {
    const waiting = carriedIn[t] + demand[t];
    return waiting === 0 ? 1 : fen / waiting;
  });
}

function exhaustedReport(exhaustedIn: Float64Array): NonNullable<YearReport["exhausted"]> {
  const { probability, se, byMonth } = exhaustion(exhaustedIn);
  return { probability, se, byMonth };
}

function clauseReport(clause: ClauseOutcome, trials: number): ClauseReport {
  const { awards, atCap, poolCut } = clause;
  return {
    demand: distributionOfFen(clause.demand),
    paid: distributionOfFen(clause.paid),
    awards: awards / trials,
    atCap: awards === 0 ? 0 : atCap / awards,
    ...(poolCut === null ? {} : { poolExhausted: poolCut / trials }),
  };
}

/** All years together, without the tail: what is carried over and paid later is no shortfall. */
function totalReport({ trials, byYear }: Outcome): ForecastReport["total"] {
  const demand = addUp(
    trials,
    byYear.map((year) => year.demand),
  );
  const paid = addUp(
    trials,
    byYear.map((year) => year.paid),
  );
  return {
    demand: distributionOfFen(demand),
    paid: distributionOfFen(paid),
    shortfall: distributionOfFen(demand.map((fen, t) => fen - paid[t])),
    unspent: totalUnspent(trials, byYear),
  };
}

/** Over the years that have a ceiling; `null` where none has. */
function totalUnspent(trials: number, byYear: readonly YearOutcome[]): ForecastReport["total"]["unspent"] {
  const limited = byYear.filter((year) => year.ceiling !== null);
  if (limited.length === 0) return null;
  const ceilings = sumOf(limited, (year) => year.ceiling ?? 0);
  const paid = addUp(
    trials,
    limited.map((year) => year.paid),
  );
  return distributionOfFen(paid.map((fen) => ceilings - fen));
}

function addUp(trials: number, columns: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(trials);
  for (const column of columns) {
    for (let t = 0; t < trials; t++) total[t] += column[t];
  }
  return total;
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
