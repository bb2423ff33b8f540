import type { Applicants } from "./applicants.ts";
import { DAYS } from "./calendar.ts";
import type { DrawPlan, RowPlan, SegmentPlan } from "./plan.ts";
import type { CommonYears } from "./shocks.ts";
import type { ClaimStore } from "./store.ts";

/** One drawn cost is held at 9 billion yuan, up to which floor(ratio × cost) is exact in doubles. */
export const LARGEST_COST = 900_000_000_000;

/** Everything that drawing one row of one trial needs. */
export interface RowScene {
  readonly plan: DrawPlan;
  readonly segment: SegmentPlan;
  readonly row: RowPlan;
  readonly trial: number;
  readonly applicants: Applicants;
  /** Number of applicants in the segments before. */
  readonly firstApplicant: number;
  readonly common: CommonYears;
  readonly store: ClaimStore;
}

/** The decision falls on `day` (from 0) of the month `lag` months after the submission, never before it. */
export function decisionDay(submitted: number, lag: number, day: number): number {
  const decided = DAYS * (((submitted / DAYS) | 0) + lag) + day;
  return decided < submitted ? submitted : decided;
}

/** Word 0 means no other offer, so a drawn 0 stands for the next one. */
export function offerWord(drawn: number): number {
  return drawn === 0 ? 1 : drawn;
}

/** Nearest fen, half up. */
export function wholeFen(amount: number): number {
  const fen = Math.floor(amount + 0.5);
  return fen < LARGEST_COST ? fen : LARGEST_COST;
}
