import { describe, expect, test } from "vitest";
import { awardsOf, inTurn, limitsOf, oneApplicant, paidOf, settled } from "./given.ts";
import type { Json } from "./given.ts";

const budget = (allocation: string, ceilings: Json, more: Json = {}): Json => ({
  budget: { allocation, ceilings, ...more },
});

describe("years", () => {
  test("a year without a ceiling pays all", () => {
    const report = settled(inTurn([100, 50]));
    expect(report.years).toEqual([
      {
        year: 2027,
        ceiling: null,
        carriedIn: "0.00",
        demand: "150.00",
        paid: "150.00",
        unpaid: "0.00",
        unspent: null,
      },
    ]);
  });

  test("years with a ceiling are listed though nothing is charged to them", () => {
    const report = settled(inTurn([100], budget("pro-rata", { 2026: 70, 2027: 80 })));
    expect(report.years).toEqual([
      {
        year: 2026,
        ceiling: "70.00",
        carriedIn: "0.00",
        demand: "0.00",
        paid: "0.00",
        unpaid: "0.00",
        unspent: "70.00",
      },
      {
        year: 2027,
        ceiling: "80.00",
        carriedIn: "0.00",
        demand: "100.00",
        paid: "80.00",
        unpaid: "20.00",
        unspent: "0.00",
      },
    ]);
    expect(limitsOf(report)).toEqual([["ceiling"]]);
  });

  test.each([
    { why: "demand one fen under", ceiling: "150.01", limits: [[], []] },
    { why: "demand exactly at it", ceiling: "150.00", limits: [[], []] },
    { why: "demand one fen over", ceiling: "149.99", limits: [["ceiling"], []] },
  ])("$why the ceiling", ({ ceiling, limits }) => {
    expect(limitsOf(settled(inTurn([100, 50], budget("pro-rata", { 2027: ceiling }))))).toEqual(limits);
  });

  test("what is charged after the expiry year is tail, neither paid nor cut", () => {
    const late = { claimYear: 2028, submitted: "2028-12-01", decided: "2029-01-10", cost: 1000 };
    const report = settled(oneApplicant(8, [late], budget("pro-rata", { 2028: 0 })));
    expect(report.claims[0]).toMatchObject({
      award: "500.00",
      paid: "0.00",
      unpaid: "0.00",
      chargedTo: 2029,
      limits: ["tail"],
    });
    expect(report.tail).toEqual({ demand: "500.00", contingent: "0.00" });
    expect(report.years.map((year) => year.year)).toEqual([2028]);
  });

  test.each([
    { A37: "decision", chargedTo: 2028 },
    { A37: "submission", chargedTo: 2027 },
    { A37: "next-year", chargedTo: 2029 },
  ])("A37 $A37: charged to $chargedTo", ({ A37, chargedTo }) => {
    const claim = { submitted: "2027-11-20", decided: "2028-01-15", cost: 1000 };
    expect(settled(oneApplicant(8, [claim], { readings: { A37 } })).claims[0].chargedTo).toBe(chargedTo);
  });
});

describe("the serving order: decision, submission, id", () => {
  const two = (first: Json, second: Json): string[] => {
    const given = inTurn([100, 100], budget("first-come", { 2027: 100 }));
    const claims = [first, second].map((dates, i) => ({
      ...given.claims[i],
      decided: "2027-07-01",
      ...dates,
    }));
    return paidOf(settled({ ...given, claims }));
  };
  test.each([
    { why: "the earlier decision", first: { decided: "2027-07-02" }, second: {}, paid: ["0.00", "100.00"] },
    {
      why: "then the earlier submission",
      first: { submitted: "2027-06-02" },
      second: { submitted: "2027-06-01" },
      paid: ["0.00", "100.00"],
    },
    {
      why: "then the smaller number in the id",
      first: { id: "K10" },
      second: { id: "K9" },
      paid: ["0.00", "100.00"],
    },
    {
      why: "however long",
      first: { id: "K123456789012345678901" },
      second: { id: "K99999999999999999999" },
      paid: ["0.00", "100.00"],
    },
    { why: "letters by their code", first: { id: "b1" }, second: { id: "B2" }, paid: ["0.00", "100.00"] },
  ])("$why", ({ first, second, paid }) => {
    expect(two(first, second)).toEqual(paid);
  });
});

describe("the five rules differ", () => {
  // Parks in their second and first year, a centre, two sellers; 9.55m for 10.45m.
  const given = {
    applicants: [
      { id: "p", kind: "park", stateOwnedBuilding: true, firstRecognised: { 1: 2026 } },
      { id: "q", kind: "park", stateOwnedBuilding: true },
      { id: "c", kind: "centre" },
      { id: "s", kind: "seller" },
      { id: "t", kind: "seller" },
    ],
    claims: [
      { id: "1", applicant: "s", clause: 8, claimYear: 2027, decided: "2027-03-01", cost: 600_000 },
      { id: "2", applicant: "q", clause: 1, claimYear: 2027, decided: "2027-04-01", gradeShare: 1 },
      { id: "3", applicant: "c", clause: 3, claimYear: 2027, decided: "2027-05-01", cost: 4_000_000 },
      { id: "4", applicant: "p", clause: 1, claimYear: 2027, decided: "2027-06-01", gradeShare: 1 },
      { id: "5", applicant: "t", clause: 8, claimYear: 2027, decided: "2027-07-01", cost: 300_000 },
    ],
  };
  const paid = (allocation: string, more: Json = {}): string[] =>
    paidOf(settled({ ...given, ...budget(allocation, { 2027: 9_550_000 }, more) }));

  test.each([
    {
      allocation: "pro-rata",
      more: {},
      expected: ["274162.68", "3655502.39", "1827751.20", "3655502.39", "137081.34"],
    },
    {
      allocation: "first-come",
      more: {},
      expected: ["300000.00", "4000000.00", "2000000.00", "3250000.00", "0.00"],
    },
    {
      allocation: "first-come-whole",
      more: {},
      expected: ["300000.00", "4000000.00", "2000000.00", "0.00", "150000.00"],
    },
    {
      allocation: "priority",
      more: { priority: [[3], [8]] },
      expected: ["300000.00", "3550000.00", "2000000.00", "3550000.00", "150000.00"],
    },
    {
      allocation: "commitments-first",
      more: {},
      expected: ["258139.53", "3441860.47", "1720930.23", "4000000.00", "129069.77"],
    },
  ])("$allocation", ({ allocation, more, expected }) => {
    expect(paid(allocation, more)).toEqual(expected);
  });

  test("an applicant that was first recognised in the claim year holds no commitment yet", () => {
    const later = given.claims.map((claim) => ({ ...claim, claimYear: 2027 }));
    const fresh = given.applicants.map((applicant) => ({ ...applicant, firstRecognised: { 1: 2027 } }));
    const report = settled({
      ...budget("commitments-first", { 2027: 9_550_000 }),
      applicants: fresh,
      claims: later,
    });
    expect(paidOf(report)).toEqual(paid("pro-rata"));
  });
});

describe("carry-over", () => {
  const years = (allocation: string, ceilings: Json): Json =>
    budget(allocation, ceilings, { carryOver: true });
  const claims = [
    { decided: "2026-08-01", claimYear: 2026, cost: 200 },
    { decided: "2026-09-01", claimYear: 2026, cost: 120 },
    { decided: "2027-07-01", claimYear: 2027, cost: 100 },
    { decided: "2028-07-01", claimYear: 2028, cost: 40 },
  ];

  test("what is unpaid is served first in the next year, and shown as carried in", () => {
    const report = settled(oneApplicant(8, claims, years("first-come", { 2026: 120, 2027: 50, 2028: 20 })));
    expect(paidOf(report)).toEqual(["100.00", "60.00", "30.00", "0.00"]);
    expect(
      report.years.map(({ carriedIn, demand, paid, unpaid }) => [carriedIn, demand, paid, unpaid]),
    ).toEqual([
      ["0.00", "160.00", "120.00", "40.00"],
      ["40.00", "50.00", "50.00", "40.00"],
      ["40.00", "20.00", "20.00", "40.00"],
    ]);
    expect(report.claims.map((claim) => [claim.chargedTo, claim.unpaid, ...claim.limits])).toEqual([
      [2026, "0.00"],
      [2026, "0.00"],
      [2027, "20.00", "ceiling"],
      [2028, "20.00", "ceiling"],
    ]);
  });

  test("without it nothing is", () => {
    const report = settled(oneApplicant(8, claims, budget("first-come", { 2026: 120, 2027: 50, 2028: 20 })));
    expect(paidOf(report)).toEqual(["100.00", "20.00", "50.00", "20.00"]);
  });

  test("a claim that was skipped comes first next year, whole", () => {
    const report = settled(
      oneApplicant(8, claims, years("first-come-whole", { 2026: 60, 2027: 110, 2028: 100 })),
    );
    expect(paidOf(report)).toEqual(["100.00", "60.00", "50.00", "20.00"]);
    expect(report.years.map((year) => year.paid)).toEqual(["60.00", "100.00", "70.00"]);
  });

  test("a year without a ceiling that is charged pays what was carried into it", () => {
    const report = settled(oneApplicant(8, claims, years("first-come", { 2026: 0 })));
    expect(paidOf(report)).toEqual(["100.00", "60.00", "50.00", "20.00"]);
    expect(report.years[1]).toMatchObject({ carriedIn: "160.00", paid: "210.00", unspent: null });
  });

  test("the rest of the expiry year is never paid", () => {
    const late = { decided: "2029-02-01", submitted: "2028-12-01", claimYear: 2028, cost: 20 };
    const report = settled(
      oneApplicant(8, [...claims, late], years("first-come", { 2026: 0, 2027: 0, 2028: 0 })),
    );
    expect(paidOf(report)).toEqual(["0.00", "0.00", "0.00", "0.00", "0.00"]);
    expect(report.tail.demand).toBe("10.00");
  });
});

describe("step-down", () => {
  const down = (steps: readonly Json[], ceiling: number | string = 1000): Json => ({
    stepDown: steps,
    ...budget("pro-rata", { 2027: ceiling }),
  });

  test.each([
    { why: "one fen short of the share", first: "399.99", second: "100.00" },
    { why: "the share is reached", first: "400.00", second: "50.00" },
  ])("$why", ({ first, second }) => {
    expect(awardsOf(settled(inTurn([Number(first), 100], down([{ used: 0.4, ratioTimes: 0.5 }]))))).toEqual([
      first,
      second,
    ]);
  });

  test("several steps multiply, and the claim that passes one is still whole", () => {
    const steps = [
      { used: 0.4, ratioTimes: 0.5 },
      { used: 0.5, ratioTimes: 0.5 },
    ];
    expect(awardsOf(settled(inTurn([450, 100, 100], down(steps))))).toEqual(["450.00", "50.00", "25.00"]);
  });

  test("used 0 holds from the first claim", () => {
    expect(awardsOf(settled(inTurn([100], down([{ used: 0, ratioTimes: 0.5 }]))))).toEqual(["50.00"]);
  });

  test("only for the clauses it names", () => {
    expect(
      awardsOf(settled(inTurn([400, 100], down([{ used: 0.4, ratioTimes: 0.5, clauses: [5] }])))),
    ).toEqual(["400.00", "100.00"]);
  });

  test("a year without a ceiling never steps, nor does the tail", () => {
    const steps = { stepDown: [{ used: 0, ratioTimes: 0.5 }] };
    expect(awardsOf(settled(inTurn([100], steps)))).toEqual(["100.00"]);
    const late = { claimYear: 2028, submitted: "2028-12-01", decided: "2029-01-10", cost: 1000 };
    expect(
      awardsOf(settled(oneApplicant(8, [late], { ...steps, ...budget("pro-rata", { 2028: 1 }) }))),
    ).toEqual(["500.00"]);
  });

  test("before caps: what the cap would have cut is cut by the step first", () => {
    const claims = [
      { cost: 500_000, decided: "2027-07-01" },
      { cost: 1_200_000, decided: "2027-07-02", applicant: "b" },
    ];
    const given = oneApplicant(8, claims, down([{ used: 0.5, ratioTimes: 0.5 }], 500_000));
    const report = settled({ ...given, applicants: [...given.applicants, { id: "b", kind: "seller" }] });
    expect(report.claims.map((claim) => [claim.award, ...claim.limits])).toEqual([
      ["250000.00", "ceiling"],
      ["300000.00", "ceiling"],
    ]);
  });

  test("counts awards before the pool, in the year they are charged to", () => {
    const orders = [1, 2, 3, 4, 5, 6].map((month) => ({
      order: 300_000,
      warehoused: "2026-07-01",
      submitted: `2027-0${month + 1}-01`,
      decided: `2027-0${month + 1}-01`,
    }));
    const given = oneApplicant(11, orders, down([{ used: 1, ratioTimes: 0.5 }], 540_000));
    const late = { id: "9", applicant: "b", clause: 8, claimYear: 2027, decided: "2027-12-01", cost: 1000 };
    const report = settled({
      ...given,
      applicants: [...given.applicants, { id: "b", kind: "seller" }],
      claims: [...given.claims, late],
    });
    expect(report.claims.at(-1)?.award).toBe("250.00");
    expect(report.years[0].demand).toBe("500250.00");
  });
});
