import { describe, expect, test } from "vitest";
import {
  chanceWriting,
  deltaCell,
  deltaRow,
  moneyWriting,
  signed,
  verdictOf,
  yuanWriting,
} from "../../src/views/compare/deltas.ts";

test.each([
  { why: "equal on every trial", difference: 0, se: 0, expected: "same" },
  { why: "a mean of 0 that is not", difference: 0, se: 1, expected: "noise" },
  { why: "below two errors", difference: 1.99, se: 1, expected: "noise" },
  { why: "two errors", difference: 2, se: 1, expected: "up" },
  { why: "two errors down", difference: -2, se: 1, expected: "down" },
  { why: "the same shift on every trial", difference: -1, se: 0, expected: "down" },
])("$why: $expected", ({ difference, se, expected }) => {
  expect(verdictOf({ difference, se })).toBe(expected);
});

test.each([
  ["1.00", "+1.00"],
  ["-1.00", "−1.00"],
  ["−1.00", "−1.00"],
  ["0.00", "0.00"],
  ["-0.00", "0.00"],
])("%s is written %s", (text, expected) => {
  expect(signed(text)).toBe(expected);
});

describe("cells", () => {
  const delta = { before: 2_000_000, after: 1_500_000, difference: -500_000, se: 10_000, relative: -0.25 };

  test("money in the unit of the table, its share in per cent", () => {
    expect(deltaCell(delta, moneyWriting("zh"))).toEqual({
      after: "150.00",
      difference: "−50.00",
      error: "1.00",
      relative: "−25.00%",
      verdict: "down",
    });
    expect(deltaCell(delta, moneyWriting("en"))).toMatchObject({ after: "1.50", difference: "−0.50" });
    expect(deltaCell(delta, yuanWriting())).toMatchObject({ difference: "−500,000" });
  });

  test("nothing to be a share of", () => {
    expect(deltaCell({ ...delta, before: 0, relative: null }, moneyWriting("zh")).relative).toBe("–");
  });

  test("probabilities differ by percentage points and never read 0 or 100", () => {
    const of = { before: 0.25, after: 0, difference: -0.25, se: 0.01, relative: -1 };
    expect(deltaCell(of, chanceWriting(10_000, "zh"))).toEqual({
      after: "<0.04%",
      difference: "−25.00个百分点",
      error: "1.00",
      relative: "–",
      verdict: "down",
    });
  });

  test("a row without anything is none; a hole stays a hole", () => {
    expect(deltaRow("a", "b", [null, null], moneyWriting("zh"))).toBeNull();
    expect(deltaRow("a", "b", [null, delta], moneyWriting("zh"))).toMatchObject({
      before: "200.00",
      cells: [null, { after: "150.00" }],
    });
  });
});
