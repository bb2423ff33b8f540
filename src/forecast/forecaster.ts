import type { Scenario } from "../scenario/types.ts";
import type { Outcome } from "../simulation/types.ts";

export interface Progress {
  /** `onePass`: claims of all trials do not fit into memory; each batch is drawn, settled and forgotten. */
  readonly phase: "drawing" | "settling" | "onePass";
  readonly trialsDone: number;
  readonly trials: number;
  /** `null` until there is something to judge it by. */
  readonly secondsLeft: number | null;
}

/** Message of the error of a run whose totals the memory does not hold. */
export const TOO_MANY_TRIALS = "too many trials for the memory of this computer";

export interface RunOptions {
  /** First trial, 0 where left out: as many trials as the scenario says from there on, alone. */
  readonly from?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The conversation with the workers. A newer run supersedes the one under way. */
export interface Forecaster {
  /** Rejects with an error named `AbortError` when cancelled or superseded. */
  run(scenario: Scenario, options?: RunOptions): Promise<Outcome>;
  /** The caller will not look at this outcome again: a later run may take its memory. */
  recycle(outcome: Outcome): void;
  close(): void;
}
