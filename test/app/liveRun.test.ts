import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LiveRun, REFINE_AFTER_MS } from "../../src/app/liveRun.ts";
import { slotsOf } from "../../src/forecast/slots.ts";
import { quickTrials } from "../../workers/schedule.ts";
import { baselineScenario } from "../forecast/baseline.ts";
import type { Forecaster, Progress, RunOptions } from "../../src/forecast/forecaster.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/simulation/types.ts";

const { population } = baselineScenario;
const QUICK_TRIALS = quickTrials(slotsOf(population));

/** Scenarios and outcomes are told apart by their number of trials alone. */
const scenarioOf = (trials: number) => ({ population, run: { seed: "s", trials } }) as Scenario;
const outcomeOf = (trials: number) => ({ trials }) as Outcome;

interface Call {
  readonly trials: number;
  readonly options: RunOptions;
  readonly finish: () => void;
  readonly fail: (error: Error) => void;
}

/** Runs when it is told to; rejects with an AbortError when aborted, as the pool does. */
class FakeForecaster implements Forecaster {
  readonly calls: Call[] = [];
  inFlight = 0;
  mostInFlight = 0;

  run(scenario: Scenario, options: RunOptions = {}): Promise<Outcome> {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    const { trials } = scenario.run;
    const result = new Promise<Outcome>((resolve, reject) => {
      options.signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      this.calls.push({ trials, options, finish: () => resolve(outcomeOf(trials)), fail: reject });
    });
    return result.finally(() => (this.inFlight -= 1));
  }

  recycle(): void {
    throw new Error("outcomes are for whoever asked");
  }

  close(): void {
    this.calls.length = 0;
  }
}

function set() {
  const forecaster = new FakeForecaster();
  const log: string[] = [];
  const live = new LiveRun(forecaster, {
    begun: ({ number }) => log.push(`begun ${number}`),
    progress: () => log.push("progress"),
    arrived: ({ trials }, { number }, isLast) =>
      log.push(`arrived ${number} (${trials})${isLast ? " last" : ""}`),
    failed: (error) => log.push(`failed ${error instanceof Error ? error.message : "?"}`),
    cancelled: () => log.push("cancelled"),
  });
  return { forecaster, log, live };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const progress = (phase: Progress["phase"], secondsLeft: number): Progress => ({
  phase,
  secondsLeft,
  trialsDone: 1,
  trials: 10,
});

test("of what comes while a run is under way only the latest is run next", async () => {
  const { forecaster, log, live } = set();
  for (const trials of [1, 2, 3, 4]) live.ask(scenarioOf(trials));
  expect(forecaster.calls.map(({ trials }) => trials)).toEqual([1]);
  forecaster.calls[0].finish();
  await settled();
  expect(forecaster.calls.map(({ trials }) => trials)).toEqual([1, 4]);
  forecaster.calls[1].finish();
  await settled();
  expect(log).toEqual(["begun 1", "arrived 1 (1)", "begun 4", "arrived 4 (4) last"]);
});

test("another piece of work: what is under way is never shown", async () => {
  const { forecaster, log, live } = set();
  live.ask(scenarioOf(1));
  live.askAfresh(scenarioOf(2));
  await settled();
  forecaster.calls[1].finish();
  await settled();
  expect(log).toEqual(["begun 1", "begun 2", "arrived 2 (2) last"]);
});

test("an outcome that slips through after it was dropped is not shown either", async () => {
  const { forecaster, log, live } = set();
  live.ask(scenarioOf(1));
  forecaster.calls[0].finish();
  live.cancel();
  await settled();
  expect(log).toEqual(["begun 1", "cancelled"]);
});

test("cancelling stops what is under way and forgets what waits", async () => {
  const { forecaster, log, live } = set();
  live.ask(scenarioOf(1));
  live.ask(scenarioOf(2));
  live.cancel();
  await settled();
  expect(forecaster.calls).toHaveLength(1);
  expect(log).toEqual(["begun 1", "cancelled"]);
});

test("cancelling at rest says nothing", async () => {
  const { log, live } = set();
  live.cancel();
  await settled();
  expect(log).toEqual([]);
});

test("a failure is reported once, and the next request runs as ever", async () => {
  const { forecaster, log, live } = set();
  live.ask(scenarioOf(1));
  forecaster.calls[0].fail(new Error("broken"));
  await settled();
  live.ask(scenarioOf(2));
  forecaster.calls[1].finish();
  await settled();
  expect(log).toEqual(["begun 1", "failed broken", "begun 2", "arrived 2 (2) last"]);
});

test("a failure of a run that something newer waits for is tried again with the newer", async () => {
  const { forecaster, log, live } = set();
  live.ask(scenarioOf(1));
  live.ask(scenarioOf(2));
  forecaster.calls[0].fail(new Error("broken"));
  await settled();
  forecaster.calls[1].finish();
  await settled();
  expect(log).toEqual(["begun 1", "begun 2", "arrived 2 (2) last"]);
});

test.each([
  { why: "a drawing run with half a second left is waited for", phase: "drawing", left: 0.5, dropped: false },
  { why: "a drawing run with more is given up", phase: "drawing", left: 0.51, dropped: true },
  { why: "a settling run with two seconds left is waited for", phase: "settling", left: 2, dropped: false },
  { why: "a settling run with more is given up", phase: "settling", left: 2.01, dropped: true },
] as const)("$why once something newer waits", async ({ phase, left, dropped }) => {
  const { forecaster, live } = set();
  live.ask(scenarioOf(1));
  forecaster.calls[0].options.onProgress?.(progress(phase, 60));
  expect(forecaster.calls[0].options.signal?.aborted).toBe(false);
  live.ask(scenarioOf(2));
  forecaster.calls[0].options.onProgress?.(progress(phase, left));
  await settled();
  expect(forecaster.calls[0].options.signal?.aborted).toBe(dropped);
  expect(forecaster.calls).toHaveLength(dropped ? 2 : 1);
});

test("progress that comes after its run is over is not shown", async () => {
  const { forecaster, log, live } = set();
  live.ask(scenarioOf(1));
  forecaster.calls[0].finish();
  await settled();
  forecaster.calls[0].options.onProgress?.(progress("settling", 1));
  expect(log).toEqual(["begun 1", "arrived 1 (1) last"]);
});

test("whatever happens: one run in flight, outcomes only get newer, the last request is answered", async () => {
  const step = fc.constantFrom("ask", "afresh", "finish", "wait");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { forecaster, log, live } = set();
      let last = 0;
      for (const each of steps) {
        if (each === "ask") last = live.ask(scenarioOf(last + 1));
        if (each === "afresh") last = live.askAfresh(scenarioOf(last + 1));
        if (each === "finish") forecaster.calls[forecaster.calls.length - 1]?.finish();
        if (each === "wait") await settled();
      }
      for (let rounds = 0; rounds < 3; rounds++) {
        forecaster.calls[forecaster.calls.length - 1]?.finish();
        await settled();
      }
      const shown = log.flatMap((line) => /^arrived (\d+)/.exec(line)?.[1] ?? []).map(Number);
      expect(forecaster.mostInFlight).toBeLessThanOrEqual(1);
      expect(shown).toEqual([...shown].sort((a, b) => a - b));
      if (last > 0) expect(shown[shown.length - 1]).toBe(last);
    }),
    { numRuns: 60 },
  );
});

describe("a lever that has claims drawn anew", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const MANY = QUICK_TRIALS + 1;

  /** A live request of many trials whose run says at once that it draws. */
  async function moved(given: ReturnType<typeof set>, trials = MANY): Promise<void> {
    given.live.ask(scenarioOf(trials));
    await passed(0);
    const last = given.forecaster.calls[given.forecaster.calls.length - 1];
    if (last.trials === trials) last.options.onProgress?.(progress("drawing", 9));
    await passed(0);
  }
  const trialsOf = ({ forecaster }: ReturnType<typeof set>) => forecaster.calls.map(({ trials }) => trials);
  const finish = async ({ forecaster }: ReturnType<typeof set>): Promise<void> => {
    forecaster.calls[forecaster.calls.length - 1].finish();
    await passed(0);
  };

  test("is answered by few trials at once, and by all of them after a rest", async () => {
    const given = set();
    await moved(given);
    expect(trialsOf(given)).toEqual([MANY, QUICK_TRIALS]);
    await finish(given);
    await passed(REFINE_AFTER_MS - 1);
    expect(trialsOf(given)).toHaveLength(2);
    await passed(1);
    expect(trialsOf(given)).toEqual([MANY, QUICK_TRIALS, MANY]);
    await finish(given);
    expect(given.log).toEqual([
      "begun 1",
      "begun 1",
      `arrived 1 (${QUICK_TRIALS})`,
      "begun 1",
      `arrived 1 (${MANY}) last`,
    ]);
  });

  test("goes on quickly while it moves, without trying all trials first", async () => {
    const given = set();
    await moved(given);
    await finish(given);
    await moved(given, MANY + 1);
    await moved(given, MANY + 2);
    await finish(given);
    await finish(given);
    expect(trialsOf(given)).toEqual([MANY, QUICK_TRIALS, QUICK_TRIALS, QUICK_TRIALS]);
    await passed(REFINE_AFTER_MS);
    expect(trialsOf(given).slice(4)).toEqual([MANY + 2]);
  });

  test("gives up all trials at once for a move that comes meanwhile", async () => {
    const given = set();
    await moved(given);
    await finish(given);
    await passed(REFINE_AFTER_MS);
    const refining = given.forecaster.calls[2];
    expect(refining.trials).toBe(MANY);
    given.live.ask(scenarioOf(MANY + 1));
    expect(refining.options.signal?.aborted).toBe(true);
    await passed(0);
    expect(trialsOf(given).slice(3)).toEqual([QUICK_TRIALS]);
    expect(given.log).not.toContain("cancelled");
  });

  test("once all trials are there the next lever is settled on all of them", async () => {
    const given = set();
    await moved(given);
    await finish(given);
    await passed(REFINE_AFTER_MS);
    await finish(given);
    given.live.ask(scenarioOf(MANY + 1));
    await passed(0);
    expect(trialsOf(given).slice(3)).toEqual([MANY + 1]);
  });

  test.each([
    { why: "few trials are drawn as they are", trials: QUICK_TRIALS, phase: "drawing" },
    { why: "what is only settled is settled on all trials", trials: MANY, phase: "settling" },
  ] as const)("$why", async ({ trials, phase }) => {
    const given = set();
    given.live.ask(scenarioOf(trials));
    given.forecaster.calls[0].options.onProgress?.(progress(phase, 0.1));
    await finish(given);
    await passed(REFINE_AFTER_MS);
    expect(given.log).toEqual(["begun 1", "progress", `arrived 1 (${trials}) last`]);
  });

  test("claims that are too many to be kept: another piece of work begins with few trials, too", async () => {
    const given = set();
    given.live.askAfresh(scenarioOf(MANY));
    given.forecaster.calls[0].options.onProgress?.(progress("onePass", 60));
    await passed(0);
    await finish(given);
    await passed(REFINE_AFTER_MS);
    given.forecaster.calls[2].options.onProgress?.(progress("onePass", 60));
    await finish(given);
    expect(trialsOf(given)).toEqual([MANY, QUICK_TRIALS, MANY]);
    expect(given.log.slice(-3)).toEqual(["begun 1", "progress", `arrived 1 (${MANY}) last`]);
  });

  test("another piece of work is drawn on all trials, and stays so until it is there", async () => {
    const given = set();
    given.live.askAfresh(scenarioOf(MANY));
    given.forecaster.calls[0].options.onProgress?.(progress("drawing", 9));
    await finish(given);
    await passed(REFINE_AFTER_MS);
    expect(trialsOf(given)).toEqual([MANY]);
  });

  test.each([
    { why: "before the quick estimate", steps: 0 },
    { why: "in the rest after it", steps: 1 },
    { why: "while all trials are under way", steps: 2 },
  ])("cancelling $why ends all of it, and says so once", async ({ steps }) => {
    const given = set();
    await moved(given);
    if (steps > 0) await finish(given);
    if (steps > 1) await passed(REFINE_AFTER_MS);
    const before = given.forecaster.calls.length;
    given.live.cancel();
    await passed(REFINE_AFTER_MS);
    expect(given.forecaster.calls).toHaveLength(before);
    expect(given.log.filter((line) => line === "cancelled")).toHaveLength(1);
  });
});
