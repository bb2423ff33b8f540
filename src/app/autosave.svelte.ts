import { MOST_STEPS } from "./history.ts";
import { newerWriter, readKept, writeKept } from "./kept.ts";
import type { Kept, NewerWriter, Revived } from "./kept.ts";
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
  /** 另一标签页正在编辑（只读）: nothing is written here. `stranded`: nor was what was last done here. */
  | { readonly kind: "elsewhere"; readonly stranded: boolean }
  /** 由更新版本的程序保存: nothing is written until the planner says where. */
  | { readonly kind: "newer" };

/** What was kept was damaged: a part of it was recovered, or nothing. */
export type Damage = "part" | "all";

/** At most so far behind the work. */
export const SAVE_BEHIND_MS = 250;

/** The rest is for a page that is busy. */
const DELAY_MS = 100;

/** A page that kept work waiting for longer than this stood still, and another tab may have gone on since. */
const STALE_MS = SAVE_BEHIND_MS + 50;

/** How many steps are given up until the rest fits. */
const SHORTER = [MOST_STEPS, 50, 10, 0];

export interface Shelves {
  readonly main: Shelf;
  /** For what is done while the work of a newer version stands on the main one. */
  readonly beside: Shelf;
}

export interface AutosaveHands {
  /** The work as it is now. */
  readonly work: () => Kept;
  /** Somebody else has written: this tab must stop. */
  readonly overtaken: () => void;
}

/** Keeps the work on a shelf. Writes nothing unless it may, and nothing that did not change. */
export class Autosave {
  state: SaveState = $state.raw({ kind: "idle" });
  damage: Damage | null = $state.raw(null);
  /** A newer version of the program wrote what stands on the main shelf; it stays untouched. */
  newer: NewerWriter | null = $state.raw(null);
  /** What is on the page is not what is kept. */
  isUnsaved = false;

  private readonly shelves: Shelves | null;
  private shelf: Shelf | null;
  private readonly hands: AutosaveHands;
  private mayWrite = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** When what waits began to wait. */
  private since = 0;

  /** @param shelves `null` where the browser keeps nothing */
  constructor(shelves: Shelves | null, hands: AutosaveHands) {
    this.shelves = shelves;
    this.shelf = shelves?.main ?? null;
    this.hands = hands;
    if (shelves === null) this.state = { kind: "failed", why: "unavailable" };
  }

  /** What was kept; `null` where that is nothing that can be read. */
  load(): Revived | null {
    if (this.shelves === null) return null;
    const { main, beside } = this.shelves;
    this.shelf = main;
    this.newer = null;
    const revived = this.read(main);
    if (this.newer === null) return revived;
    const aside = this.read(beside);
    if (aside === null) this.turnOff();
    else this.shelf = beside;
    return aside;
  }

  /** What the newer version of the program kept, as it stands, as the text of a file. */
  newerText(): string {
    return this.shelves?.main.raw() ?? "";
  }

  /** Keeps the work from here on, beside that of the newer version. */
  goOn(): void {
    if (this.state.kind !== "newer") return;
    this.shelf = this.shelves?.beside ?? null;
    this.state = { kind: "idle" };
    this.touch();
  }

  /** Something is new. It is written after a moment. */
  touch(): void {
    if (this.state.kind === "elsewhere") return;
    this.isUnsaved = true;
    if (this.isOff()) return;
    if (this.state.kind !== "saving") this.since = Date.now();
    this.state = { kind: "saving" };
    if (this.mayWrite) this.timer ??= setTimeout(() => this.due(), DELAY_MS);
  }

  /** Writes at once what waits: the page may be about to go. */
  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.mayWrite && this.isUnsaved && !this.isOff()) this.write();
  }

  /** This tab is the one that writes. */
  begin(): void {
    this.mayWrite = true;
    if (this.state.kind === "elsewhere") this.state = { kind: "idle" };
    if (this.isOff()) this.turnOff();
    else if (this.isUnsaved) this.touch();
  }

  /** Another tab is: what waits is still written, as long as that one cannot have begun. */
  stop(): void {
    const isStranded = this.state.kind === "elsewhere" && this.state.stranded;
    if (!this.isStale()) this.flush();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.mayWrite = false;
    this.state = { kind: "elsewhere", stranded: isStranded || this.isUnsaved };
  }

  /** An event of the browser's tells that another tab wrote. */
  isNews(event: StorageEvent): boolean {
    return this.shelves !== null && Object.values(this.shelves).some((each: Shelf) => each.isRecord(event));
  }

  isOvertaken(): boolean {
    return this.shelves !== null && Object.values(this.shelves).some((each: Shelf) => each.isOvertaken());
  }

  private read(shelf: Shelf): Revived | null {
    const found = shelf.read();
    if (found === "unreadable" && this.state.kind === "idle")
      this.state = { kind: "failed", why: "unavailable" };
    if (typeof found === "string") {
      if (found !== "unreadable") this.damage = found === "lost" ? "all" : null;
      return null;
    }
    this.newer ??= newerWriter(found.record);
    if (newerWriter(found.record) !== null) return null;
    const revived = readKept(found.record, (digest) => shelf.text(digest));
    this.damage = revived === null ? "all" : found.isOlder || revived.isDamaged ? "part" : null;
    return revived;
  }

  /** What came while the page stood still is heard first: it may be that another tab has taken over. */
  private due(): void {
    if (this.isStale()) this.timer = setTimeout(() => this.flush(), 0);
    else this.flush();
  }

  private isStale(): boolean {
    return Date.now() - this.since > STALE_MS;
  }

  private isOff(): boolean {
    return this.newer !== null && this.shelf === this.shelves?.main;
  }

  private turnOff(): void {
    if (this.state.kind !== "elsewhere") this.state = { kind: "newer" };
  }

  private write(): void {
    const fault = this.shelf === null ? "unavailable" : this.writeShorter(this.shelf);
    if (fault === "elsewhere") {
      this.mayWrite = false;
      this.hands.overtaken();
    } else if (fault !== null) this.state = { kind: "failed", why: fault };
  }

  private writeShorter(shelf: Shelf): ShelfFault | null {
    const work = this.hands.work();
    for (const most of SHORTER) {
      const { record, texts } = writeKept(work, most);
      const fault = shelf.write(record, texts);
      if (fault === null) {
        this.state = { kind: "saved", at: Date.now(), short: most < MOST_STEPS };
        this.isUnsaved = false;
      }
      if (fault !== "full") return fault;
    }
    return "full";
  }
}
