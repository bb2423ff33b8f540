import type { Progress } from "../../forecast/forecaster.ts";

/** The failure of a run whose totals the memory does not hold. */
export const OUT_OF_MEMORY = "memory";

/** What the page knows of the calculation under way or last done. */
export interface RunState {
  /** `running` until the digest of the forecast on show is there. */
  readonly status: "running" | "done" | "failed" | "cancelled";
  /** The picture on show has been out of date for longer than a blink. */
  readonly late: boolean;
  /** The picture on show is a quick estimate, and all trials are under way for it. */
  readonly refining: boolean;
  /** The run came to nothing and the picture on show is of another scenario than the page's. */
  readonly behind: boolean;
  readonly progress: Progress | null;
  /** What went wrong, as it was reported; `null` unless failed. */
  readonly failure: string | null;
}

/** The forecast on show, as far as it can be told apart from others. */
export interface RunIdentity {
  /** `null` while a run is under way. */
  readonly digest: string | null;
  readonly trials: number;
  readonly seed: string;
  readonly engine: string;
}
