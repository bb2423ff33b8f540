import type { TrialTotals } from "./settle.ts";

/** Totals by name: one value per trial, and counts that are known as sums over the trials only. */
export interface NamedTotals {
  readonly trials: number;
  readonly columns: ReadonlyMap<string, ArrayLike<number>>;
  readonly sums: ReadonlyMap<string, number>;
}

/** The reference's totals under the names of the engine's; `spread` holds the counts of every trial. */
export function named(trials: readonly TrialTotals[]): NamedTotals & {
  readonly spread: ReadonlyMap<string, number[]>;
} {
  const columns = new Map<string, number[]>();
  const spread = new Map<string, number[]>();
  const put = (into: Map<string, number[]>, name: string, value: (trial: TrialTotals) => number): void => {
    into.set(name, trials.map(value));
  };
  trials[0].byYear.forEach(({ year, byClause }, y) => {
    for (const key of ["demand", "paid", "carriedIn", "open", "exhaustedIn"] as const) {
      put(columns, `${year} ${key}`, (trial) => trial.byYear[y][key]);
    }
    put(spread, `${year} applicants`, (trial) => trial.byYear[y].applicants);
    byClause.forEach(({ clause }, c) => {
      for (const key of ["demand", "paid"] as const) {
        put(columns, `${year} clause ${clause} ${key}`, (trial) => trial.byYear[y].byClause[c][key]);
      }
      for (const key of ["awards", "atCap", "poolCut"] as const) {
        put(spread, `${year} clause ${clause} ${key}`, (trial) => trial.byYear[y].byClause[c][key]);
      }
    });
  });
  trials[0].monthlyDemand.forEach((_, m) => put(columns, `month ${m} demand`, (t) => t.monthlyDemand[m]));
  put(columns, "tail", (trial) => trial.tail);
  put(columns, "contingent", (trial) => trial.contingent);
  const sums = new Map([...spread].map(([name, values]) => [name, values.reduce((a, b) => a + b, 0)]));
  squaresOf(trials, (name, value) =>
    sums.set(
      name,
      trials.map(value).reduce((a, b) => a + b, 0),
    ),
  );
  return { trials: trials.length, columns, sums, spread };
}

/** Squares of a trial's counts, and the products of awards and those at a cap. */
function squaresOf(
  trials: readonly TrialTotals[],
  put: (name: string, value: (trial: TrialTotals) => number) => void,
): void {
  trials[0].byYear.forEach(({ year, byClause }, y) => {
    put(`${year} applicants squared`, ({ byYear }) => byYear[y].applicants ** 2);
    put(`${year} awards squared`, ({ byYear }) => sumOf(byYear[y].byClause.map(({ awards }) => awards)) ** 2);
    byClause.forEach(({ clause }, c) => {
      const name = `${year} clause ${clause}`;
      put(`${name} awards squared`, ({ byYear }) => byYear[y].byClause[c].awards ** 2);
      put(`${name} atCap squared`, ({ byYear }) => byYear[y].byClause[c].atCap ** 2);
      put(
        `${name} awards × atCap`,
        ({ byYear }) => byYear[y].byClause[c].awards * byYear[y].byClause[c].atCap,
      );
    });
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
