import { describe, expect, test } from "vitest";
import { checkLedger, readLedger } from "../../src/scenario/ledgerFile.ts";
import { LEDGER, ledgerOf, put } from "./files.ts";

const day = (year: number, month: number, date: number) => ({ year, month, day: date });

/** A ledger of one applicant and one claim. */
function ledgerWith(
  claim: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    format: "subsidy-forecast/ledger@1",
    policy: "dalian-hitech-cbec-2026",
    applicants: [{ id: "a", kind: "seller" }],
    claims: [{ id: "1", applicant: "a", claimYear: 2027, ...claim }],
    ...more,
  };
}

const claimOf = (claim: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  ledgerOf(ledgerWith(claim, more)).claims[0];

function faultsOf(ledger: unknown): string[] {
  const result = checkLedger(ledger);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path}: ${code}`);
}

test("the published ledger, in full", () => {
  const result = readLedger(LEDGER);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { timing, budget, applicants, claims } = result.ledger;
  expect(timing).toEqual({ signed: day(2026, 7, 1), expires: day(2028, 12, 31) });
  expect(budget).toEqual({
    ceilings: { 2027: 16_000_000_00 },
    rule: "pro-rata",
    priority: [],
    carryOver: false,
  });
  expect(applicants[0]).toEqual({
    id: "a",
    kind: "seller",
    legalForm: "company",
    inZone: true,
    inBusiness: true,
    stateOwnedBuilding: false,
    operator: null,
    excluded: null,
    firstRecognised: {},
    awarded: { 9: 18_444_44 },
    awardedByYear: {},
    yearsUsed: {},
  });
  expect(claims[1]).toMatchObject({ clause: 1, gradeShare: 7500, need: null, cost: null, recognised: true });
  expect(claims[2]?.events).toEqual([{ count: 1, cost: 12_000_00, outcome: true }]);
  expect(claims[3]).toMatchObject({
    order: 300_000_00,
    loss: null,
    exporter: null,
    designatedWarehouse: true,
  });
});

test("the past of an applicant", () => {
  const applicant = {
    id: "a",
    kind: "head",
    legalForm: "branch",
    inZone: false,
    operator: "x",
    excluded: { "2026": "shell-tax", "2027": "violation" },
    firstRecognised: { "6": 2026, "5": "2026-09-30" },
    awarded: { "2": 600000 },
    awardedByYear: { "8": { "2026": "100.01" } },
    yearsUsed: { "6": [2026, 2027, 2026] },
  };
  expect(
    ledgerOf(ledgerWith({ clause: 8, cost: 1 }, { applicants: [applicant] })).applicants[0],
  ).toMatchObject({
    legalForm: "branch",
    inZone: false,
    operator: "x",
    excluded: { 2026: "shell-tax", 2027: "violation" },
    firstRecognised: { 5: day(2026, 9, 30), 6: day(2026, 7, 1) },
    awarded: { 2: 600_000_00 },
    awardedByYear: { 8: { 2026: 100_01 } },
    yearsUsed: { 6: [2026, 2027] },
  });
});

describe("dates that are left out", () => {
  const july = day(2027, 7, 1);
  test.each([
    { why: "both", given: {}, submitted: july, decided: july },
    {
      why: "submitted, decided early",
      given: { decided: "2027-06-10" },
      submitted: day(2027, 6, 10),
      decided: day(2027, 6, 10),
    },
    { why: "submitted, decided on 1 July", given: { decided: "2027-07-01" }, submitted: july, decided: july },
    {
      why: "submitted, decided late",
      given: { decided: "2028-02-29" },
      submitted: july,
      decided: day(2028, 2, 29),
    },
    {
      why: "decided, submitted early",
      given: { submitted: "2027-01-01" },
      submitted: day(2027, 1, 1),
      decided: july,
    },
    {
      why: "decided, submitted late",
      given: { submitted: "2027-12-31" },
      submitted: day(2027, 12, 31),
      decided: day(2027, 12, 31),
    },
  ])("$why", ({ given, submitted, decided }) => {
    expect(claimOf({ clause: 8, cost: 1, ...given })).toMatchObject({ submitted, decided });
  });

  test.each([
    { given: { submitted: "2027-04-01", decided: "2027-04-01" }, faults: [] },
    {
      given: { submitted: "2027-04-02", decided: "2027-04-01" },
      faults: ["claims[0].decided: decided-first"],
    },
    { given: { submitted: "2028-01-01" }, faults: ["claims[0].submitted: outside-claim-year"] },
    { given: { decided: "2026-12-31" }, faults: ["claims[0].decided: outside-claim-year"] },
    { given: { submitted: "2027-02-29" }, faults: ["claims[0].submitted: no-such-date"] },
  ])("$given → $faults", ({ given, faults }) => {
    expect(faultsOf(ledgerWith({ clause: 8, cost: 1, ...given }))).toEqual(faults);
  });
});

describe("a claim carries what its clause uses under the readings in force", () => {
  const order = { clause: 11, order: "1.00", warehoused: "2026-09-01" };
  test.each<{
    why: string;
    claim: Record<string, unknown>;
    readings?: Record<string, string>;
    faults?: string[];
  }>([
    { why: "a grade", claim: { clause: 1, gradeShare: 1 } },
    { why: "no grade", claim: { clause: 1 }, faults: ["claims[0].gradeShare: required"] },
    { why: "no grade where every park gets the cap", claim: { clause: 1 }, readings: { A1: "flat" } },
    {
      why: "A1 does not speak of clause 2",
      claim: { clause: 2 },
      readings: { A1: "flat" },
      faults: ["claims[0].gradeShare: required"],
    },
    { why: "no grade under A5", claim: { clause: 2 }, readings: { A5: "flat" } },
    { why: "need where it limits", claim: { clause: 1, need: "1.00" }, readings: { A1: "cost-limited" } },
    {
      why: "no need where it limits",
      claim: { clause: 1, gradeShare: 1 },
      readings: { A1: "cost-limited" },
      faults: ["claims[0].need: required"],
    },
    { why: "need where it does not limit", claim: { clause: 1, gradeShare: 1, need: 1 } },
    {
      why: "an event without cost",
      claim: { clause: 4, events: [{ outcome: true }] },
      faults: ["claims[0].events[0].cost: required"],
    },
    {
      why: "an event without cost where each gives the full amount",
      claim: { clause: 4, events: [{ outcome: true }] },
      readings: { A9: "flat" },
    },
    {
      why: "but not where the municipal award is held against it",
      claim: { clause: 4, events: [{ outcome: true }] },
      readings: { A9: "flat", A30: "at-most-cost" },
      faults: ["claims[0].events[0].cost: required"],
    },
    { why: "no events at all", claim: { clause: 4, events: [] } },
    { why: "costs by kind", claim: { clause: 7, costs: { patent: "1.00" } } },
    { why: "one cost for all kinds", claim: { clause: 7, cost: "1.00" } },
    { why: "expenses", claim: { clause: 9, expenses: [{ paid: "2026-07-01", amount: 1 }], labour: "5.00" } },
    { why: "labour up to the cost", claim: { clause: 9, cost: "1.00", labour: "1.00" } },
    {
      why: "labour above the cost",
      claim: { clause: 9, cost: "1.00", labour: "1.01" },
      faults: ["claims[0].labour: labour-above-cost"],
    },
    {
      why: "costs and expenses",
      claim: { clause: 7, costs: { patent: 1 }, expenses: [{ paid: "2027-01-01", amount: 1 }] },
      faults: ["claims[0].expenses: cost-twice"],
    },
    {
      why: "all three",
      claim: { clause: 7, cost: 1, costs: { patent: 1 }, expenses: [] },
      faults: ["claims[0].costs: cost-twice", "claims[0].expenses: list-short"],
    },
    { why: "an order", claim: order },
    { why: "an order without a loss", claim: { ...order, loss: 0 }, readings: { A27: "at-most-loss" } },
    { why: "no order", claim: { ...order, order: undefined }, faults: ["claims[0].order: required"] },
    {
      why: "a cost in place of an order",
      claim: { ...order, cost: 1 },
      faults: ["claims[0].cost: not-of-clause"],
    },
  ])("$why", ({ claim, readings = {}, faults = [] }) => {
    expect(faultsOf(ledgerWith(JSON.parse(JSON.stringify(claim)) as typeof claim, { readings }))).toEqual(
      faults,
    );
  });

  test("kinds that are left out cost nothing", () => {
    expect(claimOf({ clause: 7, costs: { patent: "30000.00" } })?.costs).toEqual({
      trademark: 0,
      patent: 30_000_00,
      certification: 0,
    });
  });

  test("a claim by the wrong kind of applicant is for the settling to refuse", () => {
    expect(faultsOf(ledgerWith({ clause: 10, cost: 1 }))).toEqual([]);
  });
});

test("levers, step-downs, readings and budget as in scenarios", () => {
  const ledger = ledgerOf({
    ...ledgerWith({ clause: 8, cost: 1 }),
    levers: { "8": { ratio: 0.4 }, all: { ratioTimes: "0.9" } },
    stepDown: [{ used: 0.8, ratioTimes: 0.5 }],
    readings: { A3: "36-months" },
    budget: { allocation: "first-come", carryOver: true, ceilings: { "2028": "0.01" } },
  });
  expect(ledger.levers).toEqual({ ratioTimes: 9000, clauses: { 8: { ratio: 4000 } } });
  expect(ledger.stepDown).toEqual([{ used: 8000, ratioTimes: 5000, clauses: null }]);
  expect(ledger.readings.A3).toBe("36-months");
  expect(ledger.budget).toEqual({ ceilings: { 2028: 1 }, rule: "first-come", priority: [], carryOver: true });
});

test("money up to what fen can hold exactly", () => {
  expect(claimOf({ clause: 8, cost: "90000000000000.00" })?.cost).toBe(9_000_000_000_000_000);
  expect(faultsOf(ledgerWith({ clause: 8, cost: "90000000000000.01" }))).toEqual(["claims[0].cost: max"]);
  expect(faultsOf(put(LEDGER, ["claims", 2, "events", 0, "count"], 1_000_000))).toEqual([]);
});

test("many claims are read in time that grows with their number", { timeout: 60_000 }, () => {
  const claims = Array.from({ length: 20_000 }, (_, i) => ({
    id: String(i),
    applicant: "a",
    clause: 8,
    claimYear: 2027,
    cost: 1,
  }));
  expect(readLedger(JSON.stringify(ledgerWith({}, { claims }))).ok).toBe(true);
});
