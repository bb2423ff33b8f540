import { expect, test } from "vitest";
import { bindingShares } from "../../src/forecast/bindingShares.ts";
import { chanceLabels, headline, tightestYear } from "../../src/views/shared/answer.ts";
import { bindingOf } from "../forecast/outcomes.ts";
import type { Picture, YearPicture } from "../../src/forecast/types.ts";

const yearOf = (year: number, count: number | null) =>
  ({
    year,
    shortfall: { mean: 1_790_000 },
    exhausted: count === null ? null : { count, medianMonth: count === 0 ? null : 11 },
  }) as YearPicture;

const none = { mean: 0, p90: 0 };
const pictureOf = (years: YearPicture[]): Picture => ({
  trials: 10_000,
  years,
  clauses: [],
  segments: [],
  binding: bindingShares(bindingOf({ awards: 0 }), 10_000),
  total: { demand: 46_960_000, paid: 0, shortfall: 0 },
  tail: none,
  contingent: none,
});
const name = { zh: "基准情景", en: "Baseline" };

test.each([
  { why: "the likeliest to run out", counts: [100, 5_410, 5_000], expected: 2027 },
  { why: "the earlier of equals", counts: [100, 100, 100], expected: 2026 },
  { why: "a year with a ceiling before one without", counts: [null, 0, null], expected: 2027 },
  { why: "no year, where none has a ceiling", counts: [null, null], expected: null },
])("the sentence is about $why", ({ counts, expected }) => {
  const years = counts.map((count, k) => yearOf(2026 + k, count));
  expect(tightestYear(pictureOf(years))?.year ?? null).toBe(expected);
});

test("without any ceiling the sentence says so", () => {
  expect(headline(pictureOf([yearOf(2026, null)]), name, "zh")).toBe(
    "基准情景：各年度均未设限额，不存在资金耗尽；有效期内资金需求合计平均4,696万元。",
  );
});

test("the sentence carries the scenario's name in the language of the page", () => {
  const picture = pictureOf([yearOf(2027, 5_410)]);
  expect(headline(picture, name, "zh")).toMatch(/^基准情景：2027年/);
  expect(headline(picture, name, "en")).toMatch(/^Baseline: .* 2027 /);
});

test("lines are labelled with figures or bounds, years without a ceiling with nothing", () => {
  const labels = chanceLabels(pictureOf([yearOf(2026, 0), yearOf(2027, 5_410), yearOf(2028, null)]), "zh");
  expect([...labels]).toEqual([
    [2026, "<0.04%"],
    [2027, "54.1%"],
  ]);
});
