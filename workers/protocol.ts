import type { DrawPlan } from "../src/population/plan.ts";
import type { BatchTotals } from "../src/simulation/columns.ts";
import type { SettlePlan } from "../src/simulation/plan.ts";

/** Consecutive trials, the last one excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface RangeTotals {
  readonly range: Range;
  readonly totals: BatchTotals;
  /** The draws stay in the worker: settling these trials again there is cheap. */
  readonly kept: boolean;
}

/** What a worker can be asked. All data is plain; totals are transferred. */
export interface SimulationApi {
  /** Forgets earlier draws; `room` is the number of bytes that kept draws may take. */
  population(draw: DrawPlan, room: number): void;
  /** Terms of the runs to come. */
  terms(settlement: SettlePlan): void;
  run(ranges: readonly Range[]): readonly RangeTotals[];
}
