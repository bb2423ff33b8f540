import { expect, test } from "vitest";
import { outlookOf, tightestYear } from "../../src/library/outlook.ts";
import { outlook } from "./given.ts";

const of = { engine: "1.0.0", seed: "s", results: "ab" };

test("years without a ceiling are left out; the rest is what the list shows", () => {
  const byMonth = Array.from({ length: 12 }, (_, k) => k / 20);
  const exhausted = { count: 55, probability: 0.55, se: 0.05, byMonth, medianMonth: 9 };
  const years = [
    { year: 2026, exhausted: null, shortfall: { mean: 0, se: 0, p90: 0 } },
    { year: 2027, exhausted, shortfall: { mean: 12.5, se: 1, p90: 3 } },
  ] as unknown as Parameters<typeof outlookOf>[0]["years"];
  expect(outlookOf({ trials: 100, years }, of)).toEqual({
    ...of,
    trials: 100,
    years: [{ year: 2027, count: 55, byMonth, shortfall: 12.5 }],
  });
});

test.each([
  { why: "runs out most often", counts: [3, 9, 5], expected: 2027 },
  { why: "the first of several", counts: [4, 4, 4], expected: 2026 },
  { why: "never runs out, but has a ceiling", counts: [0], expected: 2026 },
  { why: "no year has one", counts: [], expected: undefined },
])("the tightest year $why", ({ counts, expected }) => {
  const years = counts.map((count, i) => ({ ...outlook.years[0], year: 2026 + i, count }));
  expect(tightestYear({ ...outlook, years })?.year).toBe(expected);
});
