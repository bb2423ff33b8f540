import type { CalendarDate } from "../policy/types.ts";

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Below zero where `a` is the earlier day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Months since year 0, so that months compare as numbers. */
export function monthNumber(month: { readonly year: number; readonly month: number }): number {
  return month.year * 12 + month.month - 1;
}

/** 2026-07-01 → "2026-07-01". */
export function writeDate(date: CalendarDate): string {
  return `${writeMonth(date)}-${String(date.day).padStart(2, "0")}`;
}

export function writeMonth(month: { readonly year: number; readonly month: number }): string {
  return `${String(month.year).padStart(4, "0")}-${String(month.month).padStart(2, "0")}`;
}

/** A date that is known to be one, such as a policy's own. */
export function knownDate(text: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
}
