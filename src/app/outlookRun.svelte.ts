import { outcomeDigestAside } from "../forecast/digest.ts";
import { ENGINE } from "../forecast/engine.ts";
import { pictureOf } from "../forecast/picture.ts";
import { outlookOf } from "../library/outlook.ts";
import { newestOf } from "../library/types.ts";
import type { Forecaster } from "../forecast/forecaster.ts";
import type { Kept, Outlook, Version } from "../library/types.ts";
import type { Library } from "./library.svelte.ts";

export interface OutlookState {
  readonly status: "idle" | "running" | "stopped";
  /** Id of the scenario that is being computed. */
  readonly id: string | null;
  readonly done: number;
  readonly of: number;
  /** Scenarios that could not be computed. */
  readonly failed: number;
}

const IDLE: OutlookState = { status: "idle", id: null, done: 0, of: 0, failed: 0 };

/** Computes, one after another, the newest versions that nothing is known of, or only from another engine. */
export class OutlookRun {
  state: OutlookState = $state.raw(IDLE);

  private readonly forecaster: Forecaster;
  private readonly library: Library;
  /** Digests of what could not be computed. */
  private given: readonly string[] = [];
  private controller: AbortController | null = null;

  constructor(forecaster: Forecaster, library: Library) {
    this.forecaster = forecaster;
    this.library = library;
  }

  /** As `start`, unless somebody has stopped it. */
  async goOn(): Promise<void> {
    if (this.state.status !== "stopped") await this.start();
  }

  /** What failed is not tried again. */
  async start(): Promise<void> {
    if (this.controller !== null || this.next() === undefined) return;
    const controller = new AbortController();
    this.controller = controller;
    let done = 0;
    for (let next = this.next(); next !== undefined && !controller.signal.aborted; next = this.next()) {
      const of = done + this.missing().length;
      this.state = { status: "running", id: next.id, done, of, failed: this.given.length };
      await this.fill(next, controller.signal);
      done += 1;
    }
    this.controller = null;
    const status = controller.signal.aborted ? "stopped" : "idle";
    this.state = { ...IDLE, status, failed: this.given.length };
  }

  stop(): void {
    this.controller?.abort();
  }

  private next(): Kept | undefined {
    return this.missing()[0];
  }

  private missing(): Kept[] {
    return this.library.listed.filter((each) => {
      const { meaning, outlook, digest } = newestOf(each);
      return meaning !== null && outlook?.engine !== ENGINE && !this.given.includes(digest);
    });
  }

  private async fill(kept: Kept, signal: AbortSignal): Promise<void> {
    const version = newestOf(kept);
    try {
      const outlook = this.known(version) ?? (await this.compute(kept.id, version, signal));
      const isKept = outlook !== null && (await this.library.setOutlook(kept.id, version.number, outlook));
      if (!isKept) this.giveUp(version);
    } catch {
      if (!signal.aborted) this.giveUp(version);
    }
  }

  private giveUp({ digest }: Version): void {
    this.given = [...this.given, digest];
  }

  /** Of another version with the same numbers. */
  private known({ meaning }: Version): Outlook | null {
    const all = this.library.found.kept.flatMap(({ versions }) => versions);
    const same = all.find((each) => each.meaning === meaning && each.outlook?.engine === ENGINE);
    return same?.outlook ?? null;
  }

  private async compute(id: string, version: Version, signal: AbortSignal): Promise<Outlook | null> {
    const result = await this.library.readVersion(id, version);
    if (result?.kind !== "scenario") return null;
    const { seed } = result.scenario.run;
    const outcome = await this.forecaster.run(result.scenario, { signal });
    const results = await outcomeDigestAside(outcome);
    const outlook = outlookOf(pictureOf(outcome), { engine: ENGINE, seed, results });
    this.forecaster.recycle(outcome);
    return outlook;
  }
}
