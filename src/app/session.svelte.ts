import { untrack } from "svelte";
import { Autosave } from "./autosave.svelte.ts";
import { present } from "./history.ts";
import { besidePlace } from "./kept.ts";
import { Plan, workFrom, workOf } from "./plan.svelte.ts";
import { Shelf, browserStorage } from "./shelf.ts";
import { Slots } from "./slots.svelte.ts";
import { withStranded } from "./stranded.ts";
import { claimWriting } from "./tabs.ts";
import { shippedScenarios } from "../scenario/shipped.ts";
import type { Scenario } from "../scenario/types.ts";
import type { KeyValue } from "./shelf.ts";
import type { Kept, Revived } from "./kept.ts";
import type { Change, Work } from "./plan.svelte.ts";

/** What the session needs of the browser; anything may be missing. */
export interface Surroundings {
  readonly storage: KeyValue | null;
  readonly locks: LockManager | undefined;
}

export function browserSurroundings(): Surroundings {
  const locks = "locks" in navigator ? navigator.locks : undefined;
  return { storage: browserStorage(), locks };
}

/** The planner's work on this computer: it goes on where it was left, in one tab at a time. */
export class Session {
  readonly plan: Plan;
  /** What the compare page lays side by side. */
  readonly slots: Slots;
  readonly autosave: Autosave;
  /** Takes the right to edit over from the tab that has it. */
  readonly takeOver: () => void;

  /** Whether this tab or another writes is known from here on. */
  readonly decided: Promise<void>;

  private kept: Kept;
  private isBehind = false;
  /** What was done here and could not be written before another tab wrote. */
  private stranded: Kept | null = null;

  constructor(surroundings: Surroundings, changed: (scenario: Scenario, what: Change) => void) {
    const { storage, locks } = surroundings;
    const shelves = storage && { main: new Shelf(storage), beside: new Shelf(storage, besidePlace()) };
    this.autosave = new Autosave(shelves, {
      work: () => this.work(),
      overtaken: () => this.watch(),
    });
    const revived = this.autosave.load();
    const before = revived && workIn(revived);
    if (revived !== null && before === null) this.autosave.damage = "all";
    const first = before ?? firstWork();
    this.plan = new Plan(first, changed, before === null ? undefined : revived?.history);
    this.slots = new Slots([{ document: first.document, source: { kind: "bench" } }]);
    if (revived !== null) this.slots.adopt(revived.slots);
    this.kept = this.work();
    let takeOver = (): void => undefined;
    this.decided = new Promise((decide) => {
      takeOver = claimWriting(locks, {
        granted: () => decide(this.write()),
        waiting: () => decide(this.watch()),
      });
    });
    this.takeOver = takeOver;
  }

  /** To be called whenever the history or the slots are others. */
  touched(): void {
    const { history, slots } = this.work();
    if (history === this.kept.history && slots === this.kept.slots) return;
    this.kept = { history, slots };
    untrack(() => this.autosave.touch());
  }

  /** Whether nothing is lost if the page goes now; what waits is saved first. */
  saveNow(): boolean {
    this.touched();
    this.autosave.flush();
    return !this.isLost();
  }

  /**
   * Saves when the page is hidden or goes, has the browser ask before it closes what could not be saved,
   * and follows the tab that writes.
   */
  listen(page: Window): void {
    const flush = (): void => {
      this.touched();
      this.autosave.flush();
    };
    page.addEventListener("pagehide", flush);
    page.document.addEventListener("visibilitychange", () => {
      if (page.document.visibilityState === "hidden") flush();
    });
    page.addEventListener("beforeunload", (event) => {
      flush();
      if (this.isLost()) event.preventDefault();
    });
    page.addEventListener("storage", (event) => {
      if (!this.autosave.isNews(event)) return;
      if (!this.plan.isReadOnly && this.autosave.isOvertaken()) {
        // Perhaps both wrote at once, and what was saved here is no longer there.
        this.autosave.isUnsaved = true;
        this.watch();
      }
      if (this.plan.isReadOnly) this.reload();
    });
  }

  private work(): Kept {
    return { history: this.plan.history, slots: this.slots.list };
  }

  /** Whether closing the page now would lose something. */
  private isLost(): boolean {
    return this.stranded !== null || (this.autosave.isUnsaved && this.plan.isTouched);
  }

  private write(): void {
    if (this.isBehind) this.reload();
    this.isBehind = false;
    this.plan.isReadOnly = false;
    this.autosave.begin();
    this.bringBack();
  }

  private watch(): void {
    this.isBehind = true;
    this.touched();
    this.autosave.stop();
    if (this.autosave.isUnsaved) this.stranded ??= this.work();
    this.plan.isReadOnly = true;
  }

  private bringBack(): void {
    if (this.stranded === null) return;
    const { history, slots } = withStranded(this.work(), this.stranded);
    this.stranded = null;
    this.plan.adopt(history);
    this.slots.adopt(slots);
    this.touched();
    this.autosave.flush();
  }

  private reload(): void {
    const revived = this.autosave.load();
    if (revived !== null && workIn(revived) !== null) {
      this.plan.adopt(revived.history);
      this.slots.adopt(revived.slots);
      this.autosave.isUnsaved = false;
    }
    this.kept = this.work();
  }
}

/** The kept state that was present; `null` where this version of the program cannot read it. */
function workIn({ history }: Revived): Work | null {
  try {
    return workFrom(present(history));
  } catch {
    return null;
  }
}

function firstWork(): Work {
  const [first] = shippedScenarios;
  return workOf(first.document, first.id);
}
