import type { Forecaster, Progress } from "../forecast/forecaster.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome } from "../simulation/types.ts";

/** A forecast that was asked for. */
export interface Request {
  /** Rises with every request. */
  readonly number: number;
  readonly scenario: Scenario;
}

export interface LiveRunEvents {
  readonly begun: (request: Request) => void;
  readonly progress: (progress: Progress) => void;
  /** Requests only get newer; `isLast` where nothing waits. */
  readonly arrived: (outcome: Outcome, request: Request, isLast: boolean) => void;
  readonly failed: (error: unknown) => void;
  readonly cancelled: () => void;
}

interface Flight {
  readonly controller: AbortController;
  /** Its outcome is wanted by nobody any more. */
  obsolete: boolean;
}

/** How a flight, or all of them up to the rest, ended. */
type End = { readonly how: "done" | "cancelled" } | { readonly how: "failed"; readonly error: unknown };

/**
 * A run that needs longer than this is given up for a newer request instead of being waited for. The
 * workers keep what they have drawn, so that little is lost by giving up a drawing run.
 */
const WORTH_WAITING_SECONDS = { drawing: 0.5, settling: 2 } as const;

/**
 * Keeps the forecast up with a scenario that changes all the time: at most one run in flight, and of
 * the requests that come meanwhile only the latest is run next.
 */
export class LiveRun {
  private readonly forecaster: Forecaster;
  private readonly events: LiveRunEvents;
  private last = 0;
  private waiting: Request | null = null;
  private flight: Flight | null = null;
  private isRunning = false;

  constructor(forecaster: Forecaster, events: LiveRunEvents) {
    this.forecaster = forecaster;
    this.events = events;
  }

  /** Asks for a forecast of the scenario as it is now; returns the request's number. */
  ask(scenario: Scenario): number {
    this.last += 1;
    this.waiting = { number: this.last, scenario };
    if (!this.isRunning) void this.run();
    return this.last;
  }

  /** As `ask`, for another piece of work: whatever is under way is never shown. */
  askAfresh(scenario: Scenario): number {
    this.dropFlight();
    return this.ask(scenario);
  }

  cancel(): void {
    this.waiting = null;
    this.dropFlight();
  }

  private dropFlight(): void {
    if (this.flight === null) return;
    this.flight.obsolete = true;
    this.flight.controller.abort();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    let end: End = { how: "done" };
    for (let request = this.take(); request !== null; request = this.take()) end = await this.fly(request);
    this.isRunning = false;
    if (end.how === "cancelled") this.events.cancelled();
    else if (end.how === "failed") this.events.failed(end.error);
  }

  private take(): Request | null {
    const request = this.waiting;
    this.waiting = null;
    return request;
  }

  private async fly(request: Request): Promise<End> {
    const flight: Flight = { controller: new AbortController(), obsolete: false };
    this.flight = flight;
    this.events.begun(request);
    try {
      const outcome = await this.forecaster.run(request.scenario, {
        signal: flight.controller.signal,
        onProgress: (progress) => this.progressed(flight, progress),
      });
      if (flight.obsolete) return { how: "cancelled" };
      this.events.arrived(outcome, request, this.waiting === null);
      return { how: "done" };
    } catch (error) {
      return flight.controller.signal.aborted ? { how: "cancelled" } : { how: "failed", error };
    } finally {
      this.flight = null;
    }
  }

  private progressed(flight: Flight, progress: Progress): void {
    if (flight !== this.flight || flight.obsolete) return;
    this.events.progress(progress);
    const isSlow = (progress.secondsLeft ?? 0) > WORTH_WAITING_SECONDS[progress.phase];
    if (isSlow && this.waiting !== null) flight.controller.abort();
  }
}
