import { expect, test } from "vitest";
import { PreciseRun } from "../../src/app/preciseRun.svelte.ts";
import { CHECKS } from "../../src/forecast/untilPrecise.ts";
import { baseline } from "../fixtures/scenario.ts";
import { outcomeOf } from "../forecast/outcomes.ts";
import type { Forecaster, RunOptions } from "../../src/forecast/forecaster.ts";
import type { Question } from "../../src/forecast/untilPrecise.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/simulation/types.ts";

/** Every fourth trial runs out; asks for 0 or 200 yuan in turn. */
class Fake implements Forecaster {
  readonly asked: { readonly from: number; readonly trials: number }[] = [];
  recycled = 0;
  closed = 0;
  /** Called before each stretch is given. */
  onstretch: (from: number) => void = () => undefined;

  async run(
    { run: { trials } }: Scenario,
    { from = 0, signal, onProgress }: RunOptions = {},
  ): Promise<Outcome> {
    this.asked.push({ from, trials });
    onProgress?.({ phase: "drawing", trialsDone: trials / 2, trials, secondsLeft: null });
    await Promise.resolve();
    this.onstretch(from);
    signal?.throwIfAborted();
    const numbers = Array.from({ length: trials }, (_, t) => from + t);
    const demand = numbers.map((t) => (t % 2) * 200_00);
    const exhaustedIn = numbers.map((t) => (t % 4 === 0 ? 9 : 0));
    return outcomeOf([{ year: 2027, ceiling: 100_00, demand, paid: demand, exhaustedIn }]);
  }

  recycle(): void {
    this.recycled += 1;
  }

  close(): void {
    this.closed += 1;
  }
}

const chance = (within: number): Question => ({ figure: "exhausted", year: 2027, within });

test("stops at the first look that is precise enough, with trials that follow one another", async () => {
  const fake = new Fake();
  const run = new PreciseRun(() => fake);
  // 1.96 × √(0.25 × 0.75 / n): 0.85 points at 10,000, 0.42 at 40,000.
  await run.start(baseline, chance(0.005));
  const { status, estimates, done, needed } = run.state;
  expect({ status, done }).toEqual({ status: "reached", done: 40_000 });
  expect(estimates.map(({ trials }) => trials)).toEqual([10_000, 20_000, 40_000]);
  expect(estimates.map(({ value }) => value)).toEqual([0.25, 0.25, 0.25]);
  expect(estimates.map(({ distance }) => distance <= 0.005)).toEqual([false, false, true]);
  expect(fake.asked).toEqual([0, 1, 2, 3].map((k) => ({ from: k * 10_000, trials: 10_000 })));
  expect(needed).toBeLessThan(40_000);
  expect(needed).toBeGreaterThan(28_000);
  expect([fake.recycled, fake.closed]).toEqual([4, 1]);
});

test("what cannot be had within a million trials is told as that", async () => {
  const fake = new Fake();
  const run = new PreciseRun(() => fake);
  await run.start(baseline, { figure: "demand", year: 2027, within: 1 });
  expect(run.state).toMatchObject({ status: "outOfReach", done: 1_000_000, failure: null });
  expect(run.state.estimates.map(({ trials }) => trials)).toEqual(CHECKS);
  expect(fake.asked).toHaveLength(100);
});

test("stopped half-way, what is done so far stays, and nothing more is run", async () => {
  const fake = new Fake();
  const run = new PreciseRun(() => fake);
  fake.onstretch = (from) => {
    if (from === 30_000) run.stop();
  };
  await run.start(baseline, chance(0.000_1));
  expect(run.state).toMatchObject({ status: "stopped", done: 30_000 });
  expect(run.state.estimates.map(({ trials }) => trials)).toEqual([10_000, 20_000, 30_000]);
  expect([fake.asked.length, fake.closed]).toEqual([4, 1]);
});

test("stopped before anything is known there is nothing to show", async () => {
  const fake = new Fake();
  const run = new PreciseRun(() => fake);
  const started = run.start(baseline, chance(0.1));
  run.stop();
  await started;
  expect(run.state).toMatchObject({ status: "stopped", done: 0, estimates: [] });
});

test("another question takes the place of the one under way", async () => {
  const fakes: Fake[] = [];
  const run = new PreciseRun(() => {
    const fake = new Fake();
    fakes.push(fake);
    return fake;
  });
  const first = run.start(baseline, chance(0.000_1));
  const second = run.start(baseline, chance(0.01));
  await Promise.all([first, second]);
  expect(run.state).toMatchObject({ status: "reached", question: { within: 0.01 }, done: 10_000 });
  expect(fakes.map(({ closed }) => closed)).toEqual([1, 1]);
});

test("a run that breaks says why", async () => {
  const fake = new Fake();
  fake.onstretch = () => {
    throw new Error("no memory");
  };
  const run = new PreciseRun(() => fake);
  await run.start(baseline, chance(0.1));
  expect(run.state).toMatchObject({ status: "failed", failure: "no memory" });
  expect(fake.closed).toBe(1);
});
