import { behind, Column } from "./column.ts";
import { DrawPlan, RowPlan, SegmentPlan } from "./plan.ts";
import {
  applicantsOf,
  applicantStart,
  costLevel as costLevels,
  plainLevel as plainLevels,
  takeUpOdds as oddsOfTakeUp,
} from "./room.ts";

/** What is being drawn: RowScene of src/population/scene.ts, in globals. */
export let plan = changetype<DrawPlan>(0);
export let segment = changetype<SegmentPlan>(0);
export let row = changetype<RowPlan>(0);
export let trial: u32 = 0;
/** The trial's applicants of the segment: from entry `from` to `to` − 1. */
export let from: i32 = 0;
export let to: i32 = 0;
/** Added to an entry gives the position of the applicant within its trial. */
export let position: u32 = 0;
/** The trial's years. */
export let costLevel = changetype<Column<f64>>(0);
export let plainLevel = changetype<Column<f64>>(0);
export let takeUpOdds = changetype<Column<f64>>(0);

export function openPlan(opened: DrawPlan): void {
  plan = opened;
}

export function openSegment(opened: SegmentPlan): void {
  segment = opened;
}

export function openRow(opened: RowPlan): void {
  row = opened;
}

/** Trial `t` of the piece, which is trial `number` of all. */
export function openTrial(t: i32, number: u32): void {
  trial = number;
  from = applicantStart[t];
  to = applicantStart[t + 1];
  position = applicantsOf[t] - from;
  costLevel = behind(costLevels, t * plan.drawnYears);
  plainLevel = behind(plainLevels, t * plan.drawnYears);
  takeUpOdds = behind(oddsOfTakeUp, t * plan.drawnYears);
}

export const DAYS: i32 = 28;
export const YEAR_DAYS: i32 = 12 * DAYS;

export function decisionDay(submitted: i32, lag: i32, day: i32): i32 {
  const decided = DAYS * (submitted / DAYS + lag) + day;
  return select(submitted, decided, decided < submitted);
}

export function offerWord(drawn: u32): u32 {
  return select(1, drawn, drawn == 0);
}

export const LARGEST_COST: f64 = 900_000_000_000;

export function wholeFen(amount: f64): f64 {
  const fen = floor(amount + 0.5);
  return fen < LARGEST_COST ? fen : LARGEST_COST;
}
