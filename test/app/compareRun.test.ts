import { beforeEach, describe, expect, test } from "vitest";
import { CompareRun } from "../../src/app/compareRun.svelte.ts";
import { Turns } from "../../src/app/turns.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { shipped, withPopulation, withTrials } from "../fixtures/scenario.ts";
import type { Forecaster, RunOptions } from "../../src/forecast/forecaster.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/simulation/types.ts";

const TRIALS = 20;
const a = withTrials(shipped("baseline"), TRIALS);
const b = withTrials(shipped("ratios-ten-points"), TRIALS);
const c = withTrials(shipped("tight-ceilings"), TRIALS);
const stranger = withPopulation(a, { persistence: 0.1 });
const named = { ...b, name: { zh: "乙", en: "B" } };

interface Call {
  readonly scenario: Scenario;
  readonly finish: () => void;
  readonly fail: (error: Error) => void;
}

/** Answers when told to, one run at a time as the pool does. */
class ToldForecaster implements Forecaster {
  readonly calls: Call[] = [];
  inFlight = 0;
  mostInFlight = 0;

  run(scenario: Scenario, options: RunOptions = {}): Promise<Outcome> {
    this.mostInFlight = Math.max(this.mostInFlight, (this.inFlight += 1));
    const result = new Promise<Outcome>((resolve, reject) => {
      options.signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      this.calls.push({ scenario, finish: () => resolve(simulate(scenario)), fail: reject });
    });
    return result.finally(() => (this.inFlight -= 1));
  }

  /** Finishes the run under way. */
  async answer(): Promise<void> {
    this.calls.at(-1)?.finish();
    await settled();
  }

  recycle(): void {
    throw new Error("columns on show are still looked at");
  }

  close(): void {
    this.calls.length = 0;
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

let forecaster: ToldForecaster;
let run: CompareRun;

beforeEach(() => {
  forecaster = new ToldForecaster();
  run = new CompareRun(forecaster);
});

const shownNames = () => run.shown?.map(({ scenario }) => scenario.name.zh);
const asked = () => forecaster.calls.length;

async function show(...scenarios: Scenario[]): Promise<void> {
  run.ask(scenarios);
  while (run.state.status === "running") await forecaster.answer();
}

test("one after the other, and on show only when all are there", async () => {
  run.ask([a, b, c]);
  expect(run.state).toMatchObject({ status: "running", done: 0, of: 3 });
  await forecaster.answer();
  await forecaster.answer();
  expect(run.state).toMatchObject({ status: "running", done: 2 });
  expect(run.shown).toBeNull();
  await forecaster.answer();
  expect(run.state.status).toBe("done");
  expect(run.shown?.map(({ scenario }) => scenario)).toEqual([a, b, c]);
  expect(forecaster.mostInFlight).toBe(1);
});

test("against the first: itself differs by 0, a cut of ratios costs less on every trial", async () => {
  await show(a, a, b);
  expect(asked()).toBe(2);
  const [self, same, cut] = run.shown ?? [];
  for (const { comparison } of [self, same]) {
    expect(comparison.total.demand).toMatchObject({ difference: 0, se: 0, chances: { tie: 1 } });
  }
  expect(cut.comparison.sharesFutures).toBe(true);
  expect(cut.comparison.total.demand.chances.less).toBe(1);
});

test("only what changed is run again, and what is known at once is shown at once", async () => {
  await show(a, b);
  await show(a, b, c);
  expect(asked()).toBe(3);
  run.ask([a, c]);
  expect([run.state.status, asked(), run.shown?.length]).toEqual(["done", 3, 2]);
  run.ask([a, named]);
  await forecaster.answer();
  expect(shownNames()?.[1]).toBe("乙");
  run.ask([a, b]);
  await settled();
  expect(asked()).toBe(4);
  expect(shownNames()?.[1]).toBe(b.name.zh);
});

test("the number of trials is the first one's, so that futures are shared", async () => {
  await show(a, withTrials(b, 7));
  expect(run.shown?.[1].outcome.trials).toBe(TRIALS);
  expect(run.shown?.[1].comparison.sharesFutures).toBe(true);
});

test("another population is compared as a stranger, and those of one population are run together", async () => {
  await show(a);
  await show(a, stranger, b);
  expect(forecaster.calls.map(({ scenario }) => scenario.population.persistence)).toEqual([
    a.population.persistence,
    a.population.persistence,
    0.1,
  ]);
  expect(run.shown?.map(({ comparison }) => comparison.sharesFutures)).toEqual([true, false, true]);
});

describe("the newest request wins", () => {
  test("what nobody wants any more is stopped; what was on show stays until all is there", async () => {
    await show(a, b);
    const before = run.shown;
    run.ask([a, c]);
    run.ask([a, stranger]);
    await settled();
    expect(run.shown).toBe(before);
    expect(forecaster.calls.at(-1)?.scenario.population.persistence).toBe(0.1);
    await forecaster.answer();
    expect(run.shown?.[1].scenario.population.persistence).toBe(0.1);
    expect(run.state.status).toBe("done");
  });

  test("what is still wanted goes on", async () => {
    run.ask([a, b]);
    run.ask([c, a]);
    await forecaster.answer();
    await forecaster.answer();
    expect(asked()).toBe(2);
    expect(run.shown?.map(({ scenario }) => scenario.budget)).toEqual([c.budget, a.budget]);
  });

  test("an outcome that comes late for an older request is no column of the newer one", async () => {
    run.ask([a, b]);
    const [late] = forecaster.calls;
    run.ask([c, stranger]);
    late.finish();
    await settled();
    await forecaster.answer();
    await forecaster.answer();
    expect(run.shown?.map(({ scenario }) => scenario.name.zh)).toEqual([c.name.zh, stranger.name.zh]);
    expect(run.shown).toHaveLength(2);
  });
});

test("cancelled: what is on show stays, and asking again goes on where it was", async () => {
  await show(a, b);
  const before = run.shown;
  run.ask([a, b, c]);
  run.cancel();
  await settled();
  expect(run.state.status).toBe("cancelled");
  expect(run.shown).toBe(before);
  run.again();
  await forecaster.answer();
  expect(run.state.status).toBe("done");
  expect(run.shown).toHaveLength(3);
});

test("failed: says why, keeps what is on show, and can be tried again", async () => {
  await show(a, b);
  run.ask([a, c]);
  forecaster.calls.at(-1)?.fail(new Error("the worker is gone"));
  await settled();
  expect(run.state).toMatchObject({ status: "failed", failure: "the worker is gone" });
  expect(run.shown?.[1].scenario).toEqual(b);
  run.again();
  await forecaster.answer();
  expect(run.state.status).toBe("done");
  expect(run.shown?.[1].scenario).toEqual(c);
});

describe("two parts of the page on one forecaster", () => {
  test("whoever comes while none is busy is asked at once, before anything else can turn to the page", async () => {
    const turns = new Turns(forecaster);
    const client = turns.client();
    for (const scenario of [a, b]) {
      const run = client.run(scenario);
      expect(forecaster.calls.at(-1)?.scenario).toEqual(scenario);
      await forecaster.answer();
      await run;
      await settled();
    }
    expect(forecaster.calls).toHaveLength(2);
  });

  test("take turns: neither supersedes the other", async () => {
    const turns = new Turns(forecaster);
    const [one, two] = [turns.client(), turns.client()];
    const results = Promise.all([one.run(a), two.run(b)]);
    await settled();
    expect(forecaster.calls.map(({ scenario }) => scenario)).toEqual([a]);
    await forecaster.answer();
    await forecaster.answer();
    expect((await results).map(({ trials }) => trials)).toEqual([TRIALS, TRIALS]);
    expect(forecaster.mostInFlight).toBe(1);
  });

  test("a client's newer run supersedes its own older one, also one that waits for its turn", async () => {
    const turns = new Turns(forecaster);
    const [one, two] = [turns.client(), turns.client()];
    const first = one.run(a);
    const waiting = two.run(b);
    const newest = two.run(c);
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    await forecaster.answer();
    await first;
    await forecaster.answer();
    expect((await newest).trials).toBe(TRIALS);
    expect(forecaster.calls.map(({ scenario }) => scenario)).toEqual([a, c]);
  });

  test("a failure or a cancel ends the turn", async () => {
    const turns = new Turns(forecaster);
    const [one, two] = [turns.client(), turns.client()];
    const stop = new AbortController();
    const first = one.run(a, { signal: stop.signal });
    const second = two.run(b);
    await settled();
    stop.abort();
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    await settled();
    forecaster.calls.at(-1)?.fail(new Error("gone"));
    await expect(second).rejects.toThrow("gone");
    const third = one.run(c);
    await settled();
    await forecaster.answer();
    expect((await third).trials).toBe(TRIALS);
  });
});
