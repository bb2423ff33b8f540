import type { Fen } from "../money/fen.ts";
import type { Binding } from "./marks.ts";

/**
 * One drawn claim, readable: it has passed scope, exclusion and recognition, applied, and waits for
 * terms. Draws know nothing of levers; `claimsOfTrial` builds these from the flat arrays.
 */
export interface DrawnClaim {
  /** Position within the trial; ties in the serving order are broken by it. */
  readonly id: number;
  /** Segment id. */
  readonly segment: string;
  /** Unique within the trial. */
  readonly applicant: number;
  /** Which of the segment's `operators` runs this applicant: 0 to operators − 1; 0 where not stated. */
  readonly operator: number;
  readonly clause: number;
  readonly claimYear: number;
  readonly submitted: DrawnDate;
  readonly decided: DrawnDate;
  /** Graded clauses: ten-thousandths. */
  readonly gradeShare: number | null;
  /** Eligible cost or order amount before any response to terms, in fen; `null` for graded and per-event clauses. */
  readonly cost: Fen | null;
  /** Per-event clauses: cost of every event with a confirmed outcome, in fen. */
  readonly events: readonly Fen[] | null;
  /** The other district policy offers floor(this × the award as enacted on `cost`); `null`: no other offer. */
  readonly otherOffer: number | null;
}

/** Populations know days 1 to 28 only. */
export interface DrawnDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What all trials came to: one column per total, one entry per trial, whole fen. */
export interface Outcome {
  readonly trials: number;
  /** Signing year to expiry year. */
  readonly years: readonly number[];
  /** Clause numbers of the policy, ascending. */
  readonly clauses: readonly number[];
  readonly byYear: readonly YearOutcome[];
  /** Demand charged to each month since January of the first year; 12 × years columns. */
  readonly monthlyDemand: readonly Float64Array[];
  readonly tail: Float64Array;
  readonly contingent: Float64Array;
  /** All years together, without the tail. */
  readonly bySegment: readonly SegmentOutcome[];
  /** All years together, in the order of `clauses`; and all clauses together. */
  readonly binding: readonly BindingOutcome[];
  readonly allBinding: BindingCounts;
}

export interface SegmentOutcome {
  readonly segment: string;
  readonly demand: Float64Array;
  readonly paid: Float64Array;
}

export interface BindingOutcome extends BindingCounts {
  readonly clause: number;
}

/** Sums over trials of claims decided up to the expiry year. */
export interface BindingCounts {
  /** Awards above zero. */
  readonly awards: number;
  /** Lowered by the cap of the year or what is left of it; by the cap of an event or order; by either. */
  readonly cap: number;
  readonly piece: number;
  readonly atCap: number;
  /** Lowered or taken by another district policy: these need not have an award left. */
  readonly other: number;
  /** Those of them that have none left, which `awards` leaves out. */
  readonly lost: number;
  /** Cut by the pool; not paid in full in the year charged for want of money under the ceiling. */
  readonly pool: number;
  readonly ceiling: number;
  readonly squares: BindingSquares;
}

/** Sums over trials of squares and products of a trial's counts. */
export interface BindingSquares {
  readonly awards: number;
  readonly otherTimesLost: number;
  readonly binding: Readonly<Record<Binding, number>>;
  readonly awardsTimesBinding: Readonly<Record<Binding, number>>;
}

export interface YearOutcome {
  readonly year: number;
  /** `null`: the year has no ceiling. */
  readonly ceiling: Fen | null;
  readonly demand: Float64Array;
  readonly paid: Float64Array;
  /** Open from the year before and served first; all 0 without `carryOver`. */
  readonly carriedIn: Float64Array;
  /** Open at the year's end: carried in + demand − paid. */
  readonly open: Float64Array;
  /** Month 1 to 12 in which the ceiling was passed; 0 where it was not. */
  readonly exhaustedIn: Float64Array;
  /** Sum over trials of the applicants with an award above zero decided in the year. */
  readonly applicants: number;
  /** Sums over trials of the squares of a trial's awards, all clauses together, and of its applicants. */
  readonly squares: { readonly awards: number; readonly applicants: number };
  readonly byClause: readonly ClauseOutcome[];
}

export interface ClauseOutcome {
  readonly clause: number;
  readonly demand: Float64Array;
  readonly paid: Float64Array;
  /** Sum over trials of awards above zero decided in the year. */
  readonly awards: number;
  /** Those of them that a cap (annual, per event, per order) lowered. */
  readonly atCap: number;
  /** Sums over trials of the squares of a trial's awards and of those at a cap, and of their product. */
  readonly squares: { readonly awards: number; readonly atCap: number; readonly product: number };
  /** Trials in which the clause's pool of the year cut an award; `null` where the clause has no pool. */
  readonly poolCut: number | null;
}
