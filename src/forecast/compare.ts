import { sum } from "../statistics/moments.ts";
import { segmentComparisons } from "./compareSegments.ts";
import { addColumns, addUp } from "./columns.ts";
import { yuan } from "./distribution.ts";
import { delta, measure, pairsOf, rulerOf, sharesFutures } from "./ruler.ts";
import type { ClauseOutcome, Outcome, YearOutcome } from "../simulation/types.ts";
import type { ClauseComparison, Comparison, Counted, Delta, Measure, YearComparison } from "./comparison.ts";
import type { Computed, Ruler } from "./ruler.ts";

/** The second against the first. */
export function compare(before: Computed, after: Computed): Comparison {
  const shared = sharesFutures(before.scenario, after.scenario);
  const ruler = rulerOf(before, after);
  const [one, two] = [before.outcome, after.outcome];
  const years = pairsOf(one.byYear, two.byYear, (year) => year.year);
  const clauses = one.clauses.filter((clause) => two.clauses.includes(clause));
  const total = (columnOf: (year: YearOutcome) => Float64Array): Measure =>
    measure(ruler, addUp(one, columnOf), addUp(two, columnOf));
  return {
    sharesFutures: shared,
    years: years.map(([a, b]) => yearComparison(ruler, [a, one.trials], [b, two.trials])),
    clauses: clauses.map((clause) => clauseComparison(ruler, allYears(one, clause), allYears(two, clause))),
    total: {
      demand: total((year) => year.demand),
      paid: total((year) => year.paid),
      shortfall: total(({ demand, paid }) => demand.map((fen, t) => fen - paid[t])),
    },
    tail: measure(ruler, one.tail, two.tail),
    contingent: measure(ruler, one.contingent, two.contingent),
    segments: segmentComparisons(ruler, before, after),
  };
}

/** The clauses of one year that both have, which `compare` gives over all years: many, and rarely looked at. */
export function compareClausesOf(year: number, before: Computed, after: Computed): ClauseComparison[] {
  const ruler = rulerOf(before, after);
  const clausesOf = ({ outcome: { byYear, trials } }: Computed): ClauseOf[] =>
    byYear
      .filter((each) => each.year === year)
      .flatMap(({ byClause }) => byClause.map((each) => ({ ...each, trials })));
  return pairsOf(clausesOf(before), clausesOf(after), ({ clause }) => clause).map(([one, two]) =>
    clauseComparison(ruler, one, two),
  );
}

type YearOf = readonly [year: YearOutcome, trials: number];

function yearComparison(ruler: Ruler, [one, n]: YearOf, [two, m]: YearOf): YearComparison {
  const hasCeilings = one.ceiling !== null && two.ceiling !== null;
  const needed = (p: number): Delta => {
    const { before, after, difference, se } = ruler.quantile(one.demand, two.demand, p);
    return delta({ before: yuan(before), after: yuan(after), difference: yuan(difference), se: yuan(se) });
  };
  return {
    year: one.year,
    ceiling: { before: inYuan(one.ceiling), after: inYuan(two.ceiling) },
    demand: measure(ruler, one.demand, two.demand),
    paid: measure(ruler, one.paid, two.paid),
    shortfall: measure(ruler, one.open, two.open),
    exhausted: hasCeilings ? exhaustedDelta(ruler, one.exhaustedIn, two.exhaustedIn) : null,
    budgetNeeded: { p80: needed(0.8), p90: needed(0.9), p95: needed(0.95) },
    applicants: { before: one.applicants / n, after: two.applicants / m },
  };
}

/** What is compared of a clause: in one year or over all. */
type ClauseOf = Pick<ClauseOutcome, "clause" | "demand" | "paid" | "awards" | "atCap"> & {
  readonly trials: number;
};

function clauseComparison(ruler: Ruler, one: ClauseOf, two: ClauseOf): ClauseComparison {
  const counted = (value: (clause: ClauseOf) => number): Counted => ({
    before: value(one),
    after: value(two),
  });
  return {
    clause: one.clause,
    demand: measure(ruler, one.demand, two.demand),
    paid: measure(ruler, one.paid, two.paid),
    awards: counted(({ awards, trials }) => awards / trials),
    atCap: counted(({ awards, atCap }) => (awards === 0 ? 0 : atCap / awards)),
  };
}

function allYears(outcome: Outcome, clause: number): ClauseOf {
  const years = outcome.byYear.flatMap(({ byClause }) => byClause.filter((each) => each.clause === clause));
  const total = (columnOf: (year: ClauseOutcome) => Float64Array): Float64Array =>
    addColumns(outcome.trials, years.map(columnOf));
  return {
    clause,
    trials: outcome.trials,
    demand: total((year) => year.demand),
    paid: total((year) => year.paid),
    awards: years.reduce((all, { awards }) => all + awards, 0),
    atCap: years.reduce((all, { atCap }) => all + atCap, 0),
  };
}

function exhaustedDelta(ruler: Ruler, before: Float64Array, after: Float64Array): Delta {
  const [one, two] = [before, after].map((column) => column.map((month) => (month > 0 ? 1 : 0)));
  const { mean, se } = ruler.difference(one, two);
  return delta({ before: sum(one) / one.length, after: sum(two) / two.length, difference: mean, se });
}

function inYuan(fen: number | null): number | null {
  return fen === null ? null : yuan(fen);
}
