import { describe, expect, test } from "vitest";
import { casesOf, settingOf } from "../../src/ledger/case.ts";
import { LedgerTooLarge, settleLedger } from "../../src/ledger/settle.ts";
import type { Ledger } from "../../src/ledger/types.ts";
import { Windows } from "../../src/ledger/windows.ts";
import { ONE } from "../../src/money/fen.ts";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import { defaultReadings } from "../../src/policy/readings.ts";
import { applicant, claim, ledgerOf } from "./unread.ts";

const limits = (ledger: Ledger): (readonly string[])[] =>
  settleLedger(ledger, dalian2026).claims.map((settled) => settled.limits);

describe("what makes an order claimable", () => {
  test("is asked of no other clause", () => {
    const facts = { cost: 1_000_00, exporter: "x", warehoused: { year: 2027, month: 3, day: 1 }, loss: 0 };
    expect(limits(ledgerOf([claim("1", 8, 2027, facts), claim("2", 8, 2027, facts)]))).toEqual([[], []]);
  });

  test("without a day of warehousing there is no waiting time", () => {
    const applicants = [applicant("a", { kind: "service" })];
    expect(limits(ledgerOf([claim("1", 11, 2027, { order: 1_000_00 })], { applicants }))).toEqual([[]]);
  });
});

describe("a claim that belongs nowhere is an error of ours", () => {
  test.each([
    { why: "no such applicant", stray: claim("9", 8, 2027, { cost: 1, applicant: "b" }) },
    { why: "no such clause", stray: claim("9", 99, 2027, { cost: 1 }) },
  ])("$why", ({ stray }) => {
    expect(() => settleLedger(ledgerOf([stray]), dalian2026)).toThrow("claim 9: no such applicant or clause");
  });

  test("a window is asked for only where one was opened", () => {
    const setting = settingOf(ledgerOf([claim("9", 6, 2027, { cost: 1 })]), dalian2026);
    const [each] = casesOf(setting);
    expect(() => new Windows(setting, []).closed(each, new Set())).toThrow(
      "claim 9: no window was opened for it",
    );
  });

  test("a support that is not for three years has no window that could be closed", () => {
    const applicants = [
      applicant("a", { kind: "seller", firstRecognised: { 8: { year: 2020, month: 7, day: 1 } } }),
    ];
    const setting = settingOf(ledgerOf([claim("9", 8, 2027, { cost: 1 })], { applicants }), dalian2026);
    const [each] = casesOf(setting);
    expect(new Windows(setting, []).closed(each, new Set())).toBeNull();
  });
});

test.each([
  { lacking: "gradeShare", clause: 2, kind: "head", readings: {} },
  { lacking: "need", clause: 1, kind: "park", readings: { A1: "cost-limited" } },
  { lacking: "cost", clause: 8, kind: "seller", readings: {} },
  { lacking: "cost", clause: 7, kind: "seller", readings: { A17: "per-kind" } },
  { lacking: "events", clause: 4, kind: "centre", readings: {} },
  { lacking: "order", clause: 11, kind: "service", readings: {} },
] as const)("what no reader has asked for is missed, never taken as nothing: $lacking", (row) => {
  const ledger = ledgerOf([claim("1", row.clause, 2027)], {
    applicants: [applicant("a", { kind: row.kind, stateOwnedBuilding: true })],
    readings: { ...defaultReadings, ...row.readings },
  });
  expect(() => settleLedger(ledger, dalian2026)).toThrow(`a claim without ${row.lacking}`);
});

describe("awards add up to whole fen, or are refused", () => {
  const WHOLE = Number.MAX_SAFE_INTEGER;
  const levers = {
    ratioTimes: ONE,
    clauses: { 5: { ratio: ONE, cap: WHOLE }, 6: { ratio: ONE, cap: WHOLE } },
  };
  const applicants = [applicant("a", { kind: "head" }), applicant("b", { kind: "head" })];
  const two = (first: number, second: number): Ledger =>
    ledgerOf([claim("1", 5, 2027, { cost: first }), claim("2", 5, 2027, { cost: second, applicant: "b" })], {
      levers,
      applicants,
    });
  // The third claim comes after the expiry, inside its window.
  const contingent = (valid: number, late: number): Ledger =>
    ledgerOf([claim("1", 6, 2028, { cost: valid }), claim("2", 6, 2029, { cost: late })], {
      levers,
      applicants,
    });

  test.each([
    { why: "as much as can be", ledger: two(WHOLE - 1, 1) },
    { why: "as much as can be with what is contingent", ledger: contingent(1, WHOLE - 1) },
  ])("$why", ({ ledger }) => {
    const { claims, tail } = settleLedger(ledger, dalian2026);
    const awards = claims.reduce((sum, { award }) => sum + award, 0);
    expect([awards + tail.contingent, tail.contingent > 0]).toEqual([
      WHOLE,
      ledger.claims[1].claimYear > 2028,
    ]);
  });

  test.each([
    { why: "one fen more", ledger: two(WHOLE - 1, 2) },
    { why: "one fen more with what is contingent", ledger: contingent(2, WHOLE - 1) },
  ])("$why", ({ ledger }) => {
    expect(() => settleLedger(ledger, dalian2026)).toThrow(LedgerTooLarge);
  });
});
