import { expect, test } from "vitest";
import { oneApplicant, settled } from "./given.ts";

/** Yuan of one unit of the published case. */
const UNIT = 10_000;
const AMOUNTS = [
  { amount: 5, chance: 0.2 },
  { amount: 10, chance: 0.3 },
  { amount: 20, chance: 0.5 },
];
const POOL = 15;
/** As many claims of the smallest amount use the pool up. */
const ENOUGH = 3;

/** What the pool gives to orders of these amounts, one decided after the other. */
function given(amounts: readonly number[]): number {
  const claims = amounts.map((amount, k) => ({
    order: (amount * UNIT).toFixed(2),
    warehoused: "2026-07-02",
    decided: `2027-03-${String(k + 1).padStart(2, "0")}`,
    submitted: "2027-02-01",
  }));
  const levers = { 11: { ratio: 1, cap: 100 * UNIT, pool: { 2027: POOL * UNIT } } };
  const report = settled(oneApplicant(11, claims, { levers }));
  return report.claims.reduce((sum, { afterPool }) => sum + Number(afterPool), 0) / UNIT;
}

/** Over all sequences of n amounts. */
function expected(n: number, before: readonly number[] = []): number {
  if (before.length === n) return given(before);
  return AMOUNTS.reduce((sum, { amount, chance }) => sum + chance * expected(n, [...before, amount]), 0);
}

test("Loss Data Analytics: geometric many (β = 2) claims of 5, 10 or 20 under a pool of 15, by all that may happen", () => {
  const chanceOf = (n: number): number => (2 / 3) ** n / 3;
  let paid = 0;
  let fewer = 0;
  for (let n = 0; n < ENOUGH; n++) {
    paid += chanceOf(n) * expected(n);
    fewer += chanceOf(n);
  }
  expect(expected(ENOUGH)).toBeCloseTo(POOL, 12);
  paid += (1 - fewer) * POOL;
  expect(paid).toBeCloseTo(9.193, 3);
  expect(2 * 14 - paid).toBeCloseTo(18.807, 3);
});
