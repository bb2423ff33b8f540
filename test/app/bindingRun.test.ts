import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { BindingRun } from "../../src/app/bindingRun.svelte.ts";
import { pictureOf } from "../../src/forecast/picture.ts";
import { segmentDifferences } from "../../src/forecast/segmentDifferences.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { asDrafted } from "../../src/scenario/asDrafted.ts";
import { shipped, withPopulation, withTrials } from "../fixtures/scenario.ts";
import type { Forecaster, RunOptions } from "../../src/forecast/forecaster.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/simulation/types.ts";

const drafted = withTrials(shipped("tight-ceilings"), 30);
const lowered: Scenario = { ...drafted, levers: { ratioTimes: 9_000, clauses: { 8: { ratio: 4_000 } } } };
const eager = withPopulation(lowered, { response: { takeUpElasticity: 0.5, costElasticity: 0 } });

/** Answers at once, or not at all while it is held; spoils what it is handed back, as a later run would. */
class Answering implements Forecaster {
  readonly asked: Scenario[] = [];
  /** Runs that are answered before it falls silent. */
  answers = Infinity;
  isBroken = false;

  run(scenario: Scenario, options: RunOptions = {}): Promise<Outcome> {
    this.asked.push(scenario);
    return new Promise((resolve, reject) => {
      options.signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      if (this.isBroken) reject(new Error("broken"));
      else if (this.answers-- > 0) resolve(simulate(scenario));
    });
  }

  recycle(outcome: Outcome): void {
    for (const { demand, paid } of outcome.bySegment) for (const column of [demand, paid]) column.fill(NaN);
    for (const { demand, paid } of outcome.byYear) for (const column of [demand, paid]) column.fill(NaN);
  }

  close(): void {
    this.asked.length = 0;
  }
}

let forecaster: Answering;
let run: BindingRun;

beforeEach(() => {
  vi.useFakeTimers();
  forecaster = new Answering();
  run = new BindingRun(forecaster);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function arrive(scenario: Scenario): void {
  const outcome = simulate(scenario);
  run.begun();
  run.arrived({ scenario, picture: pictureOf(outcome), isQuick: false, outcome });
}

const rest = () => vi.advanceTimersByTimeAsync(2_000);
const rowsOf = (scenario: Scenario) =>
  segmentDifferences(simulate(asDrafted(scenario)).bySegment, simulate(scenario).bySegment);

describe("against the policy as drafted", () => {
  test("nothing is run for a reader who has not come this far", async () => {
    arrive(lowered);
    await rest();
    expect(forecaster.asked).toEqual([]);
    expect(run.gains).toEqual({ status: "waiting", rows: null });
  });

  test("its run is made once, at rest, and then every frame is compared", async () => {
    run.seen(true);
    arrive(lowered);
    expect(run.gains.rows).toBeNull();
    await rest();
    expect(forecaster.asked[0]).toEqual(asDrafted(lowered));
    expect(run.gains).toEqual({ status: "done", rows: rowsOf(lowered) });
    const further = { ...lowered, levers: { ratioTimes: 5_000, clauses: {} } };
    const before = forecaster.asked.length;
    arrive(further);
    expect(run.gains).toEqual({ status: "done", rows: rowsOf(further) });
    expect(forecaster.asked.length).toBe(before);
    await rest();
    expect(forecaster.asked.slice(before)).not.toContainEqual(asDrafted(further));
  });

  test("a forecast without levers is itself the policy as drafted", async () => {
    arrive(drafted);
    await rest();
    run.seen(true);
    arrive(lowered);
    expect(run.gains.rows).toEqual(rowsOf(lowered));
    expect(forecaster.asked).toEqual([]);
  });

  test("another budget asks for it again", async () => {
    run.seen(true);
    arrive(lowered);
    await rest();
    const richer = { ...lowered, budget: { ...lowered.budget, ceilings: { 2027: 9e9 } } };
    arrive(richer);
    expect(run.gains.status).toBe("waiting");
    await rest();
    expect(forecaster.asked).toContainEqual(asDrafted(richer));
    expect(run.gains.rows).toEqual(rowsOf(richer));
  });
});

describe("the ratio cut of the same total", () => {
  test("found at rest, from the factor in force down", async () => {
    run.seen(true);
    arrive(lowered);
    await rest();
    expect(run.cuts.status).toBe("done");
    const { cuts } = run.cuts;
    expect(cuts?.inForce).toBe(9_000);
    expect(cuts?.factor).toBeLessThan(9_000);
    expect(cuts?.total.ratios).toBeGreaterThanOrEqual(cuts?.total.ceilings ?? Infinity);
    // The last run puts the workers back to the terms on show.
    expect(forecaster.asked.at(-1)).toEqual(lowered);
  });

  test("where no ceiling cuts anything there is nothing to look for", async () => {
    run.seen(true);
    const unlimited = { ...drafted, budget: { ...drafted.budget, ceilings: {} } };
    arrive(unlimited);
    await rest();
    expect(forecaster.asked).toEqual([]);
    expect(run.cuts).toMatchObject({ status: "done", cuts: { factor: null, total: { ceilings: 0 } } });
  });

  test("a newer forecast stops it, and the old cuts stay as out of date", async () => {
    run.seen(true);
    arrive(lowered);
    await rest();
    const before = run.cuts.cuts;
    forecaster.answers = 0;
    arrive({ ...lowered, levers: { ratioTimes: 8_000, clauses: {} } });
    await rest();
    expect(run.cuts.status).toBe("running");
    run.begun();
    await rest();
    expect(run.cuts).toMatchObject({ status: "waiting", cuts: before });
    expect(run.cuts.cuts).toBe(before);
  });

  test("a touch pauses it; what was settled is not settled again", async () => {
    run.seen(true);
    arrive(lowered);
    await vi.advanceTimersByTimeAsync(600);
    await vi.runAllTimersAsync();
    const asked = forecaster.asked.length;
    const touched = new BindingRun((forecaster = new Answering()));
    run = touched;
    touched.seen(true);
    arrive(lowered);
    forecaster.answers = 5;
    await rest();
    expect(forecaster.asked.length).toBe(6);
    touched.touched();
    forecaster.answers = Infinity;
    await vi.advanceTimersByTimeAsync(500);
    expect(forecaster.asked.length).toBe(6);
    await rest();
    expect(touched.cuts.status).toBe("done");
    expect(forecaster.asked.length).toBe(asked + 1);
  });

  test("leaving stops it", async () => {
    run.seen(true);
    arrive(lowered);
    run.seen(false);
    await rest();
    expect(forecaster.asked).toEqual([]);
  });

  test("a failure is said, and tried again when asked", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    run.seen(true);
    forecaster.isBroken = true;
    arrive(lowered);
    await rest();
    expect([run.gains.status, run.cuts.status]).toEqual(["failed", "failed"]);
    forecaster.isBroken = false;
    run.again();
    await rest();
    expect([run.gains.status, run.cuts.status]).toEqual(["done", "done"]);
  });

  test("runs that would draw anew wait to be asked for", async () => {
    run.seen(true);
    arrive(eager);
    await rest();
    expect(forecaster.asked).toEqual([]);
    expect([run.gains.status, run.cuts.status]).toEqual(["offered", "offered"]);
    run.again();
    await rest();
    expect([run.gains.status, run.cuts.status]).toEqual(["done", "done"]);
  });
});
