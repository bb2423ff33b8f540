import { expect, test } from "vitest";
import { serialDay } from "../../src/export/serialDay.ts";

test.each([
  { iso: "1900-03-01", day: 61 },
  { iso: "1970-01-01", day: 25569 },
  { iso: "2000-02-29", day: 36585 },
  { iso: "2000-03-01", day: 36586 },
  { iso: "2026-11-26", day: 46352 },
  { iso: "2027-12-31", day: 46752 },
  { iso: "2028-02-29", day: 46812 },
])("$iso is day $day", ({ iso, day }) => {
  expect(serialDay(iso)).toBe(day);
});

test("every day follows the one before", () => {
  const days = Array.from({ length: 20_000 }, (_, k) => {
    const date = new Date(Date.UTC(2000, 0, 1 + k)).toISOString().slice(0, 10);
    return serialDay(date) - k;
  });
  expect(new Set(days)).toEqual(new Set([36526]));
});
