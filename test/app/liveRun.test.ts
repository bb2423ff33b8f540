import fc from "fast-check";
import { expect, test } from "vitest";
import { LiveRun } from "../../src/app/liveRun.ts";
import type { Forecaster, Progress, RunOptions } from "../../src/forecast/forecaster.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/simulation/types.ts";

/** Scenarios and outcomes are told apart by their number of trials alone. */
const scenarioOf = (trials: number) => ({ run: { seed: "s", trials } }) as Scenario;
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
