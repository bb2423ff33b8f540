import { MOST_STEPS } from "./history.ts";
import { readKept, writeKept } from "./kept.ts";
import type { Kept, Revived } from "./kept.ts";
import type { Shelf, ShelfFault } from "./shelf.ts";

/** What the page says about keeping the work. */
export type SaveState =
  /** Nothing was changed yet. */
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  /** `at` in milliseconds since 1970; `short`: with fewer steps to undo, for lack of room. */
  | { readonly kind: "saved"; readonly at: number; readonly short: boolean }
  /** 保存失败，请下载备份. `full`: no room left; `unavailable`: private mode, switched off, broken. */
  | { readonly kind: "failed"; readonly why: Exclude<ShelfFault, "elsewhere"> }
  /** 另一标签页正在编辑（只读）: nothing is written here. */
  | { readonly kind: "elsewhere" };

/** At most so far behind the work. */
export const SAVE_DELAY_MS = 250;

/** How many steps are given up until the rest fits. */
const SHORTER = [MOST_STEPS, 50, 10, 0];

export interface AutosaveHands {
  /** The work as it is now. */
  readonly work: () => Kept;
  /** Somebody else has written: this tab must stop. */
  readonly overtaken: () => void;
}

/** Keeps the work on the shelf. Writes nothing unless it may, and nothing that did not change. */
export class Autosave {
  state: SaveState = $state.raw({ kind: "idle" });
  /** What was kept was damaged, and the page began with what was whole of it. */
  isRecovered = $state(false);

  private readonly shelf: Shelf | null;
  private readonly hands: AutosaveHands;
  private mayWrite = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param shelf `null` where the browser keeps nothing */
  constructor(shelf: Shelf | null, hands: AutosaveHands) {
    this.shelf = shelf;
    this.hands = hands;
  }

  /** What was kept; `null` where that is nothing that can be read. */
  load(): Revived | null {
    const found = this.shelf?.read() ?? null;
    if (this.shelf === null || found === null) return null;
    const shelf = this.shelf;
    const revived = readKept(found.record, (digest) => shelf.text(digest));
    this.isRecovered = found.isOlder || revived === null || revived.isDamaged;
    return revived;
  }

  /** Something is new. It is written after a moment. */
  touch(): void {
    if (this.state.kind === "elsewhere") return;
    this.state = { kind: "saving" };
    if (this.mayWrite) this.timer ??= setTimeout(() => this.flush(), SAVE_DELAY_MS);
  }

  /** Writes at once what waits: the page may be about to go. */
  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.mayWrite && this.state.kind === "saving") this.write();
  }

  /** This tab is the one that writes. */
  begin(): void {
    this.mayWrite = true;
    if (this.state.kind === "elsewhere") this.state = { kind: "idle" };
    if (this.state.kind === "saving") this.touch();
  }

  /** Another tab is: what waits is still written, as long as that one has not written. */
  stop(): void {
    this.flush();
    this.mayWrite = false;
    this.state = { kind: "elsewhere" };
  }

  private write(): void {
    const fault = this.shelf === null ? "unavailable" : this.writeShorter(this.shelf);
    if (fault === "elsewhere") {
      this.mayWrite = false;
      this.state = { kind: "elsewhere" };
      this.hands.overtaken();
    } else if (fault !== null) this.state = { kind: "failed", why: fault };
  }

  private writeShorter(shelf: Shelf): ShelfFault | null {
    const work = this.hands.work();
    for (const most of SHORTER) {
      const { record, texts } = writeKept(work, most);
      const fault = shelf.write(record, texts);
      if (fault === null) this.state = { kind: "saved", at: Date.now(), short: most < MOST_STEPS };
      if (fault !== "full") return fault;
    }
    return "full";
  }
}
