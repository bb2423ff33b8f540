import { untrack } from "svelte";
import { compare } from "../forecast/compare.ts";
import { canonicalText, futuresText } from "../scenario/canonical.ts";
import { KnownOutcomes } from "./knownOutcomes.ts";
import type { Comparison } from "../forecast/comparison.ts";
import type { Forecaster, Progress } from "../forecast/forecaster.ts";
import type { Picture } from "../forecast/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome } from "../simulation/types.ts";

/** One compared scenario with all that was computed of it. */
export interface Column {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly picture: Picture;
  /** Against the first column; of the first against itself, so all 0. */
  readonly comparison: Comparison;
}

export interface CompareState {
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  /** How many of the scenarios asked for are there already. */
  readonly done: number;
  readonly of: number;
  /** Of the one that is being computed. */
  readonly progress: Progress | null;
  /** What went wrong, as it was reported; `null` unless failed. */
  readonly failure: string | null;
}

interface Wanted {
  readonly scenario: Scenario;
  /** What decides its numbers. */
  readonly meaning: string;
}

interface Flight {
  readonly meaning: string;
  readonly controller: AbortController;
}

/**
 * Several scenarios side by side, always all of one request: the columns on show change together, and only
 * when the newest request is computed. What is known already is not run again.
 */
export class CompareRun {
  /** The last request that was computed in full, while `state` is not done out of date; `null`: none yet. */
  shown: readonly Column[] | null = $state.raw(null);
  state: CompareState = $state.raw({ status: "idle", done: 0, of: 0, progress: null, failure: null });

  private readonly forecaster: Forecaster;
  private request: readonly Wanted[] = [];
  private readonly known = new KnownOutcomes();
  private comparisons = new WeakMap<Outcome, WeakMap<Outcome, Comparison>>();
  /** Those that the workers keep draws of. */
  private futures = "";
  private flight: Flight | null = null;
  private isRunning = false;
  private isCancelled = false;

  constructor(forecaster: Forecaster) {
    this.forecaster = forecaster;
  }

  /**
   * Asks for these scenarios, the first being the baseline. All are run with the first one's number of
   * trials, which is a matter of precision, so that they share their futures where they can.
   */
  ask(scenarios: readonly Scenario[]): void {
    const trials = scenarios[0]?.run.trials;
    this.request = scenarios.map((each) => {
      const scenario = trials === undefined ? each : { ...each, run: { ...each.run, trials } };
      return { scenario, meaning: canonicalText(scenario) };
    });
    if (this.flight !== null && !this.isWanted(this.flight.meaning)) this.flight.controller.abort();
    this.again();
  }

  /** The same again, after a failure or a cancel. */
  again(): void {
    this.isCancelled = false;
    // Whoever asks from an effect depends on the scenarios, not on what becomes of them.
    if (!this.isRunning) untrack(() => void this.run());
  }

  /** Stops what is under way and keeps what is on show. */
  cancel(): void {
    if (!this.isRunning) return;
    this.isCancelled = true;
    this.flight?.controller.abort();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    let failure: unknown = null;
    for (let next = this.next(); next !== null && failure === null; next = this.next()) {
      failure = await this.fly(next);
    }
    this.isRunning = false;
    if (failure !== null) this.end("failed", failure);
    else if (this.isCancelled) this.end("cancelled", null);
    else this.publish();
  }

  /** What is still missing; those that share the futures at hand come first. */
  private next(): Wanted | null {
    const missing = this.request.filter(({ meaning }) => this.known.get(meaning) === undefined);
    const done = this.request.length - missing.length;
    this.state = { status: "running", done, of: this.request.length, progress: null, failure: null };
    if (this.isCancelled) return null;
    return missing.find(({ scenario }) => futuresText(scenario) === this.futures) ?? missing[0] ?? null;
  }

  /** Returns what went wrong; `null` where nothing did or nobody wants it any more. */
  private async fly({ scenario, meaning }: Wanted): Promise<unknown> {
    const flight: Flight = { meaning, controller: new AbortController() };
    this.flight = flight;
    this.futures = futuresText(scenario);
    try {
      const outcome = await this.forecaster.run(scenario, {
        signal: flight.controller.signal,
        onProgress: (progress) => {
          if (this.flight === flight && !flight.controller.signal.aborted)
            this.state = { ...this.state, progress };
        },
      });
      this.known.add(meaning, outcome);
      return null;
    } catch (error) {
      return flight.controller.signal.aborted ? null : error;
    } finally {
      this.flight = null;
    }
  }

  private publish(): void {
    const computed = this.request.flatMap(({ scenario, meaning }) => {
      const known = this.known.get(meaning);
      return known === undefined ? [] : [{ scenario, ...known }];
    });
    this.shown = computed.map((column) => ({ ...column, comparison: this.compared(computed[0], column) }));
    this.state = { ...this.state, status: "done", progress: null };
    this.known.keepOnly((meaning) => this.isWanted(meaning));
  }

  private compared(before: Omit<Column, "comparison">, after: Omit<Column, "comparison">): Comparison {
    const ofBefore = this.comparisons.get(before.outcome) ?? new WeakMap<Outcome, Comparison>();
    this.comparisons.set(before.outcome, ofBefore);
    const comparison = ofBefore.get(after.outcome) ?? compare(before, after);
    ofBefore.set(after.outcome, comparison);
    return comparison;
  }

  private isWanted(meaning: string): boolean {
    return this.request.some((each) => each.meaning === meaning);
  }

  private end(status: "failed" | "cancelled", error: unknown): void {
    const failure = status === "cancelled" ? null : error instanceof Error ? error.message : "unknown error";
    this.state = { ...this.state, status, progress: null, failure };
  }
}
