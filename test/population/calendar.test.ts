import { expect, test } from "vitest";
import { dayIndex, lastDayIndex, monthIndex } from "../../src/population/calendar.ts";

test.each([
  { why: "January of the first year", date: { year: 2026, month: 1, day: 1 }, month: 0 },
  { why: "the last month of the first year", date: { year: 2026, month: 12, day: 1 }, month: 11 },
  { why: "the first month of the next", date: { year: 2027, month: 1, day: 1 }, month: 12 },
])("$why", ({ date, month }) => {
  expect(monthIndex(date, 2026)).toBe(month);
});

const inJuly = 28 * 6;
test.each([
  { why: "the first day", day: 1, begins: inJuly, last: inJuly },
  { why: "the 28th is the last one that populations know", day: 28, begins: inJuly + 27, last: inJuly + 27 },
  { why: "no day of the month is on or after the 29th", day: 29, begins: inJuly + 28, last: inJuly + 27 },
  { why: "nor after the 31st, and all are before it", day: 31, begins: inJuly + 28, last: inJuly + 27 },
])("$why", ({ day, begins, last }) => {
  expect(dayIndex({ year: 2026, month: 7, day }, 2026)).toBe(begins);
  expect(lastDayIndex({ year: 2026, month: 7, day }, 2026)).toBe(last);
});
