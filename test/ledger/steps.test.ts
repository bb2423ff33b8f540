import { describe, expect, test } from "vitest";
import { reportSettlement } from "../../src/ledger/report.ts";
import type { Step } from "../../src/policy/step.ts";
import { inTurn, oneApplicant, settlementOf } from "./given.ts";
import type { Given, Json } from "./given.ts";

/** The steps that led to a claim's award, without what was paid of it. */
function stepsOf(clause: number, claim: Json, readings: Json): readonly Step[] {
  const [settled] = settlementOf(oneApplicant(clause, [claim], { readings })).claims;
  return settled.steps.filter(({ rule }) => rule !== "payment" && rule !== "pool");
}

const cap = (cap: number, more: Json = {}): Json => ({
  rule: "cap",
  cap,
  counts: "year",
  holder: "applicant",
  kind: null,
  used: 0,
  lowered: false,
  ...more,
});

test.each([
  {
    why: "a cost alone",
    clause: 8,
    claim: { cost: 1_000 },
    steps: [
      { rule: "ratio", cost: 1_000_00, ratio: 5_000, kind: null, amount: 500_00 },
      { ...cap(300_000_00), amount: 500_00 },
    ],
  },
  {
    why: "labour that does not count",
    clause: 9,
    claim: { cost: 90_000, labour: 10_000 },
    steps: [
      { rule: "cost", stated: 90_000_00, beforeSigning: 0, labour: 10_000_00, amount: 80_000_00 },
      { rule: "ratio", cost: 80_000_00, ratio: 5_000, kind: null, amount: 40_000_00 },
      { ...cap(50_000_00, { counts: "once" }), amount: 40_000_00 },
    ],
  },
  {
    why: "costs of which some were paid before the signing",
    clause: 8,
    claim: {
      claimYear: 2026,
      expenses: [
        { paid: "2026-06-30", amount: 300 },
        { paid: "2026-07-01", amount: 1_000 },
      ],
    },
    steps: [
      { rule: "cost", stated: 1_300_00, beforeSigning: 300_00, labour: 0, amount: 1_000_00 },
      { rule: "ratio", cost: 1_000_00, ratio: 5_000, kind: null, amount: 500_00 },
      { ...cap(300_000_00), amount: 500_00 },
    ],
  },
  {
    why: "kinds that share a cap are one cost",
    clause: 7,
    claim: { costs: { trademark: 1_000, patent: 500 } },
    steps: [
      { rule: "cost", stated: 1_500_00, beforeSigning: 0, labour: 0, amount: 1_500_00 },
      { rule: "ratio", cost: 1_500_00, ratio: 5_000, kind: null, amount: 750_00 },
      { ...cap(50_000_00), amount: 750_00 },
    ],
  },
  {
    why: "topped up, and held to what municipal support leaves of the cost",
    clause: 8,
    claim: { cost: 500_000, otherDistrictAward: 100_000, municipalAward: 400_000 },
    readings: { A30: "at-most-cost", A31: "top-up" },
    steps: [
      { rule: "ratio", cost: 500_000_00, ratio: 5_000, kind: null, amount: 250_000_00 },
      { ...cap(300_000_00), amount: 250_000_00 },
      { rule: "overlap", other: 100_000_00, mode: "top-up", amount: 150_000_00 },
      { rule: "at-most-cost", cost: 500_000_00, municipal: 400_000_00, amount: 100_000_00 },
    ],
  },
  {
    why: "kinds with caps of their own, one of them without a cost",
    clause: 7,
    claim: { costs: { trademark: 90_000, patent: 130_000, certification: 0 } },
    readings: { A17: "per-kind" },
    steps: [
      { rule: "ratio", cost: 90_000_00, ratio: 5_000, kind: "trademark", amount: 45_000_00 },
      { ...cap(50_000_00, { kind: "trademark" }), amount: 45_000_00 },
      { rule: "ratio", cost: 130_000_00, ratio: 5_000, kind: "patent", amount: 65_000_00 },
      { ...cap(50_000_00, { kind: "patent", lowered: true }), amount: 50_000_00 },
      { rule: "sum", amount: 95_000_00 },
    ],
  },
  {
    why: "a grade",
    clause: 2,
    claim: { gradeShare: 0.75 },
    steps: [
      { rule: "grade", share: 7_500, factor: 10_000, cap: 1_000_000_00, amount: 750_000_00 },
      { ...cap(1_000_000_00, { counts: "once" }), amount: 750_000_00 },
    ],
  },
  {
    why: "a need below the cap",
    clause: 1,
    claim: { need: 1_000_000 },
    readings: { A1: "cost-limited" },
    steps: [
      { rule: "need", need: 1_000_000_00, atMost: 4_000_000_00, amount: 1_000_000_00 },
      { ...cap(4_000_000_00), amount: 1_000_000_00 },
    ],
  },
  ...[false, true].map((flat) => ({
    why: flat ? "events at the full amount" : "events at their cost",
    clause: 4,
    claim: {
      events: [
        { count: 2, cost: 9_000, outcome: true },
        { count: 1, cost: 1, outcome: false },
      ],
    },
    readings: { A9: flat ? "flat" : "min-cost" },
    steps: [
      {
        ...{ rule: "events", confirmed: 2, unconfirmed: 1, perEvent: 10_000_00, held: 0, flat },
        amount: flat ? 20_000_00 : 18_000_00,
      },
      { ...cap(300_000_00), amount: flat ? 20_000_00 : 18_000_00 },
    ],
  })),
  {
    why: "an order held to its loss",
    clause: 11,
    claim: { order: 1_000, warehoused: "2026-09-01", loss: 100 },
    readings: { A27: "at-most-loss" },
    steps: [
      { rule: "order", order: 1_000_00, ratio: 3_000, amount: 300_00 },
      { ...cap(100_000_00, { counts: "order" }), amount: 300_00 },
      { rule: "at-most-loss", loss: 100_00, amount: 100_00 },
    ],
  },
  {
    why: "a refusal",
    clause: 8,
    claim: { cost: 1_000, recognised: false },
    steps: [{ rule: "not-recognised", amount: 0 }],
  },
])("step by step: $why", ({ clause, claim, readings = {}, steps }) => {
  expect(stepsOf(clause, claim, readings)).toEqual(steps.map((step) => ({ ...step, article: clause })));
});

/** Steps of these rules, claim by claim. */
function only(given: Given, ...rules: readonly Step["rule"][]): (readonly Step[])[] {
  return settlementOf(given).claims.map(({ steps }) => steps.filter(({ rule }) => rules.includes(rule)));
}

describe("why a claim gets nothing, with what an explanation needs", () => {
  const order = { order: 1_000, warehoused: "2026-07-01", exporter: "x" };
  const given = (clause: number, claims: readonly Json[], applicant: Json = {}, more: Json = {}): Given =>
    oneApplicant(clause, claims, more, applicant);
  const long = { timing: { signed: "2026-07-01", expires: "2035-12-31" } };
  const years = (...of: number[]): Json[] => of.map((claimYear) => ({ claimYear, cost: 1_000 }));
  const under = (A3: string): Json => ({ ...long, readings: { A3 } });

  test.each([
    { why: "zone", of: given(8, [{ cost: 1 }], { inZone: false }), expected: { reason: "zone" } },
    { why: "business", of: given(8, [{ cost: 1 }], { inBusiness: false }), expected: { reason: "business" } },
    {
      why: "legal form",
      of: given(8, [{ cost: 1 }], { legalForm: "individual" }),
      expected: { reason: "legal-form" },
    },
    {
      why: "kind",
      of: given(8, [{ cost: 1 }], { kind: "service" }),
      expected: { reason: "kind", kind: "service" },
    },
    {
      why: "building",
      of: given(1, [{ gradeShare: 1 }], { stateOwnedBuilding: false }),
      expected: { reason: "building", kind: "park" },
    },
    {
      why: "warehouse",
      of: given(11, [{ ...order, designatedWarehouse: false }]),
      expected: { reason: "warehouse" },
    },
  ])("scope: $why", ({ of, expected }) => {
    const [claim] = settlementOf(of).claims;
    expect(claim.steps).toMatchObject([{ rule: "scope", amount: 0, ...expected }]);
  });

  test.each([
    {
      why: "calendar years: the first and the last of them",
      of: given(6, years(2027, 2030), {}, long),
      expected: { rule: "window", by: "years", from: 2027, to: 2029 },
    },
    {
      why: "three payments",
      of: given(6, years(2027, 2028, 2029, 2030), {}, under("three-payments")),
      expected: { rule: "window", by: "payments" },
    },
    {
      why: "months: the day on which they end",
      of: given(6, years(2027, 2031), {}, under("36-months")),
      expected: { rule: "window", by: "months", until: { year: 2030, month: 7, day: 1 } },
    },
    {
      why: "an order that another claim was first with",
      of: given(11, [order, order]),
      expected: { rule: "not-first-order", exporter: "x" },
    },
    {
      why: "a document that another claim has used",
      of: given(8, [
        { cost: 1, documents: ["D"] },
        { cost: 1, documents: ["D"] },
      ]),
      expected: { rule: "document-used", document: "D", by: "1" },
    },
  ])("$why", ({ of, expected }) => {
    const steps = settlementOf(of).claims.at(-1)?.steps ?? [];
    expect(steps.at(-1)).toEqual({ ...expected, amount: 0, article: of.claims[0].clause });
  });

  test("a one-time support that was given before does not count against the cap of a second one", () => {
    const [{ steps }] = settlementOf(given(2, [{ gradeShare: 1 }], { awarded: { 2: 1_000 } })).claims;
    expect(steps.slice(1)).toEqual([
      { ...cap(1_000_000_00, { counts: "once" }), amount: 1_000_000_00, article: 2 },
      { rule: "used-up", amount: 0, article: 2 },
    ]);
  });
});

test("what was awarded before without a kind lowers the caps of all kinds together", () => {
  const given = oneApplicant(
    7,
    [{ costs: { trademark: 90_000 } }],
    { readings: { A17: "per-kind" } },
    { awardedByYear: { 7: { 2027: 120_000 } } },
  );
  const [{ steps, limits }] = settlementOf(given).claims;
  expect(limits).toEqual(["annual-cap"]);
  expect(steps.filter(({ rule }) => rule === "cap")).toEqual([
    { ...cap(50_000_00, { kind: "trademark" }), amount: 45_000_00, article: 7 },
    { ...cap(150_000_00, { used: 120_000_00, lowered: true }), amount: 30_000_00, article: 7 },
  ]);
});

describe("step-downs", () => {
  const down = (ratioTimes: readonly number[]): Json => ({
    stepDown: ratioTimes.map((times) => ({ used: 0, ratioTimes: times })),
    budget: { allocation: "pro-rata", ceilings: { 2027: 1_000_000 } },
  });
  const step = (factor: number, article: number): Json => ({
    ...{ rule: "step-down", year: 2027, factor, amount: 0, article },
  });

  test.each([
    {
      why: "all that hold are one factor",
      of: inTurn([100], down([0.5, 0.5])),
      expected: [[step(2_500, 8)]],
    },
    { why: "none holds", of: inTurn([100], down([])), expected: [[]] },
    {
      why: "a grade steps down too",
      of: oneApplicant(2, [{ gradeShare: 1 }], down([0.5])),
      expected: [[step(5_000, 2)]],
    },
    {
      why: "amounts per event have no ratio",
      of: oneApplicant(4, [{ events: [{ count: 1, cost: 1_000, outcome: true }] }], down([0.5])),
      expected: [[]],
    },
  ])("$why", ({ of, expected }) => {
    expect(only(of, "step-down")).toEqual(expected);
  });
});

test("a file tells each step in words, with its amount in yuan", () => {
  const settlement = settlementOf(oneApplicant(8, [{ cost: 1_000 }]));
  const [claim] = reportSettlement(settlement, ({ rule }) => ({ zh: "", en: rule })).claims;
  const step = (rule: string): Json => ({ rule, text: { zh: "", en: rule }, amount: "500.00", article: 8 });
  expect(claim.steps).toEqual([step("ratio"), step("cap"), step("payment")]);
});

describe("what becomes of an award", () => {
  const order = { order: 200_000, warehoused: "2026-07-01", submitted: "2027-02-01" };

  test("its pool says what is in it, and nothing where there was no award", () => {
    const pool = { rule: "pool", year: 2027, pool: 100_000_00, share: "decision-order", article: 11 };
    const of = oneApplicant(11, [order, order, { ...order, recognised: false }], {
      levers: { 11: { pool: { 2027: 100_000 } } },
    });
    expect(only(of, "pool")).toEqual([
      [{ ...pool, lowered: false, amount: 60_000_00 }],
      [{ ...pool, lowered: true, amount: 40_000_00 }],
      [],
    ]);
  });

  test("it is paid in the year that bears it, then in those that follow, and not where nothing is due", () => {
    const of = oneApplicant(
      8,
      [
        { claimYear: 2026, decided: "2026-08-01", cost: 200 },
        { claimYear: 2026, decided: "2026-08-02", cost: 0 },
        { decided: "2027-07-01", cost: 100 },
      ],
      { budget: { allocation: "first-come", ceilings: { 2026: 60, 2027: 40 }, carryOver: true } },
    );
    const paid = { rule: "payment", allocation: "first-come", article: 8 };
    expect(only(of, "payment")).toEqual([
      [
        { ...paid, year: 2026, ceiling: 60_00, lowered: true, carriedFrom: null, amount: 60_00 },
        { ...paid, year: 2027, ceiling: 40_00, lowered: false, carriedFrom: 2026, amount: 40_00 },
      ],
      [],
      [{ ...paid, year: 2027, ceiling: 40_00, lowered: true, carriedFrom: null, amount: 0 }],
    ]);
  });

  test("charged after the last year it is tail: whole, and no payment", () => {
    const late = { claimYear: 2028, submitted: "2028-12-01", decided: "2029-01-10" };
    const of = oneApplicant(8, [
      { ...late, cost: 1_000 },
      { ...late, cost: 0 },
    ]);
    expect(only(of, "tail", "payment")).toEqual([
      [{ rule: "tail", year: 2029, lastYear: 2028, amount: 500_00, article: 8 }],
      [],
    ]);
  });
});
