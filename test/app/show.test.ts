import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { workOf } from "../../src/app/plan.svelte.ts";
import { REFINE_AFTER_MS } from "../../src/app/liveRun.ts";
import { Show } from "../../src/app/show.svelte.ts";
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { setClauseLever } from "../../src/scenario/editLevers.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { Forecaster, RunOptions } from "../../src/forecast/forecaster.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/simulation/types.ts";

const small = { ...shippedScenarios[0].document, run: { seed: "dalian-2026", trials: 40 } };
const first = workOf(small, null).scenario;
const second = workOf(setClauseLever(small, 8, { key: "ratio", value: 0.4 }), null).scenario;

/** Answers when it is told to, with what the engine says. */
class SlowForecaster implements Forecaster {
  private waiting: ((how: "done" | Error) => void)[] = [];

  run(scenario: Scenario, options: RunOptions = {}): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      options.signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      this.waiting.push((how) => (how === "done" ? resolve(simulate(scenario)) : reject(how)));
    });
  }

  async answer(how: "done" | Error = "done"): Promise<void> {
    this.waiting.shift()?.(how);
    await vi.advanceTimersByTimeAsync(0);
  }

  recycle(outcome: Outcome): void {
    outcome.byYear.forEach((year) => year.demand.fill(NaN));
  }

  close(): void {
    this.waiting = [];
  }
}

let forecaster: SlowForecaster;
let show: Show;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame, 16));
  // The engine's own hash comes from another thread, for which fake timers do not wait.
  vi.stubGlobal("crypto", {});
  forecaster = new SlowForecaster();
  show = new Show(forecaster, first);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const rest = () => vi.advanceTimersByTimeAsync(1_000);

test("the first forecast is under way at once, and at rest there is its digest", async () => {
  expect(show.run).toMatchObject({ status: "running", late: false });
  expect(show.shown).toBeNull();
  await forecaster.answer();
  await rest();
  expect(show.run.status).toBe("done");
  expect(show.digest).toBe(outcomeDigest(simulate(first)));
  expect(show.shown).toMatchObject({ scenario: first, picture: { trials: 40 } });
});

test("while a lever moves the old picture stays, and no digest is on show that is not its own", async () => {
  await forecaster.answer();
  await rest();
  const before = show.shown;
  show.follow(second);
  expect(show.run.status).toBe("running");
  expect(show.digest).toBeNull();
  expect(show.shown).toBe(before);
  await forecaster.answer();
  expect(show.shown).not.toBe(before);
  await rest();
  expect(show.digest).toBe(outcomeDigest(simulate(second)));
});

test("the outcome on show keeps its columns, also under another name, until the next one is on show", async () => {
  await forecaster.answer();
  const before = show.shown?.outcome;
  show.relabel({ ...first, name: { zh: "甲", en: "A" } });
  await rest();
  show.relabel({ ...first, name: { zh: "甲", en: "A" } });
  expect(show.shown?.outcome).toBe(before);
  show.follow(second);
  await vi.advanceTimersByTimeAsync(0);
  expect(outcomeDigest(before ?? simulate(second))).toBe(outcomeDigest(simulate(first)));
  await forecaster.answer();
  expect(show.shown?.outcome).not.toBe(before);
  expect(before?.byYear[0].demand[0]).toBeNaN();
  expect(show.shown?.outcome.byYear[0].demand[0]).not.toBeNaN();
});

test("no digest is computed while hands are moving", async () => {
  await forecaster.answer();
  await rest();
  show.follow(second);
  await forecaster.answer();
  await vi.advanceTimersByTimeAsync(150);
  show.follow(first);
  await vi.advanceTimersByTimeAsync(150);
  expect(show.digest).toBeNull();
  expect(show.run.status).toBe("running");
});

test("a digest that comes after a lever has moved is not shown", async () => {
  let hashed: (hash: ArrayBuffer) => void = () => undefined;
  const subtle = { digest: () => new Promise((resolve) => (hashed = resolve)) };
  vi.stubGlobal("crypto", { subtle });
  await forecaster.answer();
  await rest();
  expect(show.digest).toBeNull();
  show.follow(second);
  hashed(new ArrayBuffer(32));
  await rest();
  expect(show.digest).toBeNull();
  expect(show.run.status).toBe("running");
});

test("a run is called late only after a moment, and no more once it has arrived", async () => {
  await forecaster.answer();
  await rest();
  show.follow(second);
  await vi.advanceTimersByTimeAsync(249);
  expect(show.run.late).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(show.run.late).toBe(true);
  await forecaster.answer();
  expect(show.run.late).toBe(false);
});

test("a failed run keeps the last picture and says why; trying again works", async () => {
  await forecaster.answer();
  await rest();
  const before = show.shown;
  show.follow(second);
  await forecaster.answer(new Error("the worker is gone"));
  await rest();
  expect(show.run).toMatchObject({ status: "failed", failure: "the worker is gone" });
  expect(show.shown).toBe(before);
  expect(show.digest).toBeNull();
  show.again();
  await forecaster.answer();
  await rest();
  expect(show.run.status).toBe("done");
  expect(show.digest).toBe(outcomeDigest(simulate(second)));
});

test("a new name shows at once, but not on the picture of another scenario", async () => {
  await forecaster.answer();
  await rest();
  const named = { ...first, name: { zh: "甲", en: "A" } };
  show.relabel(named);
  expect(show.shown?.scenario).toBe(named);
  show.turnTo(second);
  show.relabel({ ...second, name: { zh: "乙", en: "B" } });
  expect(show.shown?.scenario).toBe(named);
});

test("a cancelled run keeps the last picture", async () => {
  await forecaster.answer();
  await rest();
  const before = show.shown;
  show.follow(second);
  show.cancel();
  await rest();
  expect(show.run).toMatchObject({ status: "cancelled", behind: true });
  expect(show.shown).toBe(before);
});

test("a drag that gives up run after run dims the old picture, and only the arrival of a new one clears it", async () => {
  await forecaster.answer();
  await rest();
  for (let moves = 0; moves < 10; moves++) {
    show.turnTo(moves % 2 === 0 ? second : first);
    await vi.advanceTimersByTimeAsync(100);
    expect(show.run.late).toBe(moves >= 2);
  }
  show.turnTo(second);
  await vi.advanceTimersByTimeAsync(0);
  for (let left = 0; left < 11; left++) await forecaster.answer();
  expect(show.run.late).toBe(false);
  expect(show.shown?.scenario).toBe(second);
});

/** Says at once that every run draws; on few trials it still computes. */
class DrawingForecaster extends SlowForecaster {
  override run(scenario: Scenario, options: RunOptions = {}): Promise<Outcome> {
    const result = super.run({ ...scenario, run: { ...scenario.run, trials: 40 } }, options);
    const { trials } = scenario.run;
    options.onProgress?.({ phase: "drawing", trialsDone: 0, trials, secondsLeft: null });
    return result;
  }
}

test("a quick estimate is on show without a digest, is refined undimmed, and cancelled is no old picture", async () => {
  const large = (scenario: Scenario): Scenario => ({
    ...scenario,
    run: { ...scenario.run, trials: 10_000 },
  });
  const drawing = new DrawingForecaster();
  const quick = new Show(drawing, large(first));
  await drawing.answer();
  await rest();
  expect(quick.shown?.isQuick).toBe(false);
  const followed: string[] = [];
  quick.followedBy({
    begun: () => undefined,
    arrived: () => followed.push("arrived"),
    outdated: () => followed.push("outdated"),
  });
  quick.follow(large(second));
  await vi.advanceTimersByTimeAsync(0);
  await drawing.answer();
  await drawing.answer();
  expect(quick.shown?.isQuick).toBe(true);
  expect(quick.digest).toBeNull();
  await vi.advanceTimersByTimeAsync(REFINE_AFTER_MS + 1_000);
  expect(quick.run).toMatchObject({ status: "running", refining: true, late: false });
  expect(quick.digest).toBeNull();
  quick.cancel();
  await rest();
  expect(quick.run).toMatchObject({ status: "cancelled", behind: false });
  quick.again();
  await drawing.answer();
  await drawing.answer();
  await rest();
  expect(quick.run.status).toBe("done");
  expect(quick.shown?.isQuick).toBe(false);
  expect(quick.digest).not.toBeNull();
  expect(followed).toEqual(["outdated", "arrived"]);
});

test("a forecast is final from its digest on until a lever moves, and not after a cancel or a failure", async () => {
  expect(show.final).toBeNull();
  await forecaster.answer();
  await rest();
  expect(show.final).toEqual({
    scenario: first,
    digest: show.digest,
    outcome: expect.objectContaining({ trials: 40 }) as Outcome,
  });
  show.follow(second);
  expect(show.final).toBeNull();
  show.cancel();
  await rest();
  expect(show.final).toBeNull();
  show.again();
  await forecaster.answer(new Error("broken"));
  await rest();
  expect(show.final).toBeNull();
});
