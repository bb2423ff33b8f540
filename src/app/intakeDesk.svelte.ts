import { fileNameOf } from "./files.ts";
import { places } from "./places.ts";
import { remember } from "./slots.svelte.ts";
import type { FilePreview, Present, ScenarioPreview } from "../scenario/preview.ts";
import type { ScenarioDocument } from "../scenario/read.ts";
import type { FileNews } from "../views/shared/fileNews.ts";
import type { IntakeItem } from "../views/shared/intake.ts";
import type { Offered } from "./intake.svelte.ts";
import type { Plan, Work } from "./plan.svelte.ts";
import type { Slots } from "./slots.svelte.ts";

/** More files at once are not looked at. */
export const MOST_FILES = 20;

/** What files are opened into. */
export interface Bench {
  readonly plan: Plan;
  readonly slots: Slots;
  /** Reads a file and lays it beside the present scenario. Rejects where that broke down. */
  readonly read: (file: File, present: Present, signal: AbortSignal) => Promise<FilePreview>;
  readonly tell: (news: FileNews) => void;
}

/** Looks at the files that came in, one after the other. Only what somebody asks for changes the work. */
export class IntakeDesk {
  items: readonly IntakeItem[] = $state.raw([]);
  /** How many files there were too many. */
  leftOut = $state(0);

  private readonly bench: Bench;
  /** By the ids of the items, which are never given twice. */
  private readonly sources: Offered[] = [];
  private stop = new AbortController();
  private turn: Promise<void> = Promise.resolve();

  constructor(bench: Bench) {
    this.bench = bench;
  }

  /** Files beside those that are being looked at. Settled once all of them are read. */
  take(offered: readonly Offered[]): Promise<void> {
    const room = offered.slice(0, MOST_FILES - this.items.length);
    this.leftOut += offered.length - room.length;
    const items = room.map((each): IntakeItem => {
      const id = this.sources.push(each) - 1;
      return { id, file: each.file.name, state: { kind: "reading" } };
    });
    this.items = [...this.items, ...items];
    return this.read(items);
  }

  /** Opens a file that was read; the others are laid beside it from then on. */
  async open(id: number): Promise<void> {
    const preview = this.soundOne(id);
    const { plan, tell } = this.bench;
    if (preview === null || plan.isReadOnly) return;
    const { file: known, handle: asked } = this.sources[id];
    const work = workOfPreview(preview);
    const handle = await asked;
    if (handle !== null) places.set(work.origin, { handle, known });
    plan.open(work);
    tell({ kind: "opened", name: preview.scenario.name });
    this.settle(id, "opened");
    const others = this.items.filter(
      ({ state }) => state.kind === "read" && state.preview.kind === "scenario",
    );
    await this.read(others);
  }

  /** Lays a file that was read beside the others of the comparison. */
  add(id: number): void {
    const preview = this.soundOne(id);
    const { plan, slots, tell } = this.bench;
    if (preview === null || plan.isReadOnly || slots.isFull) return;
    const { document } = workOfPreview(preview);
    remember(document, preview.scenario);
    const file = this.sources[id].file.name;
    slots.add({ document, source: { kind: "file", file: file || fileNameOf(preview.scenario.name.zh) } });
    tell({ kind: "added", name: preview.scenario.name });
    this.settle(id, "added");
  }

  filesOf(ids: readonly number[]): File[] {
    return ids.map((id) => this.sources[id].file);
  }

  /** Puts all files away; what is being read is called off. */
  close(): void {
    this.stop.abort();
    this.stop = new AbortController();
    this.items = [];
    this.leftOut = 0;
  }

  private read(items: readonly IntakeItem[]): Promise<void> {
    const { signal } = this.stop;
    this.turn = this.turn.then(async () => {
      for (const { id } of items) await this.readOne(id, signal);
    });
    return this.turn;
  }

  private async readOne(id: number, signal: AbortSignal): Promise<void> {
    const { scenario, meaning, document } = this.bench.plan.work;
    const present = { scenario, meaning, json: JSON.stringify(document) };
    try {
      const preview = await this.bench.read(this.sources[id].file, present, signal);
      this.put(id, { kind: "read", preview });
    } catch {
      this.put(id, { kind: "failed" });
    }
  }

  private soundOne(id: number): ScenarioPreview | null {
    const state = this.items.find((item) => item.id === id)?.state;
    return state?.kind === "read" && state.preview.kind === "scenario" ? state.preview : null;
  }

  /** Nothing is left to decide once no other sound file is there. */
  private settle(id: number, kind: "opened" | "added"): void {
    this.put(id, { kind });
    const isLeft = this.items.some((item) => item.id !== id && !isSettled(item));
    if (!isLeft) this.close();
  }

  private put(id: number, state: IntakeItem["state"]): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, state } : item));
  }
}

/** Files that were not opened have something to say; only those that were taken do not. */
function isSettled({ state }: IntakeItem): boolean {
  return state.kind === "opened" || state.kind === "added";
}

/** What was checked on another thread is not checked again. */
function workOfPreview({ json, scenario, meaning }: ScenarioPreview): Work {
  const document = JSON.parse(json) as ScenarioDocument;
  return { document, scenario, meaning, from: null, origin: { from: null, saved: document } };
}
