import { drawApplicants } from "./applicants.ts";
import { whoApplies } from "./apply.ts";
import { storeClaims } from "./decide.ts";
import { useTables } from "./maths.ts";
import { drawOrders } from "./orders.ts";
import { servingOrder } from "./order.ts";
import { DrawPlan, Form, Tables } from "./plan.ts";
import {
  applicant,
  applicantsOf,
  applicantStart,
  base,
  decided,
  eventCount,
  events,
  eventStart,
  firstApplicantOf,
  layOut,
  offer,
  forgetPieces,
  openPiece,
  order,
  orderStart,
  reserveMemory,
  size,
  start,
  submitted,
  trials,
  windowYear,
  year,
} from "./room.ts";
import { openPlan, openRow, openSegment, openTrial, plan, row } from "./scene.ts";
import { drawShocks } from "./shocks.ts";
import { findRecognised, forgetRecognised, whoSubmits, withinWindow } from "./submit.ts";

/*
 * src/population/draw.ts for WebAssembly: the same stages, the same operations in the same order, so the same
 * bits. Whoever calls reserves room for the plan's image from `__heap_base` on, copies it there and names
 * it; then takes the trials of a batch piece by piece from the columns that room.ts lays out.
 */

export {
  applicant,
  applicantsOf,
  base,
  decided,
  eventCount,
  events,
  eventStart,
  firstApplicantOf,
  offer,
  order,
  orderStart,
  size,
  start,
  submitted,
  windowYear,
  year,
};

/** Makes room for `bytes` of a plan's image and says where. */
export function reservePlan(bytes: u32): usize {
  reserveMemory(<u64>__heap_base + bytes);
  return __heap_base;
}

let planEnd: usize = 0;

export function usePlan(written: DrawPlan, tables: Tables, end: usize): void {
  openPlan(written);
  useTables(tables);
  planEnd = end;
  forgetPieces();
}

/** Draws trials `from` to `to` − 1, or as many of them as make a piece; gives the next one. */
export function drawPiece(from: i32, to: i32): i32 {
  do {
    openPiece(to - from);
    layOut(planEnd, plan.rows);
  } while (!drawTrials(from));
  return from + trials;
}

/** False where there is no room. */
function drawTrials(first: i32): bool {
  for (let t = 0; t < trials; t++) {
    drawShocks(t, first + t);
    applicantsOf[t] = 0;
  }
  let r = 0;
  for (let s = 0; s < plan.segmentCount; s++) {
    const segment = plan.segments[s];
    openSegment(segment);
    for (let t = 0; t < trials; t++) {
      if (!drawApplicants(t, first + t)) return false;
    }
    forgetRecognised();
    for (let i = 0; i < segment.rowCount; i++, r++) {
      openRow(segment.rows[i]);
      if (!drawRow(first, r)) return false;
    }
    for (let t = 0; t < trials; t++) applicantsOf[t] += applicantStart[t + 1] - applicantStart[t];
  }
  start[plan.rows * trials] = size;
  eventStart[plan.rows] = eventCount;
  servingOrder(plan.rows);
  return true;
}

/** Row `r` of all, in every trial. False where there is no room. */
function drawRow(first: i32, r: i32): bool {
  eventStart[r] = eventCount;
  if (row.lasting) findRecognised();
  for (let t = 0, at = r * trials; t < trials; t++, at++) {
    openTrial(t, first + t);
    firstApplicantOf[at] = applicantsOf[t];
    start[at] = size;
    if (row.form == Form.PooledOrder ? !drawOrders() : !drawClaims()) return false;
  }
  return true;
}

/** At most one claim per applicant and year. False where there is no room. */
function drawClaims(): bool {
  if (!whoApplies()) return false;
  whoSubmits();
  withinWindow();
  return storeClaims();
}
