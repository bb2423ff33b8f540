import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LedgerTooLarge } from "../../src/ledger/settle.ts";
import { parseYuan } from "../../src/money/parse.ts";
import { oneApplicant, settled } from "./given.ts";
import type { Given, Json } from "./given.ts";

function fen(yuan: string | null): number {
  const parsed = parseYuan(yuan ?? "0");
  if (!parsed.ok) throw new Error(`${yuan}: ${parsed.fault}`);
  return parsed.value;
}
const sum = (amounts: readonly string[]): number => amounts.reduce((all, one) => all + fen(one), 0);

const APPLICANTS: readonly Json[] = [
  { id: "p", kind: "park", stateOwnedBuilding: true, operator: "o" },
  { id: "q", kind: "park", stateOwnedBuilding: true, operator: "o", firstRecognised: { 1: 2026, 4: 2025 } },
  { id: "c", kind: "centre", firstRecognised: { 3: 2026 } },
  { id: "h", kind: "head" },
  { id: "s", kind: "seller", awarded: { 9: "100" } },
  { id: "t", kind: "seller", excluded: { 2028: "dishonest" } },
  { id: "v", kind: "service" },
];
const CLAUSES: Readonly<Record<string, readonly number[]>> = {
  p: [1, 4],
  q: [1, 4],
  c: [3, 4, 10],
  h: [2, 5, 6, 7, 8, 9],
  s: [5, 6, 7, 8, 9, 11],
  t: [5, 6, 8, 9],
  v: [11],
};

const pad = (day: number): string => String(day).padStart(2, "0");
const money = fc
  .oneof(fc.nat({ max: 99 }), fc.nat({ max: 200_000_000 }))
  .map((cents) => (cents / 100).toFixed(2));

/** What a clause asks for. */
function facts(clause: number, amount: string, share: number): Json {
  if (clause <= 2) return { gradeShare: share / 4 };
  if (clause === 4) return { events: [{ count: 1 + share * 9, cost: amount, outcome: share > 0 }] };
  if (clause === 11) return { order: amount, warehoused: "2026-07-02" };
  return { cost: amount };
}

const claim = fc
  .record({
    applicant: fc.constantFrom(...Object.keys(CLAUSES)),
    pick: fc.nat({ max: 5 }),
    year: fc.integer({ min: 2026, max: 2028 }),
    month: fc.integer({ min: 7, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    lag: fc.nat({ max: 4 }),
    amount: money,
    share: fc.nat({ max: 4 }),
    other: fc.oneof({ weight: 4, arbitrary: fc.constant("0") }, { weight: 1, arbitrary: money }),
  })
  .map(({ applicant, pick, year, month, day, lag, amount, share, other }) => {
    const clause = CLAUSES[applicant][pick % CLAUSES[applicant].length];
    const end = month + lag;
    const decided = end <= 12 ? `${year}-${pad(end)}-28` : `${year + 1}-${pad(end - 12)}-28`;
    const submitted = `${year}-${pad(month)}-${pad(day)}`;
    return {
      applicant,
      clause,
      claimYear: year,
      submitted,
      decided,
      otherDistrictAward: other,
      ...facts(clause, amount, share),
    };
  });

const ceiling = fc.oneof(
  fc.constant("0"),
  money,
  fc.nat({ max: 2_000_000_000 }).map((cents) => (cents / 100).toFixed(2)),
);
const budget = fc.record(
  {
    ceilings: fc.record({ 2026: ceiling, 2027: ceiling, 2028: ceiling }, { requiredKeys: [] }),
    allocation: fc.constantFrom(
      "pro-rata",
      "first-come",
      "first-come-whole",
      "priority",
      "commitments-first",
    ),
  },
  { requiredKeys: ["ceilings", "allocation"] },
);
const ledger = fc
  .record({
    claims: fc.array(claim, { minLength: 1, maxLength: 40 }),
    budget,
    carryOver: fc.boolean(),
    stepDown: fc.constantFrom([], [{ used: 0.5, ratioTimes: 0.5 }]),
    readings: fc.constantFrom(
      {},
      { A26: "pro-rata" },
      { A37: "next-year" },
      { A2: "operator", A17: "per-kind" },
    ),
  })
  .map(({ claims, budget: rules, carryOver, ...rest }): Given => {
    const mayCarry = rules.allocation.startsWith("first-come");
    const extra = {
      ...(rules.allocation === "priority" ? { priority: [[1, 3], [8]] } : {}),
      ...(mayCarry ? { carryOver } : {}),
    };
    return {
      ...rest,
      budget: { ...rules, ...extra },
      applicants: APPLICANTS,
      claims: claims.map((one, i) => ({ id: `K${i + 1}`, ...one })),
    };
  });

describe("on random ledgers under every rule", { timeout: 60_000 }, () => {
  test("payments add up to the ceiling to the fen, and every fen is accounted for", () => {
    const seen = { cut: 0, carried: 0, tail: 0, pool: 0 };
    fc.assert(
      fc.property(ledger, (given) => {
        const report = settled(given);
        const rule = (given["budget"] as { allocation: string }).allocation;
        for (const year of report.years) {
          const due = fen(year.carriedIn) + fen(year.demand);
          const limit = year.ceiling === null ? due : Math.min(due, fen(year.ceiling));
          if (rule === "first-come-whole") expect(fen(year.paid)).toBeLessThanOrEqual(limit);
          else expect(fen(year.paid)).toBe(limit);
          expect(fen(year.unpaid)).toBe(due - fen(year.paid));
          expect(year.unspent === null ? null : fen(year.unspent)).toBe(
            year.ceiling === null ? null : fen(year.ceiling) - fen(year.paid),
          );
          if (limit < due) seen.cut += 1;
          if (fen(year.carriedIn) > 0) seen.carried += 1;
        }
        expect(sum(report.claims.map((one) => one.paid))).toBe(sum(report.years.map((year) => year.paid)));
        const tail = report.claims.filter((one) => one.chargedTo > 2028);
        expect(fen(report.tail.demand)).toBe(sum(tail.map((one) => one.afterPool)));
        if (tail.length > 0) seen.tail += 1;
        for (const one of report.claims) {
          expect(fen(one.afterPool)).toBeLessThanOrEqual(fen(one.award));
          expect(fen(one.paid)).toBeLessThanOrEqual(fen(one.afterPool));
          expect(fen(one.unpaid)).toBe(one.chargedTo > 2028 ? 0 : fen(one.afterPool) - fen(one.paid));
          expect(one.limits.includes("ceiling")).toBe(fen(one.unpaid) > 0);
          expect(one.limits.includes("pool")).toBe(one.afterPool !== one.award);
          if (one.limits.includes("pool")) seen.pool += 1;
        }
        for (const pool of report.pools) expect(fen(pool.used)).toBeLessThanOrEqual(fen(pool.pool));
      }),
      { numRuns: 250 },
    );
    expect(Object.values(seen).every((times) => times > 10)).toBe(true);
  });

  test("the order of the file changes nothing", () => {
    fc.assert(
      fc.property(ledger, (given) => {
        const forwards = settled(given);
        const backwards = settled({
          ...given,
          claims: [...given.claims].reverse(),
          applicants: [...given.applicants].reverse(),
        });
        expect([...backwards.claims].reverse()).toEqual(forwards.claims);
        expect(backwards.years).toEqual(forwards.years);
      }),
      { numRuns: 100 },
    );
  });

  test("a ceiling that nobody reaches changes no payment", () => {
    fc.assert(
      fc.property(ledger, (given) => {
        const paid = (budget: Json): unknown =>
          settled({ ...given, stepDown: [], budget }).claims.map((one) => one.paid);
        const ample = { ceilings: { 2026: 1e11, 2027: 1e11, 2028: 1e11 } };
        expect(paid({ ...ample, allocation: "pro-rata" })).toEqual(paid({ ceilings: {} }));
        expect(paid({ ...ample, allocation: "commitments-first" })).toEqual(paid({ ceilings: {} }));
      }),
      { numRuns: 50 },
    );
  });
});

test("awards that no longer add up exactly are refused, not rounded", () => {
  const huge = { levers: { 8: { cap: 9e13, ratio: 1 } } };
  expect(settled(oneApplicant(8, [{ cost: 9e13 }], huge)).years[0].paid).toBe("90000000000000.00");
  expect(() => settled(oneApplicant(8, [{ cost: 9e13 }, { cost: 1e12, claimYear: 2028 }], huge))).toThrow(
    LedgerTooLarge,
  );
});
