import { exhaustion } from "../statistics/exhaustion.ts";
import { estimatedErrorOfQuantile, standardErrorOfProportion } from "../statistics/standardErrors.ts";
import type { Outcome, YearOutcome } from "../simulation/types.ts";
import { addUp } from "./columns.ts";
import { yuan } from "./distribution.ts";
import type { ErrorsReport, QuantileErrors } from "./types.ts";

/** The errors that the report's own figures do not carry: apart, for no frame of a drag needs them. */
export function standardErrorsOf(outcome: Outcome): ErrorsReport {
  return {
    years: outcome.byYear.map((year) => yearErrors(year, outcome.trials)),
    tail: { demand: quantileErrors(outcome.tail), contingent: quantileErrors(outcome.contingent) },
    total: {
      demand: quantileErrors(addUp(outcome, ({ demand }) => demand)),
      paid: quantileErrors(addUp(outcome, ({ paid }) => paid)),
    },
  };
}

function yearErrors(year: YearOutcome, trials: number): ErrorsReport["years"][number] {
  const { ceiling, demand, paid, open, exhaustedIn, byClause } = year;
  const needed = (p: number): number => yuan(estimatedErrorOfQuantile(demand, p));
  const pooled = byClause.flatMap(({ clause, poolCut }): [string, number][] =>
    poolCut === null ? [] : [[String(clause), standardErrorOfProportion(poolCut / trials, trials)]],
  );
  return {
    year: year.year,
    demand: quantileErrors(demand),
    paid: quantileErrors(paid),
    shortfall: quantileErrors(open),
    budgetNeeded: { p80: needed(0.8), p90: needed(0.9), p95: needed(0.95) },
    byMonth:
      ceiling === null
        ? null
        : exhaustion(exhaustedIn).byMonth.map((p) => standardErrorOfProportion(p, trials)),
    poolExhausted: Object.fromEntries(pooled),
  };
}

function quantileErrors(fen: Float64Array): QuantileErrors {
  const at = (p: number): number => yuan(estimatedErrorOfQuantile(fen, p));
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9), p95: at(0.95) };
}
