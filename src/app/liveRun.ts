import { quickTrials } from "../../workers/schedule.ts";
import { slotsOf } from "../forecast/slots.ts";
import type { Forecaster, Progress } from "../forecast/forecaster.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome } from "../simulation/types.ts";

/** A forecast that was asked for. */
export interface Request {
  /** Rises with every request; that of a quick estimate and of the run that refines it is the same. */
  readonly number: number;
  readonly scenario: Scenario;
  /**
   * `live`: a lever moved, a quick estimate will do at first where claims have to be drawn anew; `quick`:
   * on few trials; `refining`: on all of them, after a quick one; `full`: on all of them at once, unless they are
   * too many to be kept.
   */
  readonly grade: "live" | "quick" | "refining" | "full";
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
  readonly request: Request;
  readonly controller: AbortController;
  /** Its outcome is wanted by nobody any more. */
  obsolete: boolean;
  /** Given up for a quick estimate. */
  isTurned: boolean;
}

/** Hands have to rest for so long before the trials of a quick estimate become all of them. */
export const REFINE_AFTER_MS = 250;

/** How a flight, or all of them up to the rest, ended. */
type End = { readonly how: "done" | "cancelled" } | { readonly how: "failed"; readonly error: unknown };

/**
 * A run that needs longer than this is given up for a newer request instead of being waited for. The
 * workers keep what they have drawn, so that little is lost by giving up a drawing run.
 */
const WORTH_WAITING_SECONDS = { drawing: 0.5, settling: 2, onePass: 0.5 } as const;

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
  /** Of the draws that are asked for the workers have only those of a quick estimate. */
  private isRough = false;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(forecaster: Forecaster, events: LiveRunEvents) {
    this.forecaster = forecaster;
    this.events = events;
  }

  /** Asks for a forecast of the scenario as it is now; returns the request's number. */
  ask(scenario: Scenario): number {
    // What a quick estimate waits for must not keep a newer one waiting.
    if (this.flight?.request.grade === "refining") this.flight.controller.abort();
    return this.request(scenario, "live");
  }

  /** As `ask`, for another piece of work: whatever is under way is never shown. */
  askAfresh(scenario: Scenario): number {
    this.dropFlight();
    return this.request(scenario, "full");
  }

  cancel(): void {
    const isResting = this.rest !== undefined;
    this.stopResting();
    this.waiting = null;
    this.dropFlight();
    if (isResting) this.events.cancelled();
  }

  private request(scenario: Scenario, grade: Request["grade"]): number {
    this.last += 1;
    this.begin({ number: this.last, scenario, grade });
    return this.last;
  }

  private begin(request: Request): void {
    this.stopResting();
    this.waiting = request;
    if (!this.isRunning) void this.run();
  }

  private stopResting(): void {
    clearTimeout(this.rest);
    this.rest = undefined;
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
    const isQuick = request?.grade === "live" && this.isRough && isLarge(request.scenario);
    return isQuick ? { ...request, grade: "quick" } : request;
  }

  private async fly(request: Request): Promise<End> {
    const flight: Flight = { request, controller: new AbortController(), obsolete: false, isTurned: false };
    this.flight = flight;
    this.events.begun(request);
    try {
      const outcome = await this.forecaster.run(asGraded(request), {
        signal: flight.controller.signal,
        onProgress: (progress) => this.progressed(flight, progress),
      });
      if (flight.obsolete) return { how: "cancelled" };
      this.arrived(outcome, request);
      return { how: "done" };
    } catch (error) {
      if (!flight.controller.signal.aborted) return { how: "failed", error };
      if (flight.isTurned && !flight.obsolete) this.waiting ??= { ...request, grade: "live" };
      // Given up half-way: what comes next finds some draws, but not all.
      this.isRough ||= request.grade !== "live";
      return { how: "cancelled" };
    } finally {
      this.flight = null;
    }
  }

  private arrived(outcome: Outcome, request: Request): void {
    const isQuick = request.grade === "quick";
    this.isRough = isQuick;
    const isNewest = this.waiting === null;
    this.events.arrived(outcome, request, isNewest && !isQuick);
    if (isQuick && isNewest) {
      this.rest = setTimeout(() => this.begin({ ...request, grade: "refining" }), REFINE_AFTER_MS);
    }
  }

  private progressed(flight: Flight, progress: Progress): void {
    if (flight !== this.flight || flight.obsolete || flight.controller.signal.aborted) return;
    if (isSlowAtFirst(flight.request, progress)) {
      this.isRough = true;
      flight.isTurned = true;
      flight.controller.abort();
      return;
    }
    this.events.progress(progress);
    const isSlow = (progress.secondsLeft ?? 0) > WORTH_WAITING_SECONDS[progress.phase];
    if (isSlow && this.waiting !== null) flight.controller.abort();
  }
}

function asGraded({ scenario, grade }: Request): Scenario {
  return grade === "quick"
    ? { ...scenario, run: { ...scenario.run, trials: quickTrialsOf(scenario) } }
    : scenario;
}

function quickTrialsOf({ population }: Scenario): number {
  return quickTrials(slotsOf(population));
}

function isLarge(scenario: Scenario): boolean {
  return scenario.run.trials > quickTrialsOf(scenario);
}

/** A moved lever that has claims drawn anew, or claims that are drawn anew whatever moves. */
function isSlowAtFirst({ scenario, grade }: Request, { phase }: Progress): boolean {
  const isSlow = (grade === "live" && phase === "drawing") || phase === "onePass";
  return isSlow && (grade === "live" || grade === "full") && isLarge(scenario);
}
