import { DAYS } from "../../../population/kernel/assembly/scene.ts";
import { Entitlement, RowTerms } from "./plan.ts";

/*
 * src/simulation/entitlement.ts: what is known of one applicant under one clause while its claims are taken in
 * claim-year order.
 */

export let firstYear: i32 = -1;
let firstDecided: i32 = 0;
export let awarded: f64 = 0;
let payments: i32 = 0;

const LATEST: i32 = 1 << 30;

export function freshStanding(): void {
  firstYear = -1;
  firstDecided = LATEST;
  awarded = 0;
  payments = 0;
}

export function openWindow(year: i32, decided: i32): void {
  if (firstYear < 0) firstYear = year;
  firstDecided = min(firstDecided, decided);
}

export function isEntitled(row: RowTerms, year: i32, decided: i32): bool {
  switch (row.entitlement) {
    case Entitlement.Once:
      return awarded == 0;
    case Entitlement.CalendarWindow:
      return firstYear >= 0 && year - firstYear < 3;
    case Entitlement.ThreePayments:
      return firstYear >= 0 && payments < 3;
    case Entitlement.Months36:
      return firstYear >= 0 && decided < firstDecided + 36 * DAYS;
    default:
      return true;
  }
}

export function note(award: f64): void {
  if (award <= 0) return;
  awarded += award;
  payments += 1;
}
