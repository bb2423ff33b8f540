import { describe, expect, test } from "vitest";
import { oneApplicant, settled } from "./given.ts";
import type { Json } from "./given.ts";

/** Orders whose awards are these amounts of yuan, decided on these days. */
const orders = (...of: readonly (readonly [award: number, decided: string])[]): Json[] =>
  of.map(([award, decided]) => ({
    order: (award / 0.3).toFixed(0),
    warehoused: "2026-07-01",
    claimYear: Math.min(2028, Number(decided.slice(0, 4))),
    submitted: decided < "2029" ? decided : "2028-12-01",
    decided,
  }));
const afterPool = (claims: readonly Json[], more: Json = {}): string[][] =>
  settled(oneApplicant(11, claims, more)).claims.map((claim) => [claim.afterPool, ...claim.limits]);
const six = [...Array(6).keys()].map((i) => [90_000, `2027-0${i + 2}-01`] as const);

describe("a pool", () => {
  test("is drawn in the order of decisions, the last part-paid, the rest empty-handed", () => {
    const [first, ...rest] = orders(...six);
    expect(afterPool([...rest, first])).toEqual([
      ["90000.00"],
      ["90000.00"],
      ["90000.00"],
      ["90000.00"],
      ["50000.00", "pool"],
      ["90000.00"],
    ]);
    expect(afterPool(orders(...six, [90_000, "2027-12-01"])).at(-1)).toEqual(["0.00", "pool"]);
  });

  test("that fits exactly lowers nothing", () => {
    const pool = (yuan: string): Json => ({ levers: { 11: { pool: { 2027: yuan } } } });
    expect(afterPool(orders(...six), pool("540000.00")).at(-1)).toEqual(["90000.00"]);
    expect(afterPool(orders(...six), pool("539999.99")).at(-1)).toEqual(["89999.99", "pool"]);
  });

  test("belongs to the year of the decision; what is left lapses", () => {
    const report = settled(oneApplicant(11, orders([90_000, "2027-12-31"], [60_000, "2028-01-01"])));
    expect(report.pools).toEqual([
      { year: 2026, pool: "300000.00", used: "0.00", clause: 11 },
      { year: 2027, pool: "500000.00", used: "90000.00", clause: 11 },
      { year: 2028, pool: "500000.00", used: "60000.00", clause: 11 },
    ]);
  });

  test("no pool after the last year: the tail gets nothing either", () => {
    const report = settled(oneApplicant(11, orders([90_000, "2029-01-01"])));
    expect(report.claims[0]).toMatchObject({
      award: "90000.00",
      afterPool: "0.00",
      limits: ["pool"],
      chargedTo: 2029,
    });
    expect(report.tail.demand).toBe("0.00");
  });

  test("stays with the decision when the payment moves to the next year", () => {
    const report = settled(
      oneApplicant(11, orders([90_000, "2028-12-31"]), { readings: { A37: "next-year" } }),
    );
    expect(report.claims[0]).toMatchObject({
      afterPool: "90000.00",
      limits: ["tail"],
      chargedTo: 2029,
      paid: "0.00",
      unpaid: "0.00",
    });
    expect(report.pools[2].used).toBe("90000.00");
    expect(report.tail.demand).toBe("90000.00");
  });

  test("all pools are listed, those of levers too", () => {
    const report = settled(oneApplicant(11, [], { levers: { 11: { pool: { 2027: 1 } } } }));
    expect(report.pools.map((pool) => pool.pool)).toEqual(["300000.00", "1.00", "500000.00"]);
  });
});

describe("pools by policy year", () => {
  const A23 = { readings: { A23: "policy-year" } };
  const used = (decided: string, more: Json = {}): string[] =>
    settled(oneApplicant(11, orders([90_000, decided]), { ...A23, ...more })).pools.map((pool) => pool.used);

  test.each([
    {
      why: "the last day of the first twelve months",
      decided: "2027-06-30",
      expected: ["90000.00", "0.00", "0.00"],
    },
    { why: "the first day of the second", decided: "2027-07-01", expected: ["0.00", "90000.00", "0.00"] },
    { why: "the day of the expiry", decided: "2028-12-31", expected: ["0.00", "0.00", "90000.00"] },
    { why: "after the expiry", decided: "2029-01-01", expected: ["0.00", "0.00", "0.00"] },
  ])("$why", ({ decided, expected }) => {
    expect(used(decided)).toEqual(expected);
  });
});
