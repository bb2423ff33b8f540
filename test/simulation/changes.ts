import fc from "fast-check";
import type { Scenario } from "../../src/scenario/types.ts";
import { baseline, withPopulation } from "../fixtures/scenario.ts";

const facts = {
  park: { operators: 1, start: 4 },
  mid: { municipal: 6_000 },
  service: { lossShare: 2_000 },
} as const;
/** Six years, so that windows bind, with the facts that readings ask for. */
export const long = withPopulation(baseline, {
  timing: { ...baseline.population.timing, expires: { year: 2031, month: 12, day: 31 } },
  segments: baseline.population.segments.map((segment) => ({
    ...segment,
    ...facts[segment.id as keyof typeof facts],
  })),
});
export type Change = (scenario: Scenario) => Scenario;
const ratio = fc.integer({ min: 0, max: 10_000 });
const clause = fc.integer({ min: 1, max: 11 });

const lever = fc
  .record({
    clause,
    ratio: fc.option(ratio, { nil: undefined }),
    cap: fc.option(fc.integer({ min: 0, max: 40_000_000 }), { nil: undefined }),
    enabled: fc.boolean(),
  })
  .map(({ clause: number, ratio: share, cap, enabled }): Change => {
    const isRatio = ![1, 2, 4].includes(number);
    const value = {
      enabled,
      ...(isRatio && share !== undefined ? { ratio: share } : {}),
      ...(cap === undefined ? {} : { cap }),
    };
    return (scenario) => ({
      ...scenario,
      levers: { ...scenario.levers, clauses: { ...scenario.levers.clauses, [number]: value } },
    });
  });

const pool = fc.integer({ min: 0, max: 60_000_000 }).map((amount): Change => (scenario) => ({
  ...scenario,
  levers: {
    ...scenario.levers,
    clauses: { ...scenario.levers.clauses, 11: { pool: { 2027: amount } } },
  },
}));

const budget = fc
  .record({
    rule: fc.constantFrom("pro-rata", "first-come", "first-come-whole", "priority", "commitments-first"),
    carryOver: fc.boolean(),
    ceiling: fc.option(fc.integer({ min: 0, max: 3_000_000_000 }), { nil: null }),
  })
  .map(({ rule, carryOver, ceiling }): Change => (scenario) => ({
    ...scenario,
    budget: {
      rule,
      carryOver: carryOver && (rule === "first-come" || rule === "first-come-whole"),
      ceilings: ceiling === null ? {} : { ...baseline.budget.ceilings, 2028: ceiling },
      priority: [[3, 4], [8]],
    },
  }));

const steps = fc.boolean().map((isSet): Change => (scenario) => ({
  ...scenario,
  stepDown: isSet ? [{ used: 2_000, ratioTimes: 8_000, clauses: null }] : [],
}));

const reading = fc
  .constantFrom(
    { A2: "operator" },
    { A2: "park" },
    { A4: "vested" },
    { A4: "stops" },
    { A30: "at-most-cost" },
    { A31: "top-up" },
    { A37: "submission" },
    { A37: "next-year" },
    { A37: "decision" },
  )
  .map((change): Change => (scenario) => ({
    ...scenario,
    readings: { ...scenario.readings, ...change },
  }));

/** Every kind of change that a planner can make without drawing anew. */
export const change = fc.oneof(lever, lever, pool, budget, steps, reading);
