import { describe, expect, test } from "vitest";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import {
  defaultReadings,
  isThreeYears,
  questions,
  readingCodes,
  resolveClauses,
  resolveRules,
} from "../../src/policy/readings.ts";
import type { Policy, Readings, ResolvedClause } from "../../src/policy/types.ts";

const resolved = (readings: Partial<Readings>): readonly ResolvedClause[] =>
  resolveClauses(dalian2026, { ...defaultReadings, ...readings });
const clause = (number: number, readings: Partial<Readings> = {}): ResolvedClause => {
  const found = resolved(readings).find((each) => each.number === number);
  if (found === undefined) throw new Error(`no clause ${number}`);
  return found;
};

test("seventeen questions, the default is the first code", () => {
  expect(questions).toHaveLength(17);
  for (const { id, codes } of questions) expect(defaultReadings[id]).toBe(codes[0]);
  expect(defaultReadings).toEqual({
    ...{ A1: "graded", A2: "park", A3: "calendar-window", A4: "stops", A5: "graded", A9: "min-cost" },
    ...{ A13: "none", A17: "together", A20: "once", A23: "calendar", A26: "decision-order", A27: "order" },
    ...{ A30: "not-deducted", A31: "higher-pays", A32: "once", A35: "excluded", A37: "decision" },
  });
});

describe("what each reading changes, clause by clause", () => {
  test.each([
    { reading: { A1: "flat" }, number: 1, aspect: "amount", from: "as-claimed", to: "flat" },
    { reading: { A1: "cost-limited" }, number: 1, aspect: "amount", from: "as-claimed", to: "cost-limited" },
    { reading: { A2: "operator" }, number: 1, aspect: "capHolder", from: "applicant", to: "operator" },
    {
      reading: { A3: "three-payments" },
      number: 6,
      aspect: "entitlement",
      from: "calendar-window",
      to: "three-payments",
    },
    {
      reading: { A3: "36-months" },
      number: 10,
      aspect: "entitlement",
      from: "calendar-window",
      to: "36-months",
    },
    { reading: { A5: "flat" }, number: 2, aspect: "amount", from: "as-claimed", to: "flat" },
    { reading: { A9: "flat" }, number: 4, aspect: "amount", from: "as-claimed", to: "flat" },
    {
      reading: { A13: "three-years" },
      number: 5,
      aspect: "entitlement",
      from: "every-year",
      to: "calendar-window",
    },
    {
      reading: { A13: "three-years", A3: "36-months" },
      number: 5,
      aspect: "entitlement",
      from: "every-year",
      to: "36-months",
    },
    { reading: { A17: "per-kind" }, number: 7, aspect: "capScope", from: "together", to: "per-kind" },
    { reading: { A20: "cumulative" }, number: 9, aspect: "entitlement", from: "once", to: "cumulative" },
    { reading: { A23: "policy-year" }, number: 11, aspect: "poolYear", from: "calendar", to: "policy-year" },
    { reading: { A26: "pro-rata" }, number: 11, aspect: "poolShare", from: "decision-order", to: "pro-rata" },
    { reading: { A27: "at-most-loss" }, number: 11, aspect: "atMostLoss", from: false, to: true },
  ] as const)("$reading: clause $number, $aspect", ({ reading, number, aspect, from, to }) => {
    expect(clause(number)[aspect]).toBe(from);
    expect(clause(number, reading)[aspect]).toBe(to);
  });

  test("every code of every question changes a clause or a rule, and only that question's own", () => {
    const plain = JSON.stringify([resolved({}), resolveRules(defaultReadings)]);
    for (const { id, codes } of questions)
      for (const code of codes) {
        const readings = { ...defaultReadings, [id]: code };
        const now = JSON.stringify([resolveClauses(dalian2026, readings), resolveRules(readings)]);
        expect({ id, code, changed: now !== plain }).toEqual({
          id,
          code,
          changed: code !== defaultReadings[id],
        });
      }
  });

  test("clauses 1, 3, 4, 6 and 10 are the three-year ones", () => {
    for (const A3 of readingCodes.A3)
      expect(
        resolved({ A3 })
          .filter((each) => isThreeYears(each.entitlement))
          .map((each) => each.number),
      ).toEqual([1, 3, 4, 6, 10]);
  });
});

test("another district's policy is another record", () => {
  const other: Policy = {
    ...dalian2026,
    id: "elsewhere-2030",
    clauses: [
      { ...dalian2026.clauses[8], number: 1, readings: {} },
      { ...dalian2026.clauses[2], number: 2, cap: { value: 7_00, words: "" }, readings: { capScope: "A17" } },
    ],
  };
  const everyOther = Object.fromEntries(
    questions.map(({ id, codes }) => [id, codes[1]]),
  ) as unknown as Readings;
  const [first, second] = resolveClauses(other, everyOther);
  expect(first).toMatchObject({ number: 1, entitlement: "once", capScope: "together", amount: "as-claimed" });
  expect(second).toMatchObject({ number: 2, cap: 7_00, entitlement: "three-payments", capScope: "per-kind" });
});
