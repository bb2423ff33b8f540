import type { Changed } from "../../scenario/putBack.ts";
import type { DifferenceLine } from "../../text/differences.ts";

/** One line of the list of differences and what it puts back; `null`: there is nothing to put back to. */
export interface ChangeLine extends DifferenceLine {
  readonly changed: Changed | null;
}

/** All that differs from the policy, and from the shipped scenario where the policy says nothing. */
export type Changes = Readonly<Record<"policy" | "budget" | "assumption", readonly ChangeLine[]>>;
