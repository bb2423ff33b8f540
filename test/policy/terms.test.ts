import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ONE } from "../../src/money/fen.ts";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import { defaultReadings, resolveClauses } from "../../src/policy/readings.ts";
import { enactedTerms, poolOf, poolYears, termsOf } from "../../src/policy/terms.ts";
import type { Levers, Terms } from "../../src/policy/types.ts";

const NO_LEVERS: Levers = { ratioTimes: ONE, clauses: {} };
const clauses = resolveClauses(dalian2026, defaultReadings);
const levers = (of: Levers["clauses"], ratioTimes = ONE): Levers => ({ ratioTimes, clauses: of });
const terms = (number: number, with_: Levers, year = 2027, steps: number[] = []): Terms =>
  termsOf(clauses[number - 1], with_, year, steps);

describe("termsOf", () => {
  test("without levers they are the policy's own", () => {
    for (const clause of clauses) expect(termsOf(clause, NO_LEVERS, 2027)).toEqual(enactedTerms(clause));
  });

  test.each([
    { why: "the clause's lever", levers: levers({ 8: { ratio: 4_000 } }), year: 2027, ratio: 4_000 },
    {
      why: "the year's lever wins",
      levers: levers({ 8: { ratio: 4_000, byYear: { 2028: { ratio: 3_500 } } } }),
      year: 2028,
      ratio: 3_500,
    },
    {
      why: "in other years it does not",
      levers: levers({ 8: { ratio: 4_000, byYear: { 2028: { ratio: 3_500 } } } }),
      year: 2027,
      ratio: 4_000,
    },
    {
      why: "a year's lever alone",
      levers: levers({ 8: { byYear: { 2028: { ratio: 3_500 } } } }),
      year: 2027,
      ratio: 5_000,
    },
    {
      why: "the factor of all multiplies last",
      levers: levers({ 8: { ratio: 4_000 } }, 9_500),
      year: 2027,
      ratio: 3_800,
    },
    {
      why: "rounded half up to four places",
      levers: levers({ 8: { ratio: 3_333 } }, 5_000),
      year: 2027,
      ratio: 1_667,
    },
    { why: "at most one", levers: levers({ 8: { ratio: 9_000 } }, 20_000), year: 2027, ratio: ONE },
    { why: "zero is a ratio", levers: levers({ 8: { ratio: 0 } }), year: 2027, ratio: 0 },
    { why: "another clause's lever", levers: levers({ 5: { ratio: 0 } }), year: 2027, ratio: 5_000 },
  ])("$why", ({ levers, year, ratio }) => {
    expect(terms(8, levers, year).ratio).toBe(ratio);
  });

  test("steps multiply with the factor of all and are rounded once", () => {
    expect(terms(8, levers({ 8: { ratio: 3_333 } }, 9_999), 2027, [9_999, 9_999]).ratio).toBe(3_332);
    expect(terms(8, levers({}, 9_500), 2027, [5_000, 5_000]).ratio).toBe(1_188);
  });

  test("graded clauses have no ratio; their factor obeys the same rule", () => {
    expect(terms(1, levers({ 1: { gradeFactor: 9_000 } }, 9_500), 2027, [5_000])).toMatchObject({
      ratio: null,
      gradeFactor: 4_275,
    });
  });

  test("caps, per-event amounts and the switch have their own levers alone", () => {
    const some = levers(
      { 4: { perEvent: 9_000_00, cap: 270_000_00, byYear: { 2028: { enabled: false } } } },
      5_000,
    );
    expect(terms(4, some, 2027, [5_000])).toEqual({
      enabled: true,
      ratio: null,
      gradeFactor: ONE,
      cap: 270_000_00,
      perEvent: 9_000_00,
    });
    expect(terms(4, some, 2028).enabled).toBe(false);
  });

  test("in its year a year's lever wins over the clause's, whatever the figure", () => {
    const both = (of: object, year: object): Levers => levers({ 4: { ...of, byYear: { 2028: year } } });
    const some = both(
      { cap: 1_00, perEvent: 2_00, enabled: false },
      { cap: 3_00, perEvent: 4_00, enabled: true },
    );
    expect(terms(4, some, 2027)).toMatchObject({ cap: 1_00, perEvent: 2_00, enabled: false });
    expect(terms(4, some, 2028)).toMatchObject({ cap: 3_00, perEvent: 4_00, enabled: true });
    const grade = levers({ 1: { gradeFactor: 9_000, byYear: { 2028: { gradeFactor: 8_000 } } } });
    expect([terms(1, grade, 2027).gradeFactor, terms(1, grade, 2028).gradeFactor]).toEqual([9_000, 8_000]);
  });

  test("a smaller factor of all never raises a ratio", () => {
    const factor = fc.integer({ min: 0, max: 2 * ONE });
    fc.assert(
      fc.property(factor, factor, fc.integer({ min: 0, max: ONE }), (a, b, ratio) => {
        const ratioAt = (times: number): number => terms(8, levers({ 8: { ratio } }, times)).ratio ?? NaN;
        return ratioAt(Math.min(a, b)) <= ratioAt(Math.max(a, b));
      }),
    );
  });
});

describe("pools", () => {
  const clause11 = clauses[10];
  const more = levers({ 11: { pool: { 2027: 600_000_00, 2029: 1_00 } } });

  test.each([
    { why: "first year", levers: NO_LEVERS, year: 2026, pool: 300_000_00 },
    { why: "third year", levers: NO_LEVERS, year: 2028, pool: 500_000_00 },
    { why: "none after it", levers: NO_LEVERS, year: 2029, pool: 0 },
    { why: "none before it", levers: NO_LEVERS, year: 2025, pool: 0 },
    { why: "a lever", levers: more, year: 2027, pool: 600_000_00 },
    { why: "a lever for a further year", levers: more, year: 2029, pool: 1_00 },
    { why: "the years without one keep theirs", levers: more, year: 2028, pool: 500_000_00 },
  ])("$why", ({ levers, year, pool }) => {
    expect(poolOf(clause11, levers, year)).toBe(pool);
  });

  test("years are those of the text and of the levers", () => {
    expect(poolYears(clause11, NO_LEVERS)).toEqual([2026, 2027, 2028]);
    expect(poolYears(clause11, more)).toEqual([2026, 2027, 2028, 2029]);
    expect(poolYears(clause11, levers({ 11: { pool: { 2025: 1_00 } } }))).toEqual([2025, 2026, 2027, 2028]);
    expect(poolYears(clauses[7], levers({ 8: { pool: { 2027: 1 } } }))).toEqual([]);
  });

  test("a clause without a pool has none in any year, one without events no cap for them", () => {
    expect(poolOf(clauses[7], NO_LEVERS, 2027)).toBe(0);
    expect(terms(8, levers({ 8: { perEvent: 1_00 } })).perEvent).toBeNull();
  });
});
