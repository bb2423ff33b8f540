import { expect, test } from "vitest";
import { addMonths, compareDays, nextDay } from "../../src/policy/dates.ts";
import type { CalendarDate } from "../../src/policy/types.ts";

const day = (text: string): CalendarDate => {
  const [year, month, date] = text.split("-").map(Number);
  return { year, month, day: date };
};

test.each([
  { why: "the same day", from: "2026-08-15", months: 6, to: "2027-02-15" },
  { why: "a day that February lacks", from: "2026-08-31", months: 6, to: "2027-02-28" },
  { why: "in a leap year", from: "2027-08-31", months: 6, to: "2028-02-29" },
  { why: "no leap year in a century", from: "2099-08-31", months: 6, to: "2100-02-28" },
  { why: "but in the fourth", from: "1999-08-31", months: 6, to: "2000-02-29" },
  { why: "a month of thirty days", from: "2026-03-31", months: 6, to: "2026-09-30" },
  { why: "to June", from: "2026-05-31", months: 1, to: "2026-06-30" },
  { why: "to November", from: "2026-08-31", months: 3, to: "2026-11-30" },
  { why: "to December", from: "2026-06-30", months: 6, to: "2026-12-30" },
  { why: "thirty-six months", from: "2024-02-29", months: 36, to: "2027-02-28" },
  { why: "none", from: "2026-12-31", months: 0, to: "2026-12-31" },
])("addMonths: $why", ({ from, months, to }) => {
  expect(addMonths(day(from), months)).toEqual(day(to));
});

test.each([
  { from: "2026-02-27", to: "2026-02-28" },
  { from: "2026-02-28", to: "2026-03-01" },
  { from: "2028-02-28", to: "2028-02-29" },
  { from: "2026-04-30", to: "2026-05-01" },
  { from: "2026-12-31", to: "2027-01-01" },
])("the day after $from is $to", ({ from, to }) => {
  expect(nextDay(day(from))).toEqual(day(to));
  expect(compareDays(day(from), day(to))).toBeLessThan(0);
  expect(compareDays(day(to), day(from))).toBeGreaterThan(0);
  expect(compareDays(day(to), day(to))).toBe(0);
});
