import { outcomeDigestAside } from "../forecast/digest.ts";
import { TOO_MANY_TRIALS } from "../forecast/forecaster.ts";
import { pictureOf } from "../forecast/picture.ts";
import { afterPaint } from "../views/shared/afterPaint.ts";
import { OUT_OF_MEMORY } from "../views/shared/run.ts";
import { LiveRun } from "./liveRun.ts";
import { FIRST_FORECAST, LeverClock } from "./leverClock.ts";
import type { Forecaster, Progress } from "../forecast/forecaster.ts";
import type { Picture } from "../forecast/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome } from "../simulation/types.ts";
import type { RunState } from "../views/shared/run.ts";
import type { Request } from "./liveRun.ts";

/** A forecast on show and what it was computed from. */
export interface Shown {
  readonly picture: Picture;
  readonly scenario: Scenario;
  /** On few trials, until hands rest. */
  readonly isQuick: boolean;
  /** Its columns are there as long as it is on show: then a later run takes their memory. */
  readonly outcome: Outcome;
}

/** A forecast on all trials that nothing is under way for. */
export interface Final {
  readonly scenario: Scenario;
  /** Its columns are handed on when the next one arrives. */
  readonly outcome: Outcome;
  readonly digest: string;
}

/** Learns of every forecast. */
export interface Follower {
  readonly begun: () => void;
  readonly arrived: (shown: Shown) => void;
  /** A quick estimate is on show: what was known of the last forecast is of the past. */
  readonly outdated: () => void;
}

/** Hands have to rest for so long before the digest is computed, which takes as long as a frame. */
const REST_MS = 200;

/** A run that is over sooner is not worth a word. */
const BLINK_MS = 250;

const RUNNING: RunState = {
  status: "running",
  late: false,
  refining: false,
  behind: false,
  progress: null,
  failure: null,
};

/** The forecast on the page: follows a scenario through its changes and keeps the last good picture. */
export class Show {
  shown: Shown | null = $state.raw(null);
  run: RunState = $state.raw(RUNNING);
  /** Of the forecast on show, once its final run is done; `null` while anything is under way. */
  digest: string | null = $state.raw(null);
  readonly clock = new LeverClock();

  private readonly live: LiveRun;
  private readonly forecaster: Forecaster;
  private follower: Follower | null = null;
  private scenario: Scenario;
  private progress: Progress | null = null;
  /** The outcome whose digest is being computed; `null` once it is not wanted any more. */
  private resting: Outcome | null = null;
  private latest: Outcome | null = null;
  /** The newest request, and that of the picture on show. */
  private numbers = { asked: 0, shown: 0 };
  private timers: {
    rest?: ReturnType<typeof setTimeout>;
    late?: ReturnType<typeof setTimeout> | undefined;
  } = {};

  constructor(forecaster: Forecaster, scenario: Scenario) {
    this.scenario = scenario;
    this.forecaster = forecaster;
    this.live = new LiveRun(forecaster, {
      begun: (request) => this.begun(request),
      progress: (progress) => this.progressed(progress),
      arrived: (outcome, request, isLast) => this.arrived(outcome, request, isLast),
      failed: (error) => this.ended("failed", failureOf(error)),
      cancelled: () => this.ended("cancelled", null),
    });
    this.numbers.asked = this.live.askAfresh(scenario);
  }

  /** `null` while the forecast on show is none, a quick estimate or out of date: these have no digest. */
  get final(): Final | null {
    const { shown, digest, latest } = this;
    if (shown === null || digest === null || latest === null) return null;
    return { scenario: shown.scenario, outcome: latest, digest };
  }

  followedBy(follower: Follower): void {
    this.follower = follower;
  }

  /** A lever moved. */
  follow(scenario: Scenario): void {
    this.scenario = scenario;
    this.numbers.asked = this.live.ask(scenario);
    this.clock.moved(this.numbers.asked);
  }

  /** Another piece of work: what is under way for the old one is never shown. */
  turnTo(scenario: Scenario): void {
    this.scenario = scenario;
    this.clock.forget();
    this.numbers.asked = this.live.askAfresh(scenario);
  }

  /** The scenario has other words, which decide no number. */
  relabel(scenario: Scenario): void {
    this.scenario = scenario;
    if (this.shown !== null && this.run.status === "done") this.shown = { ...this.shown, scenario };
  }

  again(): void {
    this.turnTo(this.scenario);
  }

  cancel(): void {
    this.live.cancel();
  }

  private begun({ grade }: Request): void {
    this.follower?.begun();
    clearTimeout(this.timers.rest);
    this.progress = null;
    this.resting = null;
    this.digest = null;
    if (grade === "refining") {
      this.run = { ...RUNNING, refining: true };
      return;
    }
    this.run = this.run.late ? { ...this.run, progress: null } : RUNNING;
    this.timers.late ??= setTimeout(() => {
      this.run = { ...RUNNING, late: true, progress: this.progress };
    }, BLINK_MS);
  }

  /** The picture is no longer behind; runs given up for newer ones do not make it so. */
  private caughtUp(): void {
    clearTimeout(this.timers.late);
    this.timers.late = undefined;
  }

  private progressed(progress: Progress): void {
    this.progress = progress;
    if (this.run.late || this.run.refining) this.run = { ...this.run, progress };
  }

  private arrived(outcome: Outcome, request: Request, isLast: boolean): void {
    if (this.latest !== null) this.forecaster.recycle(this.latest);
    this.latest = outcome;
    const isFirst = this.shown === null;
    const isQuick = request.grade === "quick";
    this.caughtUp();
    this.run = RUNNING;
    const shown = { picture: pictureOf(outcome), scenario: request.scenario, isQuick, outcome };
    this.shown = shown;
    this.numbers.shown = request.number;
    if (isQuick) this.follower?.outdated();
    else this.follower?.arrived(shown);
    this.clock.painting(request.number);
    if (isFirst) afterPaint(() => performance.mark(FIRST_FORECAST));
    if (isLast) this.timers.rest = setTimeout(() => void this.rest(outcome), isFirst ? 0 : REST_MS);
  }

  private async rest(outcome: Outcome): Promise<void> {
    this.resting = outcome;
    const digest = await outcomeDigestAside(outcome);
    if (this.resting !== outcome) return;
    this.digest = digest;
    this.run = { ...RUNNING, status: "done" };
    this.relabel(this.scenario);
  }

  private ended(status: "failed" | "cancelled", failure: string | null): void {
    this.caughtUp();
    this.clock.forget();
    this.run = { ...RUNNING, status, failure, behind: this.numbers.shown !== this.numbers.asked };
  }
}

function failureOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text === TOO_MANY_TRIALS ? OUT_OF_MEMORY : text;
}
