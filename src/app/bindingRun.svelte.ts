import { pictureOf } from "../forecast/picture.ts";
import {
  cutsOf,
  largestFactorWithin,
  mostQuestions,
  totalsOf,
  withRatioTimes,
} from "../forecast/ratioCut.ts";
import { copyOfSegments, segmentDifferences } from "../forecast/segmentDifferences.ts";
import { asDrafted } from "../scenario/asDrafted.ts";
import { canonicalText } from "../scenario/canonical.ts";
import type { Forecaster } from "../forecast/forecaster.ts";
import type { Picture } from "../forecast/types.ts";
import type { Ratio } from "../money/fen.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome, SegmentOutcome } from "../simulation/types.ts";
import type { BindingStates, CutsState, Gains } from "../views/plan/binding/state.ts";
import type { Follower, Shown } from "./show.svelte.ts";

/** Hands have to rest for so long before anything is run for this: longer than the digest waits. */
const REST_MS = 600;

interface Latest extends Shown {
  /** What decides the numbers of the policy as drafted beside it; not worked out while nobody asks. */
  readonly draftedMeaning: () => string;
}

/** By factor on all ratios. */
type DemandAt = Record<Ratio, number>;

/** Further runs of one forecast; stopped when anything changes. */
interface Flight {
  readonly latest: Latest;
  /** Of the run under way; one for each, for listeners stay with their signal. */
  controller: AbortController;
  isOver: boolean;
  /** Something was run, so that the workers' books stand at other terms. */
  hasRun: boolean;
}

/**
 * Who gains and who loses against the policy as drafted, and which ratio cut would save as much as the
 * ceilings do. Differences follow every frame as soon as the policy's own run is known; runs of its own it
 * makes only at rest, for a reader who has come this far, and drops them at the first touch.
 */
export class BindingRun implements Follower, BindingStates {
  gains: Gains = $state.raw({ status: "waiting", rows: null });
  cuts: CutsState = $state.raw({ status: "waiting", asked: 0, atMost: 0, cuts: null });

  private readonly forecaster: Forecaster;
  private latest: Latest | null = null;
  private drafted: { readonly meaning: string; readonly segments: readonly SegmentOutcome[] } | null = null;
  /** Mean demand by factor, for the forecast that it was asked of; survives a pause. */
  private known: { readonly of: Latest; readonly demand: DemandAt } | null = null;
  private isSeen = false;
  /** Forecast for which runs that draw anew were asked for. */
  private asked: Latest | null = null;
  private flight: Flight | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(forecaster: Forecaster) {
    this.forecaster = forecaster;
  }

  /** Another forecast is under way: nothing may be in its way. */
  begun(): void {
    this.stop();
    if (this.cuts.status !== "waiting") this.cuts = { ...this.cuts, status: "waiting" };
  }

  arrived(shown: Shown): void {
    this.stop();
    const draftedMeaning = once(() => canonicalText(asDrafted(shown.scenario)));
    this.latest = { ...shown, draftedMeaning };
    if (this.isSeen) this.compare(this.latest);
    this.timer = setTimeout(() => this.rest(), REST_MS);
  }

  outdated(): void {
    this.begun();
    this.latest = null;
    if (this.gains.status !== "waiting") this.gains = { ...this.gains, status: "waiting" };
  }

  /** Whether a reader has the results in view. */
  seen(isSeen: boolean): void {
    if (isSeen === this.isSeen) return;
    this.isSeen = isSeen;
    if (isSeen) this.later();
    else this.stop();
  }

  /** A hand is on its way to a lever. */
  touched(): void {
    if (this.flight !== null || this.timer !== undefined) this.later();
  }

  /** After a failure, or where runs that draw anew wait to be asked for. */
  again(): void {
    this.asked = this.latest;
    this.later();
  }

  private later(): void {
    this.stop();
    if (this.latest !== null) this.timer = setTimeout(() => this.rest(), REST_MS);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.flight === null) return;
    this.flight.isOver = true;
    this.flight.controller.abort();
    this.flight = null;
  }

  private rest(): void {
    this.timer = undefined;
    const { latest } = this;
    if (latest === null) return;
    this.keepIfDrafted(latest);
    const isCompared = this.compare(latest);
    if (!this.isSeen || (isCompared && this.cuts.status === "done")) return;
    if (drawsAnew(latest.scenario) && this.asked !== latest) this.offer(isCompared);
    else void this.fly(latest);
  }

  private offer(isCompared: boolean): void {
    if (!isCompared) this.gains = { ...this.gains, status: "offered" };
    this.cuts = { ...this.cuts, status: "offered" };
  }

  /** Without any lever the forecast on show is that of the policy as drafted. */
  private keepIfDrafted({ scenario, draftedMeaning, outcome }: Latest): void {
    const meaning = draftedMeaning();
    if (this.drafted?.meaning === meaning || canonicalText(scenario) !== meaning) return;
    this.drafted = { meaning, segments: copyOfSegments(outcome.bySegment) };
  }

  /** False where the policy as drafted is yet to be run. */
  private compare({ outcome, draftedMeaning }: Latest): boolean {
    if (this.drafted?.meaning !== draftedMeaning()) {
      if (this.gains.status !== "waiting") this.gains = { ...this.gains, status: "waiting" };
      return false;
    }
    this.gains = { status: "done", rows: segmentDifferences(this.drafted.segments, outcome.bySegment) };
    return true;
  }

  private async fly(latest: Latest): Promise<void> {
    const flight: Flight = {
      latest,
      controller: new AbortController(),
      isOver: false,
      hasRun: false,
    };
    this.flight = flight;
    try {
      await this.runDrafted(flight);
      await this.findCut(flight);
      // The next move of a single lever then settles what it changes, and not everything.
      if (flight.hasRun) await this.run(flight, latest.scenario, () => undefined);
    } catch (error) {
      if (!flight.isOver) this.fail(error);
    } finally {
      if (this.flight === flight) this.flight = null;
    }
  }

  private async runDrafted(flight: Flight): Promise<void> {
    const { scenario, draftedMeaning } = flight.latest;
    const meaning = draftedMeaning();
    if (this.drafted?.meaning !== meaning) {
      this.gains = { ...this.gains, status: "running" };
      const segments = await this.run(flight, asDrafted(scenario), (outcome) =>
        copyOfSegments(outcome.bySegment),
      );
      this.drafted = { meaning, segments };
    }
    this.compare(flight.latest);
  }

  private async findCut(flight: Flight): Promise<void> {
    const { latest } = flight;
    const inForce = latest.scenario.levers.ratioTimes;
    const { demand, paid } = totalsOf(latest.outcome);
    const isCut = demand > paid;
    const demandAt = this.demandOf(latest);
    const atMost = mostQuestions(inForce);
    const factor = !isCut
      ? null
      : await largestFactorWithin(paid, inForce, async (asked) => {
          this.cuts = { ...this.cuts, status: "running", asked: Object.keys(demandAt).length, atMost };
          if (asked in demandAt) return demandAt[asked];
          const found = await this.run(
            flight,
            withRatioTimes(latest.scenario, asked),
            (o) => totalsOf(o).demand,
          );
          demandAt[asked] = found;
          return found;
        });
    const picture =
      factor === null ? null : await this.run(flight, withRatioTimes(latest.scenario, factor), pictureOf);
    this.publish(latest, factor, picture);
  }

  private publish(latest: Latest, factor: Ratio | null, picture: Picture | null): void {
    const lowered = factor === null || picture === null ? null : { factor, picture };
    const cuts = cutsOf(latest.picture, lowered, latest.scenario.levers.ratioTimes);
    this.cuts = { status: "done", asked: 0, atMost: 0, cuts };
  }

  private demandOf(latest: Latest): DemandAt {
    if (this.known?.of !== latest) this.known = { of: latest, demand: {} };
    return this.known.demand;
  }

  /** Takes what is needed of an outcome and hands its memory back. */
  private async run<T>(flight: Flight, scenario: Scenario, take: (outcome: Outcome) => T): Promise<T> {
    flight.hasRun = true;
    flight.controller = new AbortController();
    const { signal } = flight.controller;
    const outcome = await this.forecaster.run(scenario, { signal });
    const taken = take(outcome);
    this.forecaster.recycle(outcome);
    signal.throwIfAborted();
    return taken;
  }

  private fail(error: unknown): void {
    console.error(error);
    if (this.gains.status === "running") this.gains = { ...this.gains, status: "failed" };
    this.cuts = { ...this.cuts, status: "failed" };
  }
}

/** Under such a response another ratio means other claims. */
function drawsAnew({ population }: Scenario): boolean {
  return population.response.takeUpElasticity !== 0;
}

function once(text: () => string): () => string {
  let kept: string | null = null;
  return () => (kept ??= text());
}
