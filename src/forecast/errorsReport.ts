import { exhaustion } from "../statistics/exhaustion.ts";
import {
  estimatedErrorsOfQuantiles,
  standardErrorFromSums,
  standardErrorOfProportion,
  standardErrorOfRatio,
} from "../statistics/standardErrors.ts";
import type { ClauseOutcome, Outcome, YearOutcome } from "../simulation/types.ts";
import { awardsOfYear, columnsOfYear, totalColumns } from "./columns.ts";
import { yuan } from "./distribution.ts";
import type { ClauseErrors, ErrorsReport, QuantileErrors } from "./types.ts";

/** The errors that the report's own figures do not carry: apart, for no frame of a drag needs them. */
export function standardErrorsOf(outcome: Outcome): ErrorsReport {
  const { demand, paid, shortfall, unspent } = totalColumns(outcome);
  return {
    years: outcome.byYear.map((year) => yearErrors(year, outcome.trials)),
    tail: { demand: errorsInYuan(outcome.tail), contingent: errorsInYuan(outcome.contingent) },
    total: {
      demand: errorsInYuan(demand),
      paid: errorsInYuan(paid),
      shortfall: errorsInYuan(shortfall),
      unspent: unspent === null ? null : errorsInYuan(unspent),
    },
  };
}

function yearErrors(year: YearOutcome, trials: number): ErrorsReport["years"][number] {
  const { demand, paid, shortfall, carriedIn, unspent, paidShare, executionRate } = columnsOfYear(year);
  const [p80, p90, p95] = estimatedErrorsOfQuantiles(demand, [0.8, 0.9, 0.95]).map(yuanOf);
  return {
    year: year.year,
    demand: errorsInYuan(demand),
    paid: errorsInYuan(paid),
    shortfall: errorsInYuan(shortfall),
    carriedIn: errorsInYuan(carriedIn),
    unspent: unspent === null ? null : errorsInYuan(unspent),
    paidShare: quantileErrors(paidShare),
    executionRate: executionRate === null ? null : quantileErrors(executionRate),
    budgetNeeded: { p80, p90, p95 },
    byMonth:
      year.ceiling === null
        ? null
        : exhaustion(year.exhaustedIn).byMonth.map((p) => standardErrorOfProportion(p, trials)),
    awards: standardErrorFromSums(trials, awardsOfYear(year), year.squares.awards),
    applicants: standardErrorFromSums(trials, year.applicants, year.squares.applicants),
    clauses: Object.fromEntries(
      year.byClause.map((clause) => [String(clause.clause), clauseErrors(clause, trials)]),
    ),
    poolExhausted: poolErrors(year, trials),
  };
}

function clauseErrors({ demand, paid, awards, atCap, squares }: ClauseOutcome, trials: number): ClauseErrors {
  return {
    demand: errorsInYuan(demand),
    paid: errorsInYuan(paid),
    awards: standardErrorFromSums(trials, awards, squares.awards),
    atCap: standardErrorOfRatio(trials, {
      part: atCap,
      whole: awards,
      partSquared: squares.atCap,
      wholeSquared: squares.awards,
      product: squares.product,
    }),
  };
}

function poolErrors({ byClause }: YearOutcome, trials: number): Readonly<Record<string, number>> {
  const pooled = byClause.flatMap(({ clause, poolCut }): [string, number][] =>
    poolCut === null ? [] : [[String(clause), standardErrorOfProportion(poolCut / trials, trials)]],
  );
  return Object.fromEntries(pooled);
}

const yuanOf = (fen: number | null): number | null => (fen === null ? null : yuan(fen));

function errorsInYuan(fen: Float64Array): QuantileErrors {
  const { p05, p25, p50, p75, p90, p95 } = quantileErrors(fen);
  return {
    p05: yuanOf(p05),
    p25: yuanOf(p25),
    p50: yuanOf(p50),
    p75: yuanOf(p75),
    p90: yuanOf(p90),
    p95: yuanOf(p95),
  };
}

function quantileErrors(values: Float64Array): QuantileErrors {
  const probabilities = [0.05, 0.25, 0.5, 0.75, 0.9, 0.95];
  const [p05, p25, p50, p75, p90, p95] = estimatedErrorsOfQuantiles(values, probabilities);
  return { p05, p25, p50, p75, p90, p95 };
}
