import type { Outcome, YearOutcome } from "../simulation/types.ts";

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
