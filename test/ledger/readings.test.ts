import { describe, expect, test } from "vitest";
import { readingCodes } from "../../src/policy/readings.ts";
import type { ReadingId } from "../../src/policy/types.ts";
import { oneApplicant, settled } from "./given.ts";
import type { Given, Json } from "./given.ts";

const LONG = { timing: { signed: "2026-07-01", expires: "2035-12-31" } };
const twoParks: Given = {
  applicants: ["p", "q"].map((id) => ({ id, kind: "park", stateOwnedBuilding: true, operator: "o" })),
  claims: ["p", "q"].map((applicant, i) => ({
    id: String(i + 1),
    applicant,
    clause: 1,
    claimYear: 2027,
    gradeShare: 0.6,
  })),
};
const order = { order: 1_000_000, warehoused: "2026-07-01", submitted: "2027-02-01" };
const inYears = (years: readonly number[], claim: Json): Json[] =>
  years.map((claimYear) => ({ claimYear, ...claim }));

interface Difference {
  readonly id: ReadingId;
  readonly code: string;
  readonly given: Given;
  readonly byDefault: readonly string[];
  readonly otherwise: readonly string[];
  /** Which column of the result differs. */
  readonly of?: "award" | "afterPool" | "paid";
}

const differences: readonly Difference[] = [
  {
    id: "A1",
    code: "flat",
    given: oneApplicant(1, [{ gradeShare: 0.5 }]),
    byDefault: ["2000000.00"],
    otherwise: ["4000000.00"],
  },
  {
    id: "A1",
    code: "cost-limited",
    given: oneApplicant(1, [{ gradeShare: 0.5, need: "3999999.99" }]),
    byDefault: ["2000000.00"],
    otherwise: ["3999999.99"],
  },
  {
    id: "A2",
    code: "operator",
    given: twoParks,
    byDefault: ["2400000.00", "2400000.00"],
    otherwise: ["2400000.00", "1600000.00"],
  },
  {
    id: "A3",
    code: "three-payments",
    given: oneApplicant(6, inYears([2027, 2030], { cost: 100 }), LONG),
    byDefault: ["20.00", "0.00"],
    otherwise: ["20.00", "20.00"],
  },
  {
    id: "A3",
    code: "36-months",
    given: oneApplicant(
      6,
      [
        { cost: 100, submitted: "2027-11-01" },
        { cost: 100, claimYear: 2030, submitted: "2030-10-31" },
      ],
      LONG,
    ),
    byDefault: ["20.00", "0.00"],
    otherwise: ["20.00", "20.00"],
  },
  {
    id: "A4",
    code: "vested",
    given: oneApplicant(6, inYears([2028, 2029], { cost: 100 })),
    byDefault: ["20.00", "0.00"],
    otherwise: ["20.00", "20.00"],
  },
  {
    id: "A5",
    code: "flat",
    given: oneApplicant(2, [{ gradeShare: 0.5 }]),
    byDefault: ["500000.00"],
    otherwise: ["1000000.00"],
  },
  {
    id: "A9",
    code: "flat",
    given: oneApplicant(4, [{ events: [{ count: 3, cost: 8000, outcome: true }] }]),
    byDefault: ["24000.00"],
    otherwise: ["30000.00"],
  },
  {
    id: "A13",
    code: "three-years",
    given: oneApplicant(5, inYears([2027, 2030], { cost: 100 }), LONG),
    byDefault: ["50.00", "50.00"],
    otherwise: ["50.00", "0.00"],
  },
  {
    id: "A17",
    code: "per-kind",
    given: oneApplicant(7, [{ costs: { trademark: 120_000, patent: 80_000 } }]),
    byDefault: ["50000.00"],
    otherwise: ["90000.00"],
  },
  {
    id: "A20",
    code: "cumulative",
    given: oneApplicant(9, [{ cost: 60_000 }, { cost: 60_000, claimYear: 2028 }]),
    byDefault: ["30000.00", "0.00"],
    otherwise: ["30000.00", "20000.00"],
  },
  {
    id: "A23",
    code: "policy-year",
    given: oneApplicant(
      11,
      [1, 2, 3, 4].map(() => ({ ...order, decided: "2027-06-30" })),
    ),
    byDefault: ["100000.00", "100000.00", "100000.00", "100000.00"],
    otherwise: ["100000.00", "100000.00", "100000.00", "0.00"],
    of: "afterPool",
  },
  {
    id: "A26",
    code: "pro-rata",
    given: oneApplicant(
      11,
      [1, 2, 3, 4, 5, 6].map(() => order),
    ),
    byDefault: ["100000.00", "100000.00", "100000.00", "100000.00", "100000.00", "0.00"],
    otherwise: ["83333.34", "83333.34", "83333.33", "83333.33", "83333.33", "83333.33"],
    of: "afterPool",
  },
  {
    id: "A27",
    code: "at-most-loss",
    given: oneApplicant(11, [{ ...order, order: 200_000, loss: 45_000 }]),
    byDefault: ["60000.00"],
    otherwise: ["45000.00"],
  },
  {
    id: "A30",
    code: "at-most-cost",
    given: oneApplicant(8, [{ cost: 100_000, municipalAward: 60_000 }]),
    byDefault: ["50000.00"],
    otherwise: ["40000.00"],
  },
  {
    id: "A31",
    code: "top-up",
    given: oneApplicant(7, [{ cost: 90_000, otherDistrictAward: 30_000 }]),
    byDefault: ["45000.00"],
    otherwise: ["15000.00"],
  },
  {
    id: "A32",
    code: "allowed",
    given: oneApplicant(8, inYears([2027, 2027], { cost: 100, documents: ["X"] })),
    byDefault: ["50.00", "0.00"],
    otherwise: ["50.00", "50.00"],
  },
  {
    id: "A35",
    code: "counts",
    given: oneApplicant(8, [{ claimYear: 2026, expenses: [{ paid: "2026-06-30", amount: 100 }] }]),
    byDefault: ["0.00"],
    otherwise: ["50.00"],
  },
  {
    id: "A37",
    code: "submission",
    given: oneApplicant(8, [{ submitted: "2027-12-01", decided: "2028-01-01", cost: 100 }], {
      budget: { ceilings: { 2028: 0 } },
    }),
    byDefault: ["0.00"],
    otherwise: ["50.00"],
    of: "paid",
  },
  {
    id: "A37",
    code: "next-year",
    given: oneApplicant(8, [{ cost: 100 }], { budget: { ceilings: { 2028: 0 } } }),
    byDefault: ["50.00"],
    otherwise: ["0.00"],
    of: "paid",
  },
];

test.each(differences)("$id $code", ({ id, code, given, byDefault, otherwise, of = "award" }) => {
  const column = (readings: Json): string[] =>
    settled({ ...given, readings }).claims.map((claim) => claim[of]);
  expect(column({})).toEqual(byDefault);
  expect(column({ [id]: readingCodes[id][0] })).toEqual(byDefault);
  expect(column({ [id]: code })).toEqual(otherwise);
});

test("every reading that is not a default has its case", () => {
  const all = Object.entries(readingCodes).flatMap(([id, codes]) =>
    codes.slice(1).map((code) => `${id} ${code}`),
  );
  expect(differences.map(({ id, code }) => `${id} ${code}`).sort()).toEqual(all.sort());
});

describe("where the readings meet a boundary", () => {
  const under = (
    readings: Json,
    clause: number,
    claims: readonly Json[],
    more: Json = {},
    applicant: Json = {},
  ): unknown =>
    settled(oneApplicant(clause, claims, { ...more, readings }, applicant)).claims.map((claim) => [
      claim.award,
      ...claim.limits,
    ]);

  test.each([
    { why: "need one fen under the cap", need: "3999999.99", expected: ["3999999.99", "need"] },
    { why: "need exactly the cap", need: "4000000.00", expected: ["4000000.00"] },
    { why: "need above it", need: "4000000.01", expected: ["4000000.00"] },
    { why: "no need", need: "0", expected: ["0.00", "need"] },
  ])("A1 cost-limited: $why", ({ need, expected }) => {
    expect(under({ A1: "cost-limited" }, 1, [{ need }])).toEqual([expected]);
  });

  test("the grade factor acts on flat and cost-limited amounts too", () => {
    const levers = { levers: { 1: { gradeFactor: 0.9 } } };
    expect(under({ A1: "flat" }, 1, [{}], levers)).toEqual([["3600000.00"]]);
    expect(under({ A1: "cost-limited" }, 1, [{ need: 3_700_000 }], levers)).toEqual([["3600000.00"]]);
  });

  test("A9 flat: confirmed events alone, whatever they cost, up to the yearly cap", () => {
    const events = [
      { count: 31, outcome: true },
      { count: 5, outcome: false },
    ];
    expect(under({ A9: "flat" }, 4, [{ events }])).toEqual([["300000.00", "annual-cap"]]);
  });

  test("A2 operator: what its other parks were awarded before counts; other operators do not", () => {
    const park = { kind: "park", stateOwnedBuilding: true };
    const awarded = { awardedByYear: { 1: { 2027: 3_500_000 } } };
    const given = {
      readings: { A2: "operator" },
      applicants: [
        { id: "p", ...park, operator: "o", ...awarded },
        { id: "q", ...park, operator: "o" },
        { id: "r", ...park, operator: "x" },
        { id: "s", ...park },
      ],
      claims: ["q", "r", "s"].map((applicant) => ({
        id: applicant,
        applicant,
        clause: 1,
        claimYear: 2027,
        gradeShare: 1,
      })),
    };
    expect(settled(given).claims.map((claim) => claim.award)).toEqual([
      "500000.00",
      "4000000.00",
      "4000000.00",
    ]);
  });

  test("A2 operator: parks without an operator share no cap", () => {
    const parks = ["p", "q"].map((id) => ({ id, kind: "park", stateOwnedBuilding: true }));
    const given = { ...twoParks, applicants: parks, readings: { A2: "operator" } };
    expect(settled(given).claims.map((claim) => claim.award)).toEqual(["2400000.00", "2400000.00"]);
  });

  test("A17 per kind: an award that the overlap lowers fills the kinds in their order", () => {
    const first = { costs: { trademark: 90_000, patent: 100_000 }, otherDistrictAward: 35_000 };
    const claims = [first, { costs: { trademark: 40_000, patent: 100_000 } }];
    expect(under({ A17: "per-kind", A31: "top-up" }, 7, claims)).toEqual([
      ["60000.00", "overlap"],
      ["40000.00", "annual-cap"],
    ]);
  });

  test("A4 vested: a window lets claims in after the expiry, none before the signing", () => {
    const claims = [{ claimYear: 2026, submitted: "2026-06-30", cost: 1_000 }];
    expect(under({ A4: "vested" }, 6, claims, {}, { firstRecognised: { 6: 2026 } })).toEqual([
      ["0.00", "before-signing"],
    ]);
  });

  test("A17 per kind: each kind has a floor and a cap of its own, over the claims of a year", () => {
    const claims = [
      { costs: { trademark: "80000.01", patent: "0.01" } },
      { costs: { trademark: "40000", certification: "10" } },
      { cost: 1000 },
    ];
    expect(under({ A17: "per-kind" }, 7, claims)).toEqual([
      ["40000.00"],
      ["10005.00", "annual-cap"],
      ["0.00", "annual-cap"],
    ]);
  });

  test("A20 cumulative: up to the cap to the fen, what was awarded before counts", () => {
    const claims = [{ cost: "63111.12" }, { cost: "0.02" }];
    expect(under({ A20: "cumulative" }, 9, claims, {}, { awarded: { 9: "18444.44" } })).toEqual([
      ["31555.56"],
      ["0.00", "annual-cap"],
    ]);
    expect(
      under({ A20: "cumulative" }, 9, [{ cost: "63111.14" }], {}, { awarded: { 9: "18444.44" } }),
    ).toEqual([["31555.56", "annual-cap"]]);
  });

  test.each([
    { why: "a loss of one fen less", loss: "59999.99", expected: ["59999.99", "loss"] },
    { why: "a loss of just as much", loss: "60000.00", expected: ["60000.00"] },
    { why: "not stated", loss: undefined, expected: ["60000.00"] },
  ])("A27 at most the loss: $why", ({ loss, expected }) => {
    expect(
      under({ A27: "at-most-loss" }, 11, [
        { ...order, order: 200_000, ...(loss === undefined ? {} : { loss }) },
      ]),
    ).toEqual([expected]);
  });

  test.each([
    { why: "leaves just enough", municipal: "50000.00", expected: ["50000.00"] },
    { why: "leaves one fen less", municipal: "50000.01", expected: ["49999.99", "at-most-cost"] },
    { why: "is more than the cost", municipal: "100000.01", expected: ["0.00", "at-most-cost"] },
  ])("A30 at most the cost: municipal support $why", ({ municipal, expected }) => {
    expect(under({ A30: "at-most-cost" }, 8, [{ cost: 100_000, municipalAward: municipal }])).toEqual([
      expected,
    ]);
  });

  test("A30 sets the support against what counts of the cost, after the overlap", () => {
    const expenses = [
      { paid: "2026-06-30", amount: 100_000 },
      { paid: "2026-07-01", amount: 100_000 },
    ];
    const claim = { claimYear: 2026, expenses, municipalAward: 60_000, otherDistrictAward: 45_000 };
    expect(under({ A30: "at-most-cost" }, 8, [claim])).toEqual([
      ["40000.00", "before-signing", "at-most-cost"],
    ]);
  });

  test("A30 on a grade needs a stated need; on events and orders takes their cost", () => {
    expect(under({ A30: "at-most-cost" }, 2, [{ gradeShare: 1, municipalAward: 900_000 }])).toEqual([
      ["1000000.00"],
    ]);
    expect(
      under({ A30: "at-most-cost" }, 2, [{ gradeShare: 1, need: 1_200_000, municipalAward: 900_000 }]),
    ).toEqual([["300000.00", "at-most-cost"]]);
    const events = [
      { count: 2, cost: 15_000, outcome: true },
      { count: 2, cost: 15_000, outcome: false },
    ];
    expect(under({ A30: "at-most-cost" }, 4, [{ events, municipalAward: 25_000 }])).toEqual([
      ["5000.00", "event-cap", "at-most-cost"],
    ]);
    expect(
      under({ A30: "at-most-cost" }, 11, [{ ...order, order: 100_000, municipalAward: 80_000 }]),
    ).toEqual([["20000.00", "at-most-cost"]]);
  });

  test.each([
    { why: "one fen less", other: "44999.99", expected: ["0.01", "overlap"] },
    { why: "just as much", other: "45000.00", expected: ["0.00", "overlap"] },
    { why: "nothing", other: "0", expected: ["45000.00"] },
  ])("A31 top-up: the other policy pays $why", ({ other, expected }) => {
    expect(under({ A31: "top-up" }, 7, [{ cost: 90_000, otherDistrictAward: other }])).toEqual([expected]);
  });

  test.each([
    { why: "paid in the year before", paid: "2025-12-31", expected: ["0.00", "before-signing"] },
    { why: "paid on its first day", paid: "2026-01-01", expected: ["50.00"] },
  ])("A35 counts costs of the signing year alone: $why", ({ paid, expected }) => {
    expect(under({ A35: "counts" }, 8, [{ claimYear: 2026, expenses: [{ paid, amount: 100 }] }])).toEqual([
      expected,
    ]);
  });

  test("A37 leaves the serving order alone", () => {
    const given = oneApplicant(8, [
      { submitted: "2027-02-01", decided: "2027-05-01", cost: 100 },
      { submitted: "2027-03-01", decided: "2027-04-01", cost: 100 },
    ]);
    const report = settled({
      ...given,
      readings: { A37: "submission" },
      budget: { ceilings: { 2027: 50 }, allocation: "first-come" },
    });
    expect(report.claims.map((claim) => claim.paid)).toEqual(["0.00", "50.00"]);
  });
});
