import { describe, expect, test } from "vitest";
import { awardsOf, limitsOf, oneApplicant, settled } from "./given.ts";
import type { Json } from "./given.ts";

const outcome = (clause: number, claims: readonly Json[], more: Json = {}, applicant: Json = {}): unknown => {
  const report = settled(oneApplicant(clause, claims, more, applicant));
  return report.claims.map((claim) => [claim.award, ...claim.limits]);
};
const events = (count: number, cost: string, outcome = true): Json => ({ count, cost, outcome });

describe("ratio and yearly cap", () => {
  test.each([
    { why: "one fen of award under the cap", clause: 5, cost: "999999.98", expected: ["499999.99"] },
    { why: "exactly at the cap is not lowered", clause: 5, cost: "1000000.00", expected: ["500000.00"] },
    { why: "over by half a fen, floored to the cap", clause: 5, cost: "1000000.01", expected: ["500000.00"] },
    {
      why: "one fen of award over the cap",
      clause: 5,
      cost: "1000000.02",
      expected: ["500000.00", "annual-cap"],
    },
    { why: "one fen of cost gives nothing", clause: 8, cost: "0.01", expected: ["0.00"] },
    { why: "no cost", clause: 8, cost: "0", expected: ["0.00"] },
    { why: "a lifetime cap", clause: 9, cost: "100000.02", expected: ["50000.00", "annual-cap"] },
  ])("$why", ({ clause, cost, expected }) => {
    expect(outcome(clause, [{ cost }])).toEqual([expected]);
  });

  test.each([
    {
      why: "what was awarded before the ledger counts",
      before: { 2027: 400_000 },
      expected: ["100000.00", "annual-cap"],
    },
    { why: "for the claim year only", before: { 2026: 400_000 }, expected: ["500000.00"] },
    { why: "all of it used", before: { 2027: 500_000 }, expected: ["0.00", "annual-cap"] },
    { why: "more than the cap of today", before: { 2027: 600_000 }, expected: ["0.00", "annual-cap"] },
  ])("$why", ({ before, expected }) => {
    expect(outcome(5, [{ cost: 1_000_000 }], {}, { awardedByYear: { 5: before } })).toEqual([expected]);
  });

  test("claims of one year share a cap in the serving order, another year has its own", () => {
    const claims = [
      { cost: 400_000, decided: "2027-09-01" },
      { cost: 400_000, decided: "2027-08-01" },
      { cost: 400_000, claimYear: 2028 },
    ];
    expect(outcome(8, claims)).toEqual([["100000.00", "annual-cap"], ["200000.00"], ["200000.00"]]);
  });

  test("labour counts under the clause that excludes it", () => {
    expect(outcome(9, [{ cost: "50000", labour: "50000" }])).toEqual([["0.00"]]);
    expect(outcome(9, [{ cost: "50000", labour: "49999.98" }])).toEqual([["0.01"]]);
  });

  test("levers of the claim year, ratio before the cap", () => {
    const levers = {
      all: { ratioTimes: 0.9 },
      8: { ratio: 0.4, byYear: { 2028: { ratio: 0.3, cap: 10_000 } } },
    };
    const claims = [{ cost: 100_000 }, { cost: 100_000, claimYear: 2028, applicant: "a" }];
    expect(outcome(8, claims, { levers })).toEqual([["36000.00"], ["10000.00", "annual-cap"]]);
  });
});

describe("grades", () => {
  test.each([
    {
      why: "share of the cap",
      clause: 1,
      claim: { gradeShare: "0.75" },
      levers: {},
      expected: ["3000000.00"],
    },
    { why: "a grade is no cut", clause: 1, claim: { gradeShare: "0" }, levers: {}, expected: ["0.00"] },
    {
      why: "grade factor and factor of all",
      clause: 1,
      claim: { gradeShare: 0.5 },
      levers: { all: { ratioTimes: 0.95 }, 1: { gradeFactor: 0.9 } },
      expected: ["1710000.00"],
    },
    {
      why: "of the cap set by a lever",
      clause: 1,
      claim: { gradeShare: 0.3333 },
      levers: { 1: { cap: "0.03" } },
      expected: ["0.00"],
    },
    { why: "one-time grade", clause: 2, claim: { gradeShare: 0.6 }, levers: {}, expected: ["600000.00"] },
  ])("$why", ({ clause, claim, levers, expected }) => {
    expect(outcome(clause, [claim], { levers })).toEqual([expected]);
  });
});

describe("events", () => {
  test.each([
    { why: "under the amount per event", list: [events(30, "9999.99")], expected: ["299999.70"] },
    { why: "exactly the amount per event", list: [events(30, "10000.00")], expected: ["300000.00"] },
    { why: "one fen over it", list: [events(1, "10000.01")], expected: ["10000.00", "event-cap"] },
    { why: "both caps", list: [events(31, "10000.01")], expected: ["300000.00", "event-cap", "annual-cap"] },
    { why: "the yearly cap alone", list: [events(31, "10000.00")], expected: ["300000.00", "annual-cap"] },
    { why: "no outcome, no support", list: [events(31, "10000.00", false)], expected: ["0.00"] },
    {
      why: "an event without an outcome is not held either",
      list: [events(1, "20000", false), events(1, "10")],
      expected: ["10.00"],
    },
    { why: "no event", list: [], expected: ["0.00"] },
  ])("$why", ({ list, expected }) => {
    expect(outcome(4, [{ events: list }])).toEqual([expected]);
  });

  test("the ratio of all leaves them alone", () => {
    const levers = { all: { ratioTimes: 0.5 }, 4: { perEvent: 9000 } };
    expect(outcome(4, [{ events: [events(2, "10000")] }], { levers })).toEqual([["18000.00", "event-cap"]]);
  });
});

describe("orders", () => {
  const order = (amount: string, more: Json = {}): Json => ({
    order: amount,
    warehoused: "2026-09-01",
    ...more,
  });
  test.each([
    { why: "one fen of award under the cap", claim: order("333333.33"), expected: ["99999.99"] },
    { why: "at the cap", claim: order("333333.34"), expected: ["100000.00"] },
    { why: "one fen over it", claim: order("333333.37"), expected: ["100000.00", "order-cap"] },
    { why: "a loss does not limit", claim: order("1000", { loss: 1 }), expected: ["300.00"] },
  ])("$why", ({ claim, expected }) => {
    expect(outcome(11, [claim])).toEqual([expected]);
  });

  test("each order has its own cap", () => {
    expect(outcome(11, [order("900000"), order("900000")])).toEqual([
      ["100000.00", "order-cap"],
      ["100000.00", "order-cap"],
    ]);
  });
});

describe("overlap with another policy of the zone", () => {
  test.each([
    { why: "pays less", other: "44999.99", expected: ["45000.00"] },
    { why: "a tie is paid here", other: "45000.00", expected: ["45000.00"] },
    { why: "pays a fen more", other: "45000.01", expected: ["0.00", "overlap"] },
  ])("$why", ({ other, expected }) => {
    expect(outcome(7, [{ cost: 90_000, otherDistrictAward: other }])).toEqual([expected]);
  });

  test("is compared with what the cap leaves", () => {
    expect(outcome(7, [{ cost: 200_000, otherDistrictAward: "50000.01" }])).toEqual([["0.00", "overlap"]]);
  });

  test("a one-time award that loses uses nothing up", () => {
    const lost = { cost: 10_000, otherDistrictAward: 6_000 };
    expect(outcome(9, [lost, { cost: 10_000 }, { cost: 10_000 }])).toEqual([
      ["0.00", "overlap"],
      ["5000.00"],
      ["0.00", "used-up"],
    ]);
  });
});

test("a one-time support lapses with its headroom, whatever was awarded", () => {
  expect(outcome(2, [{ gradeShare: 0.1 }, { gradeShare: 1, claimYear: 2028 }])).toEqual([
    ["100000.00"],
    ["0.00", "used-up"],
  ]);
  expect(outcome(2, [{ gradeShare: 1 }], {}, { awarded: { 2: "1000000" } })).toEqual([["0.00", "used-up"]]);
});

test("awards and limits of refused claims are nothing else", () => {
  const report = settled(oneApplicant(8, [{ cost: 900_000, recognised: false }]));
  expect([awardsOf(report), limitsOf(report)]).toEqual([["0.00"], [["not-recognised"]]]);
  expect(report.claims[0]).toMatchObject({
    afterPool: "0.00",
    paid: "0.00",
    unpaid: "0.00",
    chargedTo: 2027,
  });
});
