import type { Forecaster, RunOptions } from "../forecast/forecaster.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome } from "../simulation/types.ts";

/**
 * Lets several parts of the page share one forecaster and the draws that its workers keep. Their runs take
 * turns; to each client it is a forecaster of its own, whose newer run supersedes its older one only.
 */
export class Turns {
  private readonly forecaster: Forecaster;
  /** Resolves when everything that was asked for so far is over; `null`: it is. */
  private last: Promise<unknown> | null = null;

  constructor(forecaster: Forecaster) {
    this.forecaster = forecaster;
  }

  client(): Forecaster {
    let running = new AbortController();
    return {
      run: (scenario, options = {}) => {
        running.abort();
        running = new AbortController();
        const { signal } = options;
        const mine = running;
        if (signal?.aborted) mine.abort();
        signal?.addEventListener("abort", () => mine.abort());
        return this.run(scenario, { ...options, signal: mine.signal });
      },
      recycle: (outcome) => this.forecaster.recycle(outcome),
      close: () => running.abort(),
    };
  }

  private async run(scenario: Scenario, options: RunOptions & { signal: AbortSignal }): Promise<Outcome> {
    const before = this.last;
    let done = (): void => undefined;
    const last = new Promise<void>((resolve) => (done = resolve)).then(() => before);
    this.last = last;
    try {
      // Whose turn it is begins at once, before the page turns to itself.
      if (before !== null) await Promise.race([before, aborted(options.signal)]);
      options.signal.throwIfAborted();
      return await this.forecaster.run(scenario, options);
    } finally {
      done();
      void last.then(() => {
        if (this.last === last) this.last = null;
      });
    }
  }
}

/** Resolves when the signal says so. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}
