import type { Outcome } from "../simulation/types.ts";
import { moments } from "../statistics/moments.ts";
import { standardErrorOfMean, standardErrorOfProportion } from "../statistics/standardErrors.ts";
import { addColumns, totalColumns } from "./columns.ts";
import { yuan } from "./distribution.ts";

/**
 * Standard errors of means over all years together, in yuan; `null` for a single trial. Those of awards and of the
 * share at a cap are in the picture of what binds.
 */
export interface TermErrors {
  readonly clauses: readonly ClauseTermErrors[];
  readonly all: MoneyErrors;
}

export interface MoneyErrors {
  readonly demand: number | null;
  readonly paid: number | null;
}

interface ClauseTermErrors extends MoneyErrors {
  readonly clause: number;
  /** Of the probability that the pool falls short in its tightest year; `null` where there is no pool. */
  readonly poolExhausted: number | null;
}

export function termErrors(outcome: Outcome): TermErrors {
  const { trials, clauses, byYear } = outcome;
  const { demand, paid } = totalColumns(outcome);
  return {
    clauses: clauses.map((clause, c) => {
      const years = byYear.map(({ byClause }) => byClause[c]);
      const cuts = years.flatMap(({ poolCut }) => (poolCut === null ? [] : [poolCut / trials]));
      return {
        clause,
        demand: ofMean(
          addColumns(
            trials,
            years.map((year) => year.demand),
          ),
        ),
        paid: ofMean(
          addColumns(
            trials,
            years.map((year) => year.paid),
          ),
        ),
        poolExhausted: cuts.length === 0 ? null : standardErrorOfProportion(Math.max(...cuts), trials),
      };
    }),
    all: { demand: ofMean(demand), paid: ofMean(paid) },
  };
}

function ofMean(fen: Float64Array): number | null {
  return fen.length < 2 ? null : yuan(standardErrorOfMean(moments(fen).sd, fen.length));
}
