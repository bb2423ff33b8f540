import type { DrawPlan } from "../src/population/plan.ts";
import type { Columns, Counts } from "../src/simulation/columns.ts";
import type { SettlePlan } from "../src/simulation/plan.ts";

/** Consecutive trials, the last one excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What trials came to that were run in one go. */
export interface RunTotals {
  readonly counts: Counts;
  readonly batches: readonly BatchTotals[];
}

/** Memory that a run shares with its workers. */
export interface SharedRun {
  readonly columns: Columns;
  /** Trial that the columns begin with. */
  readonly first: number;
  /** One number, other than 0 once nobody wants the run any more: no further batch begins then. */
  readonly stop: Int32Array;
}

export interface BatchTotals {
  readonly range: Range;
  /** Of these trials alone; `null` where they have been written into the run's own. */
  readonly columns: Columns | null;
  /** The draws stay in the worker: settling these trials again there is cheap. */
  readonly kept: boolean;
}

/** What a worker can be asked, in this order. All data is plain; columns are shared or transferred. */
export interface SimulationApi {
  /** Forgets earlier draws; `room` is the number of bytes that kept draws may take. */
  population(draw: DrawPlan, room: number): void;
  /**
   * @param settlement `null`: the terms of the run before
   * @param into       the whole run's memory, where it can be shared
   */
  run(ranges: readonly Range[], settlement: SettlePlan | null, into: SharedRun | null): RunTotals;
}
