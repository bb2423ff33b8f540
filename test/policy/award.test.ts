import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { ONE } from "../../src/money/fen.ts";
import {
  besideMunicipal,
  besideOther,
  eventsAward,
  gradeAward,
  headroomOf,
  ratioAward,
} from "../../src/policy/award.ts";
import type { Terms } from "../../src/policy/types.ts";

const terms: Terms = { enabled: true, ratio: 5_000, gradeFactor: ONE, cap: 1_000_00, perEvent: 100_00 };

test.each([
  { why: "as claimed", share: 7_500, amount: "as-claimed", factor: ONE, award: 750_00 },
  { why: "flat", share: 7_500, amount: "flat", factor: ONE, award: 1_000_00 },
  { why: "grade factor", share: 7_500, amount: "as-claimed", factor: 9_999, award: 749_92 },
  { why: "flat with a grade factor", share: 0, amount: "flat", factor: 9_000, award: 900_00 },
] as const)("grade: $why", ({ share, amount, factor, award }) => {
  expect(gradeAward(share, { ...terms, gradeFactor: factor }, amount)).toBe(award);
});

describe("events", () => {
  const events = [
    { count: 2, cost: 100_01, outcome: true },
    { count: 3, cost: 99_99, outcome: true },
    { count: 4, cost: 500_00, outcome: false },
  ];

  test("confirmed ones at their cost, held to the amount per event", () => {
    expect(eventsAward(events, terms, "as-claimed")).toEqual({
      award: 2 * 100_00 + 3 * 99_99,
      cost: 2 * 100_01 + 3 * 99_99,
      confirmed: 5,
      unconfirmed: 4,
      held: 2,
    });
  });

  test("flat: the full amount for each confirmed one, none of them held", () => {
    expect(eventsAward(events, terms, "flat")).toMatchObject({ award: 5 * 100_00, held: 0 });
  });

  test("a sum beyond exact numbers stays a whole number that no cap reaches", () => {
    const many = [{ count: 1e9, cost: 9e15, outcome: true }];
    expect(eventsAward(many, { ...terms, perEvent: 9e15 }, "as-claimed").award).toBe(Number.MAX_SAFE_INTEGER);
  });
});

test.each([
  { why: "all of it", cap: 100, used: 0, left: 100 },
  { why: "one fen", cap: 100, used: 99, left: 1 },
  { why: "none", cap: 100, used: 100, left: 0 },
  { why: "more was given than the cap of today", cap: 100, used: 101, left: 0 },
])("headroom: $why", ({ cap, used, left }) => {
  expect(headroomOf(cap, used)).toBe(left);
});

test.each([
  { why: "less", other: 99, higher: 100, topUp: 1 },
  { why: "a tie", other: 100, higher: 100, topUp: 0 },
  { why: "more", other: 101, higher: 0, topUp: 0 },
])("beside another policy that pays $why", ({ other, higher, topUp }) => {
  expect([besideOther(100, other, "higher-pays"), besideOther(100, other, "top-up")]).toEqual([
    higher,
    topUp,
  ]);
});

test.each([
  { why: "room to spare", municipal: 50, award: 100 },
  { why: "just room", municipal: 100, award: 100 },
  { why: "one fen short", municipal: 101, award: 99 },
  { why: "no room", municipal: 201, award: 0 },
])("beside municipal support: $why", ({ municipal, award }) => {
  expect(besideMunicipal(100, 200, municipal)).toBe(award);
});

/** Whole numbers below `below`, always the same ones. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const high = state >>> 6;
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(((high * 134_217_728 + (state >>> 5)) / 2 ** 53) * below);
  };
}

/** Smallest period and step such that (m × period ± step) × ratio lies as close to m' × 10,000 as it can. */
function nearWholeFen(ratio: number): { period: number; step: number } {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const period = ONE / divisor(ratio, ONE);
  let step = 1;
  while (step < period && (step * ratio) % ONE !== ONE / period) step += 1;
  return { period, step };
}

describe("a million awards, refereed by decimal arithmetic", { timeout: 60_000 }, () => {
  const CASES = 500_000;
  const Wide = Decimal.clone({ precision: 40 });
  /** Some ratios as decimal fractions, the policy's own first. */
  const ratios = [
    5_000,
    2_000,
    3_000,
    9_999,
    3_333,
    1,
    ...Array.from({ length: 300 }, (_, i) => 1 + i * 33),
  ].map((ratio) => ({ ratio, fraction: new Wide(ratio).div(ONE), near: nearWholeFen(ratio) }));

  /** Whole fen below `size` whose share is a whole number of fen, or as little more or less as can be. */
  function nearInteger(next: (below: number) => number, size: number, k: number): number {
    const { period, step } = ratios[k % ratios.length].near;
    return Math.floor(next(size) / period) * period + period + ((k % 3) - 1) * step;
  }

  test("floor(ratio × cost), at most the cap", () => {
    const next = numbers(1);
    let [wrong, whole, capped] = [0, 0, 0];
    for (let k = 0; k < CASES; k++) {
      const { ratio, fraction } = ratios[k % ratios.length];
      const size = [1e4, 1e8, 1e11, 9e15][k % 4];
      const cost = nearInteger(next, size, k);
      const cap = next(size) + 1;
      const award = Math.min(ratioAward(cost, { ...terms, ratio }), cap);
      const exact = fraction.times(cost);
      if (exact.isInteger()) whole += 1;
      if (award === cap) capped += 1;
      if (award !== Math.min(exact.floor().toNumber(), cap)) wrong += 1;
    }
    expect(wrong).toBe(0);
    expect(Math.min(whole, capped)).toBeGreaterThan(50_000);
  });

  test("floor(share × factor × cap), rounded down once", () => {
    const next = numbers(2);
    let [wrong, whole] = [0, 0];
    for (let k = 0; k < CASES; k++) {
      const { ratio: share, fraction } = ratios[k % ratios.length];
      const factor = k % 2 === 0 ? ratios[(k * 7) % ratios.length] : { ratio: ONE, fraction: new Wide(1) };
      const cap = nearInteger(next, [1e6, 1e10, 1e12, 9e15][k % 4], k);
      const award = gradeAward(share, { ...terms, cap, gradeFactor: factor.ratio }, "as-claimed");
      const exact = fraction.times(factor.fraction).times(cap);
      if (exact.isInteger()) whole += 1;
      if (award !== exact.floor().toNumber()) wrong += 1;
    }
    expect(wrong).toBe(0);
    expect(whole).toBeGreaterThan(50_000);
  });
});
