import { DAYS } from "../population/calendar.ts";
import type { RowTerms } from "./plan.ts";

/** What is known of one applicant under one clause while its claims are taken in claim-year order. */
export interface Standing {
  /** First claim year that passed recognition; −1: none yet. */
  firstYear: number;
  /** Earliest decision of such a claim, as a day index. */
  firstDecided: number;
  /** Awarded so far, in fen. */
  awarded: number;
  /** Claim years with an award above zero. */
  payments: number;
}

export function freshStanding(into: Standing): void {
  into.firstYear = -1;
  into.firstDecided = Infinity;
  into.awarded = 0;
  into.payments = 0;
}

/** A valid claim opens the three-year window, paid or not. */
export function openWindow(standing: Standing, year: number, decided: number): void {
  if (standing.firstYear < 0) standing.firstYear = year;
  if (decided < standing.firstDecided) standing.firstDecided = decided;
}

export function isEntitled(row: RowTerms, standing: Standing, year: number, decided: number): boolean {
  switch (row.entitlement) {
    case "every-year":
      return true;
    case "once":
      return standing.awarded === 0;
    case "cumulative":
      return true;
    case "calendar-window":
      return standing.firstYear >= 0 && year - standing.firstYear < 3;
    case "three-payments":
      return standing.firstYear >= 0 && standing.payments < 3;
    case "36-months":
      return standing.firstYear >= 0 && decided < standing.firstDecided + 36 * DAYS;
  }
}

export function note(standing: Standing, award: number): void {
  if (award > 0) {
    standing.awarded += award;
    standing.payments += 1;
  }
}
