import type { Outcome, YearOutcome } from "../simulation/types.ts";

/** What a year's distributions are of, one value per trial: fen, but for the shares. */
export interface YearColumns {
  readonly demand: Float64Array;
  readonly paid: Float64Array;
  readonly shortfall: Float64Array;
  readonly carriedIn: Float64Array;
  /** `null` without a ceiling. */
  readonly unspent: Float64Array | null;
  readonly paidShare: Float64Array;
  /** `null` without a ceiling above 0. */
  readonly executionRate: Float64Array | null;
}

/** Over all trials: awards of the year, all clauses together. */
export function awardsOfYear({ byClause }: YearOutcome): number {
  return byClause.reduce((sum, { awards }) => sum + awards, 0);
}

export type TotalColumns = Pick<YearColumns, "demand" | "paid" | "shortfall" | "unspent">;

export function columnsOfYear(year: YearOutcome): YearColumns {
  const { ceiling, demand, paid, open, carriedIn } = year;
  return {
    demand,
    paid,
    shortfall: open,
    carriedIn,
    unspent: ceiling === null ? null : unspentOf(ceiling, paid),
    paidShare: paidShares(year),
    executionRate: ceiling === null || ceiling === 0 ? null : ratesOf(paid, ceiling),
  };
}

/* Loops, for callbacks of typed arrays take ten times as long, and every forecast waits for them. */

function unspentOf(ceiling: number, paid: Float64Array): Float64Array {
  const unspent = new Float64Array(paid.length);
  for (let t = 0; t < paid.length; t++) unspent[t] = ceiling - paid[t];
  return unspent;
}

function ratesOf(paid: Float64Array, ceiling: number): Float64Array {
  const rates = new Float64Array(paid.length);
  for (let t = 0; t < paid.length; t++) rates[t] = paid[t] / ceiling;
  return rates;
}

/** What is paid of all that waits in the year; 1 where nothing does. */
function paidShares({ demand, paid, carriedIn }: YearOutcome): Float64Array {
  const shares = new Float64Array(paid.length);
  for (let t = 0; t < paid.length; t++) {
    const waiting = carriedIn[t] + demand[t];
    shares[t] = waiting === 0 ? 1 : paid[t] / waiting;
  }
  return shares;
}

/** All years together, without the tail: what is carried over and paid later is no shortfall. */
export function totalColumns(outcome: Outcome): TotalColumns {
  const demand = addUp(outcome, (year) => year.demand);
  const paid = addUp(outcome, (year) => year.paid);
  const shortfall = new Float64Array(outcome.trials);
  for (let t = 0; t < shortfall.length; t++) shortfall[t] = demand[t] - paid[t];
  return { demand, paid, shortfall, unspent: totalUnspent(outcome) };
}

/** Over the years that have a ceiling; `null` where none has. */
function totalUnspent({ trials, byYear }: Outcome): Float64Array | null {
  const limited = byYear.filter((year) => year.ceiling !== null);
  if (limited.length === 0) return null;
  const ceilings = limited.reduce((sum, year) => sum + (year.ceiling ?? 0), 0);
  const paid = addColumns(
    trials,
    limited.map((year) => year.paid),
  );
  return unspentOf(ceilings, paid);
}

/** One column for all years. */
export function addUp(
  { trials, byYear }: Outcome,
  columnOf: (year: YearOutcome) => Float64Array,
): Float64Array {
  return addColumns(trials, byYear.map(columnOf));
}

export function addColumns(trials: number, columns: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(trials);
  for (const column of columns) for (let t = 0; t < trials; t++) total[t] += column[t];
  return total;
}
