import { expect, test } from "vitest";
import { settleLedger } from "../../src/ledger/settle.ts";
import type { Ledger } from "../../src/ledger/types.ts";
import { ONE } from "../../src/money/fen.ts";
import { defaultReadings } from "../../src/policy/readings.ts";
import type { Clause, Policy } from "../../src/policy/types.ts";
import { applicant, claim } from "./unread.ts";

const text = { zh: "", en: "" };
const CLAUSE: Omit<Clause, "number" | "form"> = {
  name: text,
  sentence: text,
  kinds: ["seller", "park"],
  kindsWords: "",
  kindsAreOurReading: false,
  ratio: null,
  cap: { value: 500_00, words: "" },
  capCounts: "year",
  perEvent: null,
  pool: null,
  entitlement: "every-year",
  entitlementWords: null,
  conditions: {
    stateOwnedBuilding: false,
    firstOverseasOrder: false,
    labourExcluded: false,
    monthsInWarehouse: null,
  },
  conditionWords: [],
  readings: {},
};

/** Another district: one ratio for three years out of a pool, one grade once. */
const elsewhere: Policy = {
  id: "elsewhere",
  title: text,
  status: text,
  clauses: [
    {
      ...CLAUSE,
      number: 8,
      form: "graded",
      capCounts: "once",
      entitlement: "once",
      readings: { amount: "A5" },
    },
    {
      ...CLAUSE,
      number: 31,
      form: "ratio",
      ratio: { value: 2_500, words: "" },
      entitlement: "three-years",
      pool: { value: { 2031: 600_00 }, words: "" },
      readings: { poolShare: "A26" },
    },
  ],
  provisions: [],
  defaults: { signed: "2030-01-01", expires: "2040-12-31" },
};

const ledger: Ledger = {
  policy: elsewhere.id,
  timing: { signed: { year: 2030, month: 1, day: 1 }, expires: { year: 2040, month: 12, day: 31 } },
  levers: { ratioTimes: ONE, clauses: {} },
  stepDown: [],
  readings: defaultReadings,
  budget: { ceilings: { 2031: 700_00 }, rule: "priority", priority: [[31]], carryOver: false },
  applicants: [applicant("a"), applicant("b")],
  claims: [
    claim("1", 8, 2031, { gradeShare: 5_000 }),
    claim("2", 8, 2032, { gradeShare: 5_000 }),
    claim("3", 31, 2031, { cost: 4_000_00 }),
    claim("4", 31, 2031, { cost: 800_00, applicant: "b" }),
    claim("5", 31, 2034, { cost: 800_00 }),
  ],
};

test("another district's policy is another record, no other code", () => {
  const { claims, pools, years } = settleLedger(ledger, elsewhere);
  expect(claims.map(({ award, afterPool, paid, limits }) => [award, afterPool, paid, ...limits])).toEqual([
    [250_00, 250_00, 100_00, "ceiling"],
    [0, 0, 0, "used-up"],
    [500_00, 500_00, 500_00, "annual-cap"],
    [200_00, 100_00, 100_00, "pool"],
    [0, 0, 0, "window"],
  ]);
  expect(pools).toEqual([{ clause: 31, year: 2031, pool: 600_00, used: 600_00 }]);
  expect(years.map(({ year, ceiling, paid }) => [year, ceiling, paid])).toEqual([
    [2031, 700_00, 700_00],
    [2032, null, 0],
    [2034, null, 0],
  ]);
});
