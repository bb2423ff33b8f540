import { addUp } from "./columns.ts";
import { rulerOf } from "./ruler.ts";
import type { YearOutcome } from "../simulation/types.ts";
import type { Measure } from "./comparison.ts";
import type { Computed } from "./ruler.ts";

/** How likely the second costs more or less than the first over all years, without the tail. */
export interface CostChances {
  readonly demand: Measure["chances"];
  readonly paid: Measure["chances"];
}

export function costChances(before: Computed, after: Computed): CostChances {
  const { superiority } = rulerOf(before, after);
  const of = (columnOf: (year: YearOutcome) => Float64Array): Measure["chances"] =>
    superiority(addUp(before.outcome, columnOf), addUp(after.outcome, columnOf));
  return { demand: of((year) => year.demand), paid: of((year) => year.paid) };
}
