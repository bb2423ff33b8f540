import type { AllocationRule } from "../../allocation/types.ts";
import type { Fen, Ratio } from "../../money/fen.ts";
import type { Bilingual, ReadingId, StepDown } from "../../policy/types.ts";
import type {
  Assumptions,
  HabitPlace,
  HabitValues,
  OneMore,
  SegmentValues,
} from "../../scenario/editPopulation.ts";
import type { Changed } from "../../scenario/putBack.ts";
import type { Refused } from "../shared/draft.ts";

export type FigureKey = "ratio" | "cap" | "perEvent" | "gradeFactor";

export type { Refused } from "../shared/draft.ts";

export type TimingKey = "signed" | "expires" | "opens";

/** Values of a segment as a `Segment` carries them: shares in ten-thousandths. */
export type SegmentEdits = Omit<SegmentValues, "lossShare" | "municipal"> & {
  readonly lossShare: Ratio | null;
  readonly municipal: Ratio | null;
};

/** Values of a claim habit as a `ClaimHabit` carries them: money in fen. */
export type HabitEdits = Omit<HabitValues, "cost.median"> & { readonly "cost.median": Fen };

/**
 * All that a planner can change. `null` puts a figure back to the policy's own, or to the default.
 * Every edit names its field for undo by itself: what is dragged or typed in one field is one step until
 * `PlanSteps.end`, what is chosen (on and off, rule, reading) always is. Shares, ratios and money as a
 * `Scenario` carries them; factors have at most four places. Nothing happens while `isReadOnly`.
 */
export interface PlanEdits {
  readonly figure: (clause: number, key: FigureKey, value: Fen | Ratio | null) => Refused;
  readonly enabled: (clause: number, enabled: boolean) => Refused;
  /** For the claims of one year; `null`: the year follows the clause again. */
  readonly yearFigure: (clause: number, year: number, key: FigureKey, value: Fen | Ratio | null) => Refused;
  readonly yearEnabled: (clause: number, year: number, enabled: boolean | null) => Refused;
  readonly pool: (clause: number, year: number, value: Fen | null) => Refused;
  /** All years of a clause follow it again. */
  readonly dropYears: (clause: number) => Refused;
  readonly overall: (ratioTimes: Ratio | null) => Refused;
  /** `null`: the year has no ceiling. */
  readonly ceiling: (year: number, value: Fen | null) => Refused;
  readonly rule: (rule: AllocationRule) => Refused;
  /** Those served first in front; empty classes are left out. */
  readonly priority: (classes: readonly (readonly number[])[]) => Refused;
  readonly carryOver: (carryOver: boolean) => Refused;
  /** At the number of step-downs: one more; `null`: one less. */
  readonly stepDown: (index: number, step: StepDown | null) => Refused;
  readonly reading: (id: ReadingId, code: string) => Refused;

  /** Run, timing, trend, shocks, persistence, response. */
  readonly assumption: <Key extends keyof Assumptions>(key: Key, value: Assumptions[Key]) => Refused;
  /** As `assumption`, without the values that the other date leaves outside the validity: one step. */
  readonly timingWithout: (key: `timing.${TimingKey}`, value: string) => Refused;
  readonly yearFactor: (year: number, key: "costFactor" | "takeUpFactor", value: number) => Refused;
  readonly segment: <Key extends keyof SegmentEdits>(
    id: string,
    key: Key,
    value: SegmentEdits[Key],
  ) => Refused;
  readonly segmentName: (id: string, name: Bilingual) => Refused;
  readonly oneMore: (id: string, oneMore: OneMore | null) => Refused;
  readonly habit: <Key extends keyof HabitEdits>(
    place: HabitPlace,
    key: Key,
    value: HabitEdits[Key],
  ) => Refused;
  readonly grades: (
    place: HabitPlace,
    grades: readonly { readonly share: Ratio; readonly weight: number }[],
  ) => Refused;
  /** One more grade, of no weight yet. */
  readonly addGrade: (place: HabitPlace) => Refused;
  readonly dropGrade: (place: HabitPlace, index: number) => Refused;
  readonly decisionLag: (
    lag: readonly { readonly months: number; readonly probability: number }[],
  ) => Refused;
  readonly monthProfile: (name: string, weights: readonly number[]) => Refused;

  /** One line of the list of differences: the policy's own value again, or the shipped one. */
  readonly putBack: (changed: Changed) => Refused;
  /** The note of the scenario; empty takes it out. */
  readonly note: (text: string) => Refused;
  /** 恢复政策原文数值: no lever, no reading, no step-down; budget, assumptions and notes stay. */
  readonly restore: () => Refused;
}

/** Undo, redo and the reset to what was saved; `PlanEdits.restore` is the reset to the policy. */
export interface PlanSteps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Something differs from what was opened or last saved. */
  readonly isTouched: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** 恢复本方案保存值. Can be undone. */
  readonly toSaved: () => void;
  /**
   * A gesture begins: until `end` all edits are one step, whatever field they are of. Needed only where
   * a gesture touches several fields; edits of one field belong together by themselves.
   */
  readonly begin: (gesture: string) => void;
  /** A drag, or typing in a field, is over: the next edit is a step of its own. */
  readonly end: () => void;
}
