import { expect, test } from "vitest";
import { readDay, readMonth } from "../../src/text/dateEntry.ts";

test.each([
  { why: "as a file has it", typed: "2026-07-01", day: "2026-07-01" },
  { why: "as a document has it", typed: "2026年7月1日", day: "2026-07-01" },
  { why: "with the day's other word", typed: "2026年12月31号", day: "2026-12-31" },
  { why: "with strokes", typed: "2026/7/1", day: "2026-07-01" },
  { why: "with points", typed: "2026.7.1", day: "2026-07-01" },
  { why: "digits alone", typed: "20260701", day: "2026-07-01" },
  { why: "full-width digits and dashes", typed: "２０２６－０７－０１", day: "2026-07-01" },
  { why: "with spaces", typed: " 2026 年 7 月 1 日 ", day: "2026-07-01" },
  { why: "a day that does not exist is for the scenario to refuse", typed: "2026-2-30", day: "2026-02-30" },
  { why: "no day", typed: "2026-07", day: "2026-07" },
  { why: "words stay as they were typed", typed: "明年 七月", day: "明年 七月" },
])("a day, $why", ({ typed, day }) => expect(readDay(typed)).toBe(day));

test.each([
  { why: "as a file has it", typed: "2026-09", month: "2026-09" },
  { why: "as a document has it", typed: "２０２６年９月", month: "2026-09" },
  { why: "with a stroke", typed: "2026/9", month: "2026-09" },
  { why: "digits alone", typed: "202609", month: "2026-09" },
  { why: "a day is no month", typed: "2026-09-01", month: "2026-09-01" },
])("a month, $why", ({ typed, month }) => expect(readMonth(typed)).toBe(month));
