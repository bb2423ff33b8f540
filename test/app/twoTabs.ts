import { SAVE_BEHIND_MS } from "../../src/app/autosave.svelte.ts";
import { Session } from "../../src/app/session.svelte.ts";
import { Memory } from "./memory.ts";
import { Tab, World, withTimersOf } from "./tabWorld.ts";

/** What came of a play. */
export interface Played {
  /** Values that are neither kept nor excused. */
  readonly lost: readonly number[];
  readonly edits: number;
  readonly takeovers: number;
  readonly crashes: number;
  /** Edits of the last 250 ms before a crash that went with it. */
  readonly crashed: number;
  /** Edits whose page said that they were not saved, when it crashed. */
  readonly told: number;
  /** Times that the browser asked before it closed a page. */
  readonly asked: number;
}

const MOMENTS = 70;

/** Plays seventy moments of two tabs of one planner, and closes them. */
export async function play(seed: number): Promise<Played> {
  const tabs = new TwoTabs(seed);
  await withTimersOf(tabs.world, () => tabs.play());
  const { lost, counts } = tabs;
  return { lost, ...counts };
}

class TwoTabs {
  readonly world: World;
  readonly counts = { edits: 0, takeovers: 0, crashes: 0, crashed: 0, told: 0, asked: 0 };
  lost: readonly number[] = [];
  /** Values that have to be there in the end. */
  private readonly owed = new Set<number>();

  constructor(seed: number) {
    this.world = new World(seed);
  }

  async play(): Promise<void> {
    for (let moment = 1; moment <= MOMENTS; moment++) {
      await this.world.pass(this.world.upTo(80));
      await this.moment(moment);
    }
    await this.end();
    const kept = keptIn(this.world.disk);
    this.lost = [...this.owed].filter((value) => !kept.has(value));
  }

  private async moment(value: number): Promise<void> {
    const { world, counts } = this;
    const chance = world.chance();
    const tab = world.tabs[world.upTo(Math.max(0, world.tabs.length - 1))];
    if (world.tabs.length === 0 || (world.tabs.length === 1 && chance > 0.7)) await new Tab(world).open();
    else if (tab.isFrozen) return;
    else if (chance < 0.55) await tab.run(() => this.edit(tab, value));
    else if (chance < 0.72) await tab.run(() => this.takeOver(tab));
    else if (chance < 0.8) tab.freeze(world.upTo(600));
    else if (chance < 0.86) this.crash(tab);
    else if (chance < 0.92) await tab.run(() => void (counts.asked += tab.close() ? 0 : 1));
    else await tab.run(() => tab.hide());
  }

  private edit(tab: Tab, value: number): void {
    const { session } = tab;
    if (session === null || session.plan.isReadOnly) return;
    session.plan.edits.figure(8, "ratio", value);
    session.plan.end();
    session.touched();
    tab.edits.push({ value, awake: tab.awake });
    this.owed.add(value);
    this.counts.edits += 1;
  }

  /** Offered only where the page looks on. */
  private takeOver({ session }: Tab): void {
    if (session === null || !session.plan.isReadOnly) return;
    session.takeOver();
    this.counts.takeovers += 1;
  }

  /** The process is gone at once; what it stored is on its way already. */
  private crash(tab: Tab): void {
    const state = tab.session?.autosave.state;
    const isTold = state?.kind === "elsewhere" && state.stranded;
    const kept = keptIn(this.world.disk);
    for (const { value, awake } of tab.edits) {
      const isLate = tab.awake - awake <= SAVE_BEHIND_MS;
      if (kept.has(value) || !(isLate || isTold)) continue;
      this.counts[isLate ? "crashed" : "told"] += 1;
      this.owed.delete(value);
    }
    this.counts.crashes += 1;
    this.world.drop(tab);
  }

  /** Every tab is closed; one that the browser asks about goes on first. */
  private async end(): Promise<void> {
    const { world } = this;
    await world.pass(2_000);
    while (world.tabs.length > 0) {
      const [tab] = world.tabs;
      await tab.run(() => {
        if (!tab.close()) tab.session?.takeOver();
      });
      await world.pass(1_000);
    }
  }
}

/** Every value of the edited ratio that undo and redo lead to, for whoever opens the page next. */
function keptIn(disk: ReadonlyMap<string, string>): Set<number> {
  const storage = new Memory();
  for (const [key, text] of disk) storage.texts.set(key, text);
  const { plan } = new Session({ storage, locks: undefined }, () => undefined);
  return new Set(plan.history.entries.map(({ state }) => ratioIn(JSON.stringify(state.document))));
}

/** In ten-thousandths. */
function ratioIn(document: string): number {
  const [, ratio = "-1"] = /"8":\{"ratio":([\d.e-]+)/.exec(document) ?? [];
  return Math.round(Number(ratio) * 10_000);
}
