import { CHECKS, estimateOf, MOST_TRIALS, trialsNeeded, valuesOf } from "../forecast/untilPrecise.ts";
import { IDLE } from "../views/trust/precise.ts";
import type { Forecaster } from "../forecast/forecaster.ts";
import type { Estimate, Question } from "../forecast/untilPrecise.ts";
import type { Scenario } from "../scenario/types.ts";
import type { PreciseState } from "../views/trust/precise.ts";

/** Trials that are run in one go: their columns then make room for the next. */
const STRETCH = 10_000;

interface Flight {
  readonly question: Question;
  readonly controller: AbortController;
  readonly started: number;
  /** One number of every trial that is done; the rest is to come. */
  readonly values: Float64Array;
}

/**
 * Goes on with further trials of a scenario until a figure is known well enough. It has workers of its own, which keep
 * no draws and end with it: the forecast on the page and what was drawn for it stay as they are.
 */
export class PreciseRun {
  state: PreciseState = $state.raw(IDLE);
  /** What `state` is of. */
  scenario: Scenario | null = $state.raw(null);

  private readonly begin: () => Forecaster;
  private flight: Flight | null = null;

  /** @param begin a forecaster that is closed after the run */
  constructor(begin: () => Forecaster) {
    this.begin = begin;
  }

  async start(scenario: Scenario, question: Question): Promise<void> {
    this.stop();
    const flight: Flight = {
      question,
      controller: new AbortController(),
      started: performance.now(),
      values: new Float64Array(MOST_TRIALS),
    };
    this.flight = flight;
    this.scenario = scenario;
    this.state = { ...IDLE, status: "running", question };
    const forecaster = this.begin();
    try {
      this.end(flight, await this.run(flight, forecaster, scenario));
    } catch (error) {
      if (this.flight === flight) this.end(flight, "failed", error);
    } finally {
      forecaster.close();
    }
  }

  /** What is done by then stays on show. */
  stop(): void {
    const { flight } = this;
    if (flight === null) return;
    this.end(flight, "stopped");
    flight.controller.abort();
  }

  private async run(
    flight: Flight,
    forecaster: Forecaster,
    scenario: Scenario,
  ): Promise<"reached" | "outOfReach"> {
    const { question, values } = flight;
    let done = 0;
    for (const check of CHECKS) {
      for (; done < check; done += STRETCH) await this.stretch(flight, forecaster, { scenario, from: done });
      const estimate = estimateOf(question.figure, values.subarray(0, done));
      this.looked(flight, estimate);
      if (estimate.distance <= question.within) return "reached";
    }
    return "outOfReach";
  }

  private async stretch(
    flight: Flight,
    forecaster: Forecaster,
    { scenario, from }: { readonly scenario: Scenario; readonly from: number },
  ): Promise<void> {
    const { signal } = flight.controller;
    const run = { ...scenario.run, trials: STRETCH };
    const outcome = await forecaster.run(
      { ...scenario, run },
      { from, signal, onProgress: ({ trialsDone }) => this.progressed(flight, from + trialsDone) },
    );
    signal.throwIfAborted();
    flight.values.set(valuesOf(outcome, flight.question), from);
    forecaster.recycle(outcome);
    this.progressed(flight, from + STRETCH);
  }

  private progressed(flight: Flight, done: number): void {
    if (this.flight === flight) this.state = { ...this.state, done, seconds: secondsSince(flight) };
  }

  private looked(flight: Flight, estimate: Estimate): void {
    const needed = trialsNeeded(estimate, flight.question.within);
    this.state = { ...this.state, estimates: [...this.state.estimates, estimate], needed };
  }

  private end(flight: Flight, status: PreciseState["status"], error?: unknown): void {
    this.flight = null;
    const { estimates, done } = this.state;
    // Only whole stretches are in the values.
    const whole = done - (done % STRETCH);
    const isFurther = status === "stopped" && whole > (estimates.at(-1)?.trials ?? 0);
    const last = isFurther ? [estimateOf(flight.question.figure, flight.values.subarray(0, whole))] : [];
    this.state = {
      ...this.state,
      status,
      estimates: [...estimates, ...last],
      done: status === "stopped" ? whole : done,
      seconds: secondsSince(flight),
      failure: status !== "failed" ? null : error instanceof Error ? error.message : String(error),
    };
  }
}

const secondsSince = ({ started }: Flight): number => (performance.now() - started) / 1000;
