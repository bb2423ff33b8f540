import { describe, expect, test } from "vitest";
import { awardsOf, limitsOf, oneApplicant, settled } from "./given.ts";
import type { Json } from "./given.ts";

const LONG = { timing: { signed: "2026-07-01", expires: "2035-12-31" } };
const claims = (...years: number[]): Json[] => years.map((claimYear) => ({ claimYear, cost: 1000 }));
const refusals = (of: readonly Json[], more: Json = {}, applicant: Json = {}): unknown =>
  limitsOf(settled(oneApplicant(6, of, { ...LONG, ...more }, applicant))).map((limits) => limits.join());

describe("three consecutive calendar years", () => {
  test.each([
    { why: "from the first claim", years: [2027, 2028, 2029, 2030], expected: ["", "", "", "window"] },
    { why: "a skipped year is lost", years: [2027, 2029, 2030], expected: ["", "", "window"] },
    { why: "listed in any order", years: [2030, 2027], expected: ["window", ""] },
  ])("$why", ({ years, expected }) => {
    expect(refusals(claims(...years))).toEqual(expected);
  });

  test.each([
    { why: "recognised before the ledger", first: 2025, expected: ["", "window"] },
    { why: "recognised later than the first claim here", first: 2030, expected: ["", ""] },
  ])("$why", ({ first, expected }) => {
    expect(refusals(claims(2027, 2028), {}, { firstRecognised: { 6: first } })).toEqual(expected);
  });

  test.each([
    { why: "a claim that is paid nothing opens the window", claim: { cost: 0 }, expected: "window" },
    {
      why: "so does one that loses to another policy",
      claim: { otherDistrictAward: 9999 },
      expected: "window",
    },
    { why: "one that was not recognised does not", claim: { recognised: false }, expected: "" },
  ])("$why", ({ claim, expected }) => {
    const [first, last] = claims(2027, 2030);
    expect(refusals([{ ...first, ...claim }, last])).toEqual([expect.any(String), expected]);
  });

  test("the earliest claim year counts, though it is decided last", () => {
    const [early, late] = claims(2027, 2030);
    expect(refusals([{ ...early, submitted: "2027-12-01", decided: "2032-01-01" }, late])).toEqual([
      "",
      "window",
    ]);
  });

  test("clauses and applicants each have their own", () => {
    const given = oneApplicant(6, [...claims(2027, 2030), { ...claims(2030)[0], applicant: "b" }], LONG);
    const report = settled({ ...given, applicants: [...given.applicants, { id: "b", kind: "head" }] });
    expect(limitsOf(report)).toEqual([[], ["window"], []]);
  });
});

describe("three payments", () => {
  const A3 = { readings: { A3: "three-payments" } };

  test("three claim years with an award, skipped years are not lost", () => {
    expect(refusals(claims(2027, 2029, 2031, 2033), A3)).toEqual(["", "", "", "window"]);
  });

  test("several claims of a year are one, a year without an award is none", () => {
    const nothing = { claimYear: 2028, cost: 0 };
    expect(refusals([...claims(2027, 2027), nothing, ...claims(2029, 2031, 2031, 2033)], A3)).toEqual([
      "",
      "",
      "",
      "",
      "",
      "",
      "window",
    ]);
  });

  test("years used before the ledger count", () => {
    expect(refusals(claims(2027, 2028), A3, { yearsUsed: { 6: [2024, 2025] } })).toEqual(["", "window"]);
    expect(refusals(claims(2027, 2028), A3, { yearsUsed: { 6: [2026, 2027] } })).toEqual(["", ""]);
  });
});

describe("thirty-six months", () => {
  const A3 = { readings: { A3: "36-months" } };
  const on = (decided: string): Json => ({
    claimYear: Number(decided.slice(0, 4)),
    submitted: decided,
    decided,
    cost: 1000,
  });

  test.each([
    { why: "the day before they end", last: "2030-03-14", expected: "" },
    { why: "the day on which they end", last: "2030-03-15", expected: "window" },
  ])("$why", ({ last, expected }) => {
    expect(refusals([on("2027-03-15"), on(last)], A3)).toEqual(["", expected]);
  });

  test("a bare year means its 1 July", () => {
    expect(refusals([on("2028-06-30"), on("2028-07-01")], A3, { firstRecognised: { 6: 2025 } })).toEqual([
      "",
      "window",
    ]);
  });

  test("the earliest decision counts, also where the file names a later recognition", () => {
    const claims = [on("2027-03-15"), on("2030-03-15")];
    expect(refusals(claims, A3, { firstRecognised: { 6: "2027-12-01" } })).toEqual(["", "window"]);
  });

  test("a fourth claim year may lie inside them, but not inside the calendar years", () => {
    const four = [on("2027-11-01"), on("2030-10-01")];
    expect([refusals(four), refusals(four, A3)]).toEqual([
      ["", "window"],
      ["", ""],
    ]);
  });
});

describe("expiry", () => {
  const first = { claimYear: 2028, cost: 1000 };
  const after = [2029, 2030, 2031].map((claimYear) => ({ claimYear, cost: 1000 }));

  test("claims filed after it get nothing, what their windows would still give is the contingent tail", () => {
    const report = settled(oneApplicant(6, [first, ...after]));
    expect(awardsOf(report)).toEqual(["200.00", "0.00", "0.00", "0.00"]);
    expect(limitsOf(report)).toEqual([[], ["expired"], ["expired"], ["expired"]]);
    expect(report.tail).toEqual({ demand: "0.00", contingent: "400.00" });
  });

  test("vested claims are valid, and tail", () => {
    const report = settled(oneApplicant(6, [first, ...after], { readings: { A4: "vested" } }));
    expect(limitsOf(report)).toEqual([[], ["tail"], ["tail"], ["expired"]]);
    expect(report.claims[1]).toMatchObject({
      award: "200.00",
      afterPool: "200.00",
      paid: "0.00",
      unpaid: "0.00",
      chargedTo: 2029,
    });
    expect(report.tail).toEqual({ demand: "400.00", contingent: "0.00" });
    expect(report.years.map((each) => each.year)).toEqual([2028]);
  });

  test("a claim filed after the expiry opens no window", () => {
    expect(settled(oneApplicant(6, after)).tail.contingent).toBe("0.00");
    expect(settled(oneApplicant(6, after, {}, { firstRecognised: { 6: 2028 } })).tail.contingent).toBe(
      "400.00",
    );
    expect(limitsOf(settled(oneApplicant(6, after, { readings: { A4: "vested" } })))).toEqual([
      ["expired"],
      ["expired"],
      ["expired"],
    ]);
  });

  test("only three-year supports leave a contingent tail", () => {
    const late = { claimYear: 2029, cost: 1000 };
    expect(settled(oneApplicant(5, [{ ...late, claimYear: 2028 }, late])).tail.contingent).toBe("0.00");
    expect(
      settled(oneApplicant(5, [{ ...late, claimYear: 2028 }, late], { readings: { A13: "three-years" } }))
        .tail.contingent,
    ).toBe("500.00");
  });

  test("caps hold among the contingent claims, exclusion and overlap as ever", () => {
    const big = { claimYear: 2029, cost: 400_000 };
    const given = oneApplicant(
      6,
      [first, big, big, { ...big, claimYear: 2030, otherDistrictAward: 100_000 }],
      {},
      { excluded: {} },
    );
    expect(settled(given).tail.contingent).toBe("100000.00");
    expect(
      settled(oneApplicant(6, [first, big], {}, { excluded: { 2029: "violation" } })).tail.contingent,
    ).toBe("0.00");
  });

  test("a document that was used gives no contingent tail", () => {
    const doc = { documents: ["X"] };
    expect(
      settled(
        oneApplicant(6, [
          { ...first, ...doc },
          { ...after[0], ...doc },
        ]),
      ).tail.contingent,
    ).toBe("0.00");
  });

  test("three payments: years used by valid claims count against the contingent ones", () => {
    const years = [2026, 2027, 2028, 2029].map((claimYear) => ({ claimYear, cost: 1000 }));
    expect(settled(oneApplicant(6, years, { readings: { A3: "three-payments" } })).tail.contingent).toBe(
      "0.00",
    );
    expect(
      settled(oneApplicant(6, years.slice(1), { readings: { A3: "three-payments" } })).tail.contingent,
    ).toBe("200.00");
  });
});
