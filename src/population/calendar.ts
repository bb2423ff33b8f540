import type { CalendarDate } from "../policy/types.ts";

/** Populations know twelve months of 28 days; a day index counts from 1 January of the first year. */
export const DAYS = 28;
export const YEAR_DAYS = 12 * DAYS;

/** Months since January of `firstYear`, from 0. */
export function monthIndex(
  date: { readonly year: number; readonly month: number },
  firstYear: number,
): number {
  return 12 * (date.year - firstYear) + date.month - 1;
}

/**
 * Day index at which `date` begins; the 29th to 31st begin with the next month, so that no day of
 * the month is on or after them.
 */
export function dayIndex(date: CalendarDate, firstYear: number): number {
  return DAYS * monthIndex(date, firstYear) + Math.min(date.day - 1, DAYS);
}

/** The last day index on or before `date`. */
export function lastDayIndex(date: CalendarDate, firstYear: number): number {
  return DAYS * monthIndex(date, firstYear) + Math.min(date.day, DAYS) - 1;
}
