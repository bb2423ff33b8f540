import { describe, expect, test } from "vitest";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import {
  largestShare,
  limitsOf,
  sharesOf,
  tightest,
  touchedClauses,
} from "../../src/views/plan/binding/rows.ts";

const clause = (number: number) =>
  dalian2026.clauses.find((each) => each.number === number) ?? dalian2026.clauses[0];
const none = { awards: 4, lost: 0, cap: 0, piece: 0, other: 0, pool: 0, ceiling: 0 };

test.each([
  { why: "a ratio clause", number: 8, expected: ["cap", "other", "ceiling"] },
  { why: "by the event", number: 4, expected: ["cap", "piece", "other", "ceiling"] },
  { why: "by the order, with a pool", number: 11, expected: ["piece", "other", "pool", "ceiling"] },
])("limits of $why", ({ number, expected }) => expect([...limitsOf(clause(number))]).toEqual(expected));

describe("the tightest limit", () => {
  const all = limitsOf(clause(4));
  test("the largest share", () => expect(tightest({ ...none, cap: 0.2, other: 0.3 }, all)).toBe("other"));
  test("the earlier of equals", () => expect(tightest({ ...none, cap: 0.3, other: 0.3 }, all)).toBe("cap"));
  test("none where none lowers", () => expect(tightest(none, all)).toBeNull());
  test("none without awards", () =>
    expect(tightest({ ...none, cap: null, piece: null, other: null, ceiling: null }, all)).toBeNull());
});

test("losses as shares of demand, none without demand or without a factor", () => {
  expect(sharesOf({ demand: 200, ceilings: 50, ratios: 20 })).toEqual({ ceilings: 0.25, ratios: 0.1 });
  expect(sharesOf({ demand: 200, ceilings: 50, ratios: null })).toEqual({ ceilings: 0.25, ratios: null });
  expect(sharesOf({ demand: 0, ceilings: 0, ratios: 0 })).toEqual({ ceilings: null, ratios: null });
});

test("the longest bar is the largest share under either cut", () => {
  expect(
    largestShare([
      { demand: 100, ceilings: 10, ratios: 30 },
      { demand: 100, ceilings: 20, ratios: null },
    ]),
  ).toBe(0.3);
  expect(largestShare([])).toBe(0);
});

test("what a factor on all ratios does to the clauses", () => {
  expect(touchedClauses(dalian2026.clauses)).toEqual({ graded: [1, 2], perEvent: [4], pooled: [11] });
});
