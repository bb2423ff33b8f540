import { describe, expect, test } from "vitest";
import { awardsOf, limitsOf, oneApplicant, settled } from "./given.ts";

describe("scope, exclusion and recognition: the first refusal alone", () => {
  test.each([
    { why: "in scope", clause: 8, applicant: {}, claim: {}, limits: [] },
    {
      why: "a branch with its own qualification",
      clause: 8,
      applicant: { legalForm: "branch" },
      claim: {},
      limits: [],
    },
    { why: "an individual", clause: 8, applicant: { legalForm: "individual" }, claim: {}, limits: ["scope"] },
    { why: "outside the zone", clause: 8, applicant: { inZone: false }, claim: {}, limits: ["scope"] },
    { why: "another business", clause: 8, applicant: { inBusiness: false }, claim: {}, limits: ["scope"] },
    { why: "the wrong kind", clause: 8, applicant: { kind: "service" }, claim: {}, limits: ["scope"] },
    {
      why: "a head enterprise may use a seller's clause",
      clause: 8,
      applicant: { kind: "head" },
      claim: {},
      limits: [],
    },
    {
      why: "no state-owned building",
      clause: 1,
      applicant: { stateOwnedBuilding: false },
      claim: {},
      limits: ["scope"],
    },
    {
      why: "excluded for good",
      clause: 8,
      applicant: { excluded: "dishonest" },
      claim: {},
      limits: ["excluded"],
    },
    {
      why: "excluded in the claim year",
      clause: 8,
      applicant: { excluded: { 2027: "shell-tax" } },
      claim: {},
      limits: ["excluded"],
    },
    {
      why: "excluded in another year",
      clause: 8,
      applicant: { excluded: { 2026: "shell-tax" } },
      claim: {},
      limits: [],
    },
    {
      why: "not recognised",
      clause: 8,
      applicant: {},
      claim: { recognised: false },
      limits: ["not-recognised"],
    },
    {
      why: "scope comes before exclusion",
      clause: 8,
      applicant: { inZone: false, excluded: "dishonest" },
      claim: {},
      limits: ["scope"],
    },
    {
      why: "exclusion before recognition",
      clause: 8,
      applicant: { excluded: "violation" },
      claim: { recognised: false },
      limits: ["excluded"],
    },
    {
      why: "undesignated warehouse",
      clause: 11,
      applicant: {},
      claim: { designatedWarehouse: false },
      limits: ["scope"],
    },
    { why: "no loss", clause: 11, applicant: {}, claim: { loss: 0 }, limits: ["loss"] },
    { why: "a loss of one fen", clause: 11, applicant: {}, claim: { loss: 0.01 }, limits: [] },
  ])("$why", ({ clause, applicant, claim, limits }) => {
    const facts =
      clause === 1
        ? { gradeShare: 1 }
        : clause === 11
          ? { order: 1000, warehoused: "2026-09-01" }
          : { cost: 1000 };
    const report = settled(oneApplicant(clause, [{ ...facts, ...claim }], {}, applicant));
    expect(limitsOf(report)).toEqual([limits]);
    expect(awardsOf(report)[0] === "0.00").toBe(limits.length > 0);
  });
});

describe("a clause that is switched off", () => {
  const off = (lever: object): object => ({ levers: { 6: lever } });

  test.each([
    { why: "for all years", more: off({ enabled: false }), limits: ["disabled"] },
    { why: "for the claim year", more: off({ byYear: { 2027: { enabled: false } } }), limits: ["disabled"] },
    { why: "for another year", more: off({ byYear: { 2026: { enabled: false } } }), limits: [] },
    {
      why: "on again for the claim year",
      more: off({ enabled: false, byYear: { 2027: { enabled: true } } }),
      limits: [],
    },
  ])("$why", ({ more, limits }) => {
    expect(limitsOf(settled(oneApplicant(6, [{ cost: 1000 }], { ...more })))).toEqual([limits]);
  });

  test("opens no window and uses no document", () => {
    const long = {
      timing: { signed: "2026-07-01", expires: "2031-12-31" },
      levers: { 6: { byYear: { 2027: { enabled: false } } } },
    };
    const years = [2027, 2028, 2030, 2031].map((claimYear) => ({
      claimYear,
      cost: 1000,
      documents: [claimYear < 2029 ? "X" : String(claimYear)],
    }));
    expect(limitsOf(settled(oneApplicant(6, years, long)))).toEqual([["disabled"], [], [], ["window"]]);
  });
});

describe("first overseas order", () => {
  const order = { order: 100_000, warehoused: "2026-09-01", exporter: "x" };

  test("only an exporter's first one counts", () => {
    const report = settled(oneApplicant(11, [order, order, { ...order, exporter: "y" }]));
    expect(limitsOf(report)).toEqual([[], ["not-first-order"], []]);
  });

  test("whoever claims it, in the serving order", () => {
    const given = oneApplicant(11, [
      { ...order, decided: "2027-07-02" },
      { ...order, decided: "2027-07-01", applicant: "b" },
    ]);
    const report = settled({ ...given, applicants: [...given.applicants, { id: "b", kind: "seller" }] });
    expect(limitsOf(report)).toEqual([["not-first-order"], []]);
  });

  test("exporters that are not named are all different", () => {
    const unnamed = { order: 100_000, warehoused: "2026-09-01" };
    expect(limitsOf(settled(oneApplicant(11, [unnamed, unnamed])))).toEqual([[], []]);
  });

  test("a claim that was not recognised, or came too early, leaves the order claimable", () => {
    const early = { ...order, submitted: "2027-01-15", warehoused: "2026-09-01" };
    const report = settled(
      oneApplicant(11, [{ ...order, recognised: false, submitted: "2027-01-10" }, early, order, order]),
    );
    expect(limitsOf(report)).toEqual([["not-recognised"], ["too-early"], [], ["not-first-order"]]);
  });
});

test("a first order that was claimed before the signing can be claimed again after it", () => {
  const order = { order: 1_000, warehoused: "2025-09-01", exporter: "x", claimYear: 2026 };
  const claims = [
    { ...order, submitted: "2026-06-30" },
    { ...order, submitted: "2026-07-01" },
  ];
  expect(limitsOf(settled(oneApplicant(11, claims)))).toEqual([["before-signing"], []]);
});

describe("six months in the warehouse", () => {
  test.each([
    { why: "the very day", warehoused: "2026-08-15", submitted: "2027-02-15", limits: ["too-early"] },
    { why: "the day after", warehoused: "2026-08-15", submitted: "2027-02-16", limits: [] },
    {
      why: "clamped to the end of February",
      warehoused: "2026-08-31",
      submitted: "2027-02-28",
      limits: ["too-early"],
    },
    { why: "the day after the clamped one", warehoused: "2026-08-31", submitted: "2027-03-01", limits: [] },
    {
      why: "clamped in a leap year",
      warehoused: "2027-08-30",
      submitted: "2028-02-29",
      limits: ["too-early"],
    },
    { why: "after the leap day", warehoused: "2027-08-30", submitted: "2028-03-01", limits: [] },
    { why: "the end of June", warehoused: "2026-06-30", submitted: "2026-12-30", limits: ["too-early"] },
    { why: "the last day of the year", warehoused: "2026-06-30", submitted: "2026-12-31", limits: [] },
  ])("$why", ({ warehoused, submitted, limits }) => {
    const claim = { order: 1000, warehoused, submitted, claimYear: Number(submitted.slice(0, 4)) };
    expect(limitsOf(settled(oneApplicant(11, [claim])))).toEqual([limits]);
  });
});

test.each([
  { why: "the cap lowers it, the day refuses it", facts: { order: 900_000 }, limits: ["too-early"] },
  { why: "nothing comes of it anyhow", facts: { order: "0.01" }, limits: ["too-early"] },
  {
    why: "another policy has taken all of it before",
    facts: { order: 1_000, otherDistrictAward: 500 },
    limits: ["overlap"],
  },
])("an order that comes too early: $why", ({ facts, limits }) => {
  const claim = { ...facts, warehoused: "2026-08-15", submitted: "2027-02-15" };
  expect(limitsOf(settled(oneApplicant(11, [claim])))).toEqual([limits]);
});

describe("signing and expiry", () => {
  test.each([
    {
      why: "submitted the day before signing",
      year: 2026,
      submitted: "2026-06-30",
      limits: ["before-signing"],
    },
    { why: "submitted on the day of signing", year: 2026, submitted: "2026-07-01", limits: [] },
    { why: "submitted on the day of expiry", year: 2028, submitted: "2028-12-31", limits: [] },
    { why: "submitted the day after expiry", year: 2029, submitted: "2029-01-01", limits: ["expired"] },
  ])("$why", ({ year, submitted, limits }) => {
    expect(limitsOf(settled(oneApplicant(8, [{ claimYear: year, submitted, cost: 1000 }])))).toEqual([
      limits,
    ]);
  });

  test.each([
    {
      why: "paid the day before signing: does not count",
      paid: "2026-06-30",
      award: "0.00",
      limits: ["before-signing"],
    },
    { why: "paid on the day of signing", paid: "2026-07-01", award: "500.00", limits: [] },
  ])("$why", ({ paid, award, limits }) => {
    const report = settled(oneApplicant(8, [{ claimYear: 2026, expenses: [{ paid, amount: 1000 }] }]));
    expect([awardsOf(report), limitsOf(report)]).toEqual([[award], [limits]]);
  });

  test("early expenses that the ratio cuts to nothing lower nothing", () => {
    const expenses = [{ paid: "2026-06-30", amount: 1000 }];
    const report = settled(oneApplicant(8, [{ claimYear: 2026, expenses }], { levers: { 8: { ratio: 0 } } }));
    expect(limitsOf(report)).toEqual([[]]);
  });
});

describe("one document, one use", () => {
  const claim = { cost: 1000, documents: ["X"] };

  test("for the claim submitted first, though it is decided later", () => {
    const report = settled(
      oneApplicant(8, [
        { ...claim, submitted: "2027-03-02", decided: "2027-04-01" },
        { ...claim, submitted: "2027-03-01", decided: "2027-05-01" },
      ]),
    );
    expect(limitsOf(report)).toEqual([["document-used"], []]);
  });

  test("on the same day for the smaller number in the id", () => {
    const report = settled(
      oneApplicant(8, [
        { ...claim, id: "A10" },
        { ...claim, id: "A9" },
      ]),
    );
    expect(limitsOf(report)).toEqual([["document-used"], []]);
  });

  test("over clauses and applicants", () => {
    const given = oneApplicant(8, [claim, { ...claim, clause: 5, applicant: "b" }]);
    const report = settled({ ...given, applicants: [...given.applicants, { id: "b", kind: "head" }] });
    expect(limitsOf(report)).toEqual([[], ["document-used"]]);
  });

  test("a claim that fails steps 1 to 3 uses nothing", () => {
    expect(limitsOf(settled(oneApplicant(8, [{ ...claim, recognised: false }, claim])))).toEqual([
      ["not-recognised"],
      [],
    ]);
  });

  test("named twice in one claim is one use", () => {
    expect(limitsOf(settled(oneApplicant(8, [{ ...claim, documents: ["X", "X"] }])))).toEqual([[]]);
  });
});
