import type { AllocationRule } from "../../allocation/types.ts";
import type { Fen, Ratio } from "../../money/fen.ts";

export type FigureKey = "ratio" | "cap" | "perEvent" | "gradeFactor";

/** What a planner can do on the left; `null` puts a figure back to the policy's own. */
export interface PlanEdits {
  readonly figure: (clause: number, key: FigureKey, value: Fen | Ratio | null) => void;
  readonly enabled: (clause: number, enabled: boolean) => void;
  readonly pool: (clause: number, year: number, value: Fen | null) => void;
  readonly dropYears: (clause: number) => void;
  readonly overall: (ratioTimes: Ratio | null) => void;
  /** `null`: the year has no ceiling. */
  readonly ceiling: (year: number, value: Fen | null) => void;
  readonly rule: (rule: AllocationRule) => void;
  readonly carryOver: (carryOver: boolean) => void;
  readonly restore: () => void;
}
