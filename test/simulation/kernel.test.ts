import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jobOf } from "../../src/forecast/job.ts";
import { drawTrials } from "../../src/population/draw.ts";
import type { Draws } from "../../src/population/store.ts";
import { checkDocument } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { layoutOf, type Counts } from "../../src/simulation/columns.ts";
import { Kernel, type Kept } from "../../src/simulation/kernel/kernel.ts";
import type { SettlePlan } from "../../src/simulation/plan.ts";
import { baseline } from "../fixtures/scenario.ts";
import { generatedPopulation } from "../reference/scenarios.ts";
import { change, long } from "./changes.ts";
import { settled } from "./settled.ts";

const kernel = new Kernel();

function scenarioOf(document: unknown): Scenario {
  const read = checkDocument(document);
  if (read.kind !== "scenario") throw new Error(JSON.stringify(read));
  return read.scenario;
}

/** What the kernel makes of a batch that it has kept; what the columns held before must not matter. */
function inKernel(
  kept: Kept,
  plan: SettlePlan,
  trials: number,
): { columns: Float64Array; counts: Counts | null } {
  const columns = new Float64Array(layoutOf(plan).width * trials).fill(NaN);
  return { columns, counts: kernel.settle(kept, plan, { values: columns, trials }, 0) };
}

/** Every fen and every count of the reference. */
function expectSame(scenario: Scenario, trials: number): Draws {
  const { draw, settlement } = jobOf(scenario);
  const draws = drawTrials(draw, 0, trials);
  kernel.reset();
  const kept = kernel.keep(draws, settlement);
  expect(inKernel(kept, settlement, trials)).toEqual(settled(settlement, draws));
  return draws;
}

describe("fen for fen what TypeScript settles", () => {
  test.each(shippedScenarios)("$id", ({ document }) => {
    expect(expectSame(scenarioOf(document), 150).base.length).toBeGreaterThan(40_000);
  });

  test("every key", () => {
    const text = readFileSync(new URL("../reference/every-key.json", import.meta.url), "utf8");
    expectSame(scenarioOf(JSON.parse(text)), 150);
  });

  test("200 generated scenarios", () => {
    for (let number = 0; number < 200; number++) expectSame(scenarioOf(generatedPopulation(number)), 25);
  });

  test.each([0, 1, 2, 3])("%i trials", (trials) => {
    expectSame(baseline, trials);
  });
});

test("any chain of changes ends as if it were the first", () => {
  const trials = 9;
  const { draw, settlement } = jobOf(long);
  const draws = drawTrials(draw, 0, trials);
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      kernel.reset();
      const kept = kernel.keep(draws, settlement);
      let scenario = long;
      for (const step of changes) {
        scenario = step(scenario);
        const plan = jobOf(scenario).settlement;
        seen.add(`${plan.rule} ${plan.carryOver} ${plan.chargedBy}`);
        expect(inKernel(kept, plan, trials)).toEqual(settled(plan, { ...draws }));
      }
    }),
    // One seed, so that what is seen below does not hang on luck.
    { numRuns: 100, seed: 20_261_126 },
  );
  expect(seen.size).toBeGreaterThan(8);
});

test("batches kept side by side do not touch each other, nor does one that is let go", () => {
  const { draw, settlement } = jobOf(long);
  const other = jobOf({
    ...long,
    budget: { ...long.budget, rule: "first-come", carryOver: true },
  }).settlement;
  const draws = [0, 40, 60].map((from) => drawTrials(draw, from, from + 20));
  kernel.reset();
  const first = kernel.keep(draws[0], settlement);
  const before = kernel.bytes;
  inKernel(kernel.keep(draws[1], settlement), settlement, 20);
  kernel.release();
  expect(kernel.bytes).toBe(before);
  const third = kernel.keep(draws[2], settlement);
  for (const plan of [settlement, other, settlement]) {
    expect(inKernel(first, plan, 20)).toEqual(settled(plan, { ...draws[0] }));
    expect(inKernel(third, plan, 20)).toEqual(settled(plan, { ...draws[2] }));
  }
});

test("a plan too large for the room of the one before gets more", () => {
  const { draw, settlement } = jobOf(baseline);
  const draws = drawTrials(draw, 0, 5);
  const stepDown = Array.from({ length: 400 }, (_, k) => ({
    used: 100 * k,
    ratioTimes: 9_990,
    clauses: null,
  }));
  const larger = jobOf({ ...baseline, stepDown }).settlement;
  kernel.reset();
  const kept = kernel.keep(draws, settlement);
  for (const plan of [settlement, larger, settlement]) {
    expect(inKernel(kept, plan, 5)).toEqual(settled(plan, { ...draws }));
  }
});

test("a trial of more claims than 15 bits count", () => {
  const segments = baseline.population.segments.map((segment) => ({
    ...segment,
    start: 180 * segment.start,
    entryPerMonth: 180 * segment.entryPerMonth,
  }));
  const city: Scenario = { ...baseline, population: { ...baseline.population, segments } };
  const draws = expectSame(city, 1);
  expect(draws.base.length).toBeGreaterThan(50_000);
  expect(draws.base.length).toBeLessThan(65_536);
});

test("shares of sums beyond 2^50 are declined: the reference then settles", () => {
  const segments = baseline.population.segments.map((segment) => ({
    ...segment,
    start: 40 * segment.start,
    claims: segment.claims.map((habit) =>
      habit.cost === null ? habit : { ...habit, cost: { ...habit.cost, median: 900_000_000_000 } },
    ),
  }));
  const huge: Scenario = {
    ...baseline,
    population: { ...baseline.population, segments },
    levers: {
      ratioTimes: 10_000,
      clauses: Object.fromEntries(
        [3, 5, 6, 7, 8, 9, 10].map((clause) => [clause, { cap: 900_000_000_000_000, ratio: 10_000 }]),
      ),
    },
    budget: { ...baseline.budget, ceilings: { 2027: 2_000_000_000_000_000 } },
  };
  const { draw, settlement } = jobOf(huge);
  kernel.reset();
  const kept = kernel.keep(drawTrials(draw, 0, 3), settlement);
  expect(inKernel(kept, settlement, 3).counts).toBeNull();
});

describe("a batch is held where 16 bits name", () => {
  const { draw, settlement } = jobOf(baseline);
  const draws = drawTrials(draw, 0, 2);
  const months = 12 * settlement.years + 2;
  const most = Math.floor(65_535 / months);

  test.each([
    { what: "its claims", fits: { base: new Float64Array(65_535) }, not: { base: new Float64Array(65_536) } },
    {
      what: "its applicants",
      fits: { applicants: Uint32Array.of(1, 65_534) },
      not: { applicants: Uint32Array.of(2, 65_534) },
    },
    { what: "its months by trial", fits: { trials: most }, not: { trials: most + 1 } },
  ])("$what", ({ fits, not }) => {
    expect(Kernel.holds({ ...draws, ...fits }, settlement)).toBe(true);
    expect(Kernel.holds({ ...draws, ...not }, settlement)).toBe(false);
    expect(() => kernel.keep({ ...draws, ...not }, settlement)).toThrow("too many claims");
  });
});
