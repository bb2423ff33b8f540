import type { Draws } from "../../src/population/store.ts";
import { layoutOf, type Counts } from "../../src/simulation/columns.ts";
import type { SettlePlan } from "../../src/simulation/plan.ts";
import { settleTrials } from "../../src/simulation/settle.ts";

/** The totals of some draws alone; what the columns held before must not matter. */
export function settled(plan: SettlePlan, draws: Draws): { columns: Float64Array; counts: Counts } {
  const columns = new Float64Array(layoutOf(plan).width * draws.trials).fill(NaN);
  return { columns, counts: settleTrials(plan, draws, { values: columns, trials: draws.trials }) };
}
