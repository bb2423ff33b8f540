import type { Progress } from "../src/forecast/forecaster.ts";

/** At most 20 reports a second, the first and the last always. */
const SPACING_MS = 50;

export class ProgressReport {
  private readonly phase: Progress["phase"];
  private readonly trials: number;
  private readonly report: ((progress: Progress) => void) | undefined;
  private readonly started = performance.now();
  private done = 0;
  private reported = -Infinity;

  constructor(phase: Progress["phase"], trials: number, report?: (progress: Progress) => void) {
    this.phase = phase;
    this.trials = trials;
    this.report = report;
    this.add(0);
  }

  add(trials: number): void {
    this.done += trials;
    const now = performance.now();
    if (now - this.reported < SPACING_MS && this.done < this.trials) return;
    this.reported = now;
    const elapsed = (now - this.started) / 1000;
    this.report?.({
      phase: this.phase,
      trialsDone: this.done,
      trials: this.trials,
      secondsLeft: this.done === 0 ? null : (elapsed / this.done) * (this.trials - this.done),
    });
  }
}
