import { scenarioDigest } from "../scenario/canonical.ts";
import type { Scenario } from "../scenario/types.ts";
import type { ClauseOutcome, Outcome, YearOutcome } from "../simulation/types.ts";
import { exhaustion } from "../statistics/exhaustion.ts";
import { awardsOfYear, columnsOfYear, totalColumns } from "./columns.ts";
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
  const { ceiling } = year;
  const { demand, paid, shortfall, carriedIn, unspent, paidShare, executionRate } = columnsOfYear(year);
  const [p80, p90, p95] = quantilesInYuan(demand, [0.8, 0.9, 0.95]);
  return {
    year: year.year,
    ceiling: ceiling === null ? null : yuan(ceiling),
    demand: distributionOfFen(demand),
    paid: distributionOfFen(paid),
    shortfall: distributionOfFen(shortfall),
    carriedIn: distributionOfFen(carriedIn),
    unspent: unspent === null ? null : distributionOfFen(unspent),
    paidShare: distributionOfShares(paidShare),
    executionRate: executionRate === null ? null : distributionOfShares(executionRate),
    exhausted: ceiling === null ? null : exhaustedReport(year.exhaustedIn),
    budgetNeeded: { p80, p90, p95 },
    awards: awardsOfYear(year) / trials,
    applicants: year.applicants / trials,
    clauses: Object.fromEntries(
      year.byClause.map((clause) => [String(clause.clause), clauseReport(clause, trials)]),
    ),
  };
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

function totalReport(outcome: Outcome): ForecastReport["total"] {
  const { demand, paid, shortfall, unspent } = totalColumns(outcome);
  return {
    demand: distributionOfFen(demand),
    paid: distributionOfFen(paid),
    shortfall: distributionOfFen(shortfall),
    unspent: unspent === null ? null : distributionOfFen(unspent),
  };
}
