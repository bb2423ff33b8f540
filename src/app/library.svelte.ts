import { setName } from "../scenario/edit.ts";
import { writeScenario } from "../scenario/write.ts";
import { sortedOut } from "../library/assemble.ts";
import { DAYS_DELETED, newestOf } from "../library/types.ts";
import { appended, begun, entryOf } from "../library/versions.ts";
import { StoreError } from "./libraryStore.ts";
import { readAside } from "./readAside.ts";
import { versionOfText } from "../library/versionOfText.ts";
import type { Archived } from "../library/archive.ts";
import type { Assembled } from "../library/assemble.ts";
import type { Cause, Change, Entry, Kept, Moment, Outlook, Version } from "../library/types.ts";
import type { Bilingual } from "../policy/types.ts";
import type { ReadResult, ScenarioDocument } from "../scenario/read.ts";
import type { LibraryNews } from "../views/files/news.ts";
import type { LibraryStore, StoreFault } from "./libraryStore.ts";

export type LibraryState =
  | { readonly kind: "loading" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly why: StoreFault };

export interface LibraryHands {
  /** Whether this tab may write, once that is known. */
  readonly mayWrite: () => Promise<boolean>;
  readonly now: () => Moment;
  readonly newId: () => string;
  /** Other tabs are to look again. */
  readonly changed: () => void;
}

interface ToKeep {
  readonly document: ScenarioDocument;
  readonly outlook: Outlook | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The library on the page: what is stored, and all that is done to it. One change at a time. */
export class Library {
  state: LibraryState = $state.raw({ kind: "loading" });
  found: Assembled = $state.raw({ kept: [], lost: [] });
  news: LibraryNews | null = $state.raw(null);

  private readonly store: LibraryStore;
  private readonly hands: LibraryHands;
  private last: Promise<unknown> = Promise.resolve();

  constructor(store: LibraryStore, hands: LibraryHands) {
    this.store = store;
    this.hands = hands;
  }

  get listed(): Kept[] {
    return this.found.kept.filter(({ deleted }) => deleted === null);
  }

  /** What can still be brought back. */
  get deleted(): Kept[] {
    return this.found.kept.filter(({ deleted }) => deleted !== null);
  }

  /** Reads everything again. What has been deleted for long enough goes. */
  load(): Promise<void> {
    return this.inTurn(async () => {
      await this.read();
      const gone = this.deleted.filter(({ deleted }) => this.isOver(deleted)).map(({ id }) => id);
      if (gone.length > 0 && (await this.hands.mayWrite())) await this.commit({ purged: gone }, null);
    });
  }

  /** Keeps the document as a new scenario, or as a new version of the one named. */
  keep({ document, outlook }: ToKeep, id: string | null): Promise<boolean> {
    return this.inTurn(async () => {
      const text = writeScenario(document);
      const own = this.find(id);
      const version = await this.versionOf(text, { cause: "kept", outlook, own });
      if (version === null) return false;
      const change =
        own === undefined
          ? begun(this.newEntry(version.kept, noteOf(document)), { version, text })
          : appended(own, { version, text });
      const [{ version: written }] = change.versions ?? [];
      return this.commit(change, { kind: "kept", name: version.name, number: written.number }, text);
    });
  }

  /** The name is part of the file: it changes by a new version. */
  rename(id: string, name: Bilingual): Promise<boolean> {
    return this.inTurn(async () => {
      const read = await this.readNewest(id);
      if (read === null) return false;
      const { own, document } = read;
      const text = writeScenario(setName(document, name));
      const { outlook } = newestOf(own);
      const version = await this.versionOf(text, { cause: "renamed", outlook, own });
      if (version === null) return false;
      return this.commit(appended(own, { version, text }), { kind: "renamed", name: version.name });
    });
  }

  annotate(id: string, note: string): Promise<boolean> {
    return this.inTurn(async () => {
      const own = this.find(id);
      if (own === undefined) return false;
      return this.commit({ entries: [{ ...entryOf(own), note }] }, null);
    });
  }

  duplicate(id: string, nameOf: (name: Bilingual) => Bilingual): Promise<boolean> {
    return this.inTurn(async () => {
      const read = await this.readNewest(id);
      if (read === null) return false;
      const { own, document } = read;
      const { name, outlook } = newestOf(own);
      const text = writeScenario(setName(document, nameOf(name)));
      const version = await this.versionOf(text, { cause: "duplicated", outlook });
      if (version === null) return false;
      const entry = this.newEntry(version.kept, own.note);
      return this.commit(begun(entry, { version, text }), { kind: "duplicated", name: version.name });
    });
  }

  /** An older version becomes the newest; all others stay. */
  restoreVersion(id: string, number: number): Promise<boolean> {
    return this.inTurn(async () => {
      const own = this.find(id);
      const older = own?.versions.find((each) => each.number === number);
      if (own === undefined || older === undefined) return false;
      const text = await this.store.text(id, older);
      if (text === null) return this.tellDamaged(older.name);
      const version = { ...older, kept: this.moment(own), cause: "restored" as const };
      return this.commit(appended(own, { version, text }), { kind: "restored", name: older.name, number });
    });
  }

  remove(id: string): Promise<boolean> {
    return this.mark(id, this.hands.now(), (name) => ({ kind: "deleted", id, name }));
  }

  bringBack(id: string): Promise<boolean> {
    return this.mark(id, null, (name) => ({ kind: "back", name }));
  }

  /** Nothing of it stays. */
  purge(id: string): Promise<boolean> {
    return this.inTurn(async () => {
      const own = this.find(id);
      const name = own === undefined ? { zh: "", en: "" } : newestOf(own).name;
      return this.commit({ purged: [id] }, { kind: "purged", name });
    });
  }

  /** What was computed of a version, as long as it is there. */
  setOutlook(id: string, number: number, outlook: Outlook): Promise<boolean> {
    return this.inTurn(async () => {
      const version = this.find(id)?.versions.find((each) => each.number === number);
      if (version === undefined) return false;
      return this.commit({ versions: [{ id, version: { ...version, outlook }, text: null }] }, null);
    });
  }

  /** @param planFor what is to be done to the library as it is by then */
  importAll(planFor: (found: Assembled) => { change: Change; scenarios: number }): Promise<boolean> {
    return this.inTurn(async () => {
      const { change, scenarios } = planFor(this.found);
      const versions = change.versions?.length ?? 0;
      return this.commit(change, { kind: "imported", scenarios, versions });
    });
  }

  /** The text of a version; `null` where it is damaged or cannot be read. */
  async textOf(id: string, version: Version): Promise<string | null> {
    return this.store.text(id, version).catch(() => null);
  }

  /** As `textOf`, read; newer ones are not computed from. */
  async readVersion(id: string, version: Version): Promise<ReadResult | null> {
    const text = await this.textOf(id, version);
    return text === null ? null : readAside(text);
  }

  /** What is left of the texts of a damaged scenario. */
  async remains(id: string, numbers: readonly number[]): Promise<string[]> {
    const texts = await Promise.all(numbers.map((each) => this.store.remains(id, each).catch(() => null)));
    return texts.filter((each) => each !== null);
  }

  /**
   * All that is in the list, with every text that is whole.
   *
   * @param pathName a name as a part of a path
   */
  async archived(pathName: (name: string) => string): Promise<Archived[]> {
    return Promise.all(
      this.listed.map(async (kept) => {
        const texts = await Promise.all(kept.versions.map((each) => this.textOf(kept.id, each)));
        const { zh, en } = newestOf(kept).name;
        return { kept, texts, name: pathName(zh === "" ? en : zh) };
      }),
    );
  }

  tellDamaged(name: Bilingual): false {
    this.news = { kind: "damaged", name };
    return false;
  }

  find(id: string | null): Kept | undefined {
    return this.found.kept.find((each) => each.id === id);
  }

  private mark(id: string, deleted: Moment | null, news: (name: Bilingual) => LibraryNews): Promise<boolean> {
    return this.inTurn(async () => {
      const own = this.find(id);
      if (own === undefined) return false;
      return this.commit({ entries: [{ ...entryOf(own), deleted }] }, news(newestOf(own).name));
    });
  }

  private async readNewest(id: string): Promise<{ own: Kept; document: ScenarioDocument } | null> {
    const own = this.find(id);
    if (own === undefined) return null;
    const result = await this.readVersion(id, newestOf(own));
    if (result?.kind === "scenario") return { own, document: result.document };
    this.tellDamaged(newestOf(own).name);
    return null;
  }

  /** `null` where the text is not sound, which no edit of the page leads to. */
  private async versionOf(
    text: string,
    of: { cause: Cause; outlook: Outlook | null; own?: Kept | undefined },
  ): Promise<Omit<Version, "number"> | null> {
    const result = await readAside(text);
    if (result.kind !== "scenario") return null;
    const { cause, outlook, own } = of;
    return { ...versionOfText(text, result), kept: this.moment(own), cause, outlook };
  }

  /** Everything is written from what was read: nothing before the first load, nothing where that failed. */
  private async commit(
    change: Change,
    news: LibraryNews | null,
    text: string | null = null,
  ): Promise<boolean> {
    if (this.state.kind !== "ready" || !(await this.hands.mayWrite())) return false;
    const fault = await this.store.write(change);
    if (fault === null) {
      await this.readTouched(change);
      if (news !== null) this.news = news;
      this.hands.changed();
      return true;
    }
    this.news = { kind: "failed", why: fault, text };
    await this.read();
    return false;
  }

  private async read(): Promise<void> {
    try {
      this.found = await this.store.load();
      this.state = { kind: "ready" };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.state = { kind: "failed", why: error.fault };
    }
  }

  /** What a change of one scenario touched; after one of many all is read again. */
  private async readTouched({ entries = [], versions = [], purged = [] }: Change): Promise<void> {
    const ids = [...entries, ...versions].map(({ id }) => id).concat(purged);
    const [id] = ids;
    if (ids.some((each) => each !== id)) return this.read();
    try {
      const { kept, lost } = await this.store.loadOne(id);
      const others = [...this.found.kept, ...this.found.lost].filter((each) => each.id !== id);
      this.found = sortedOut([...others, ...kept, ...lost]);
    } catch {
      await this.read();
    }
  }

  private newEntry(created: Moment, note: string): Entry {
    return { id: this.hands.newId(), created, note, deleted: null };
  }

  /** Now, and never before what the scenario has already. */
  private moment(own: Kept | undefined): Moment {
    const now = this.hands.now();
    const last = own === undefined ? "" : newestOf(own).kept;
    return now < last ? last : now;
  }

  private isOver(deleted: Moment | null): boolean {
    return deleted !== null && Date.parse(this.hands.now()) - Date.parse(deleted) > DAYS_DELETED * DAY_MS;
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.last.then(act);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

function noteOf(document: ScenarioDocument): string {
  const note = document["note"];
  return typeof note === "string" ? note.slice(0, 2000) : "";
}
