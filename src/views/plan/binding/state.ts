import type { Cuts } from "../../../forecast/ratioCut.ts";
import type { SegmentDifference } from "../../../forecast/segmentDifferences.ts";

/** How far something has come that needs further runs once the levers rest. */
export type Progressing =
  /** For hands to rest, or for the reader to come this far. */
  | "waiting"
  /** Its runs draw anew, which would slow the next move of a lever: only when asked for. */
  | "offered"
  | "running"
  | "done"
  | "failed";

/** Against the policy as drafted on the same futures. */
export interface Gains {
  readonly status: Progressing;
  /** All segments, then all together; of an earlier forecast unless `done`. `null`: none yet. */
  readonly rows: readonly SegmentDifference[] | null;
}

export interface CutsState {
  readonly status: Progressing;
  /** Settlements so far and at most, while `running`. */
  readonly asked: number;
  readonly atMost: number;
  /** Of an earlier forecast unless `done`; `null`: none yet. */
  readonly cuts: Cuts | null;
}

export interface BindingStates {
  readonly gains: Gains;
  readonly cuts: CutsState;
}
