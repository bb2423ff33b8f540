import { openDB } from "idb";
import { assembling, sortedOut, withoutVersion } from "../library/assemble.ts";
import { sealing } from "../library/sealing.ts";
import { newestOf } from "../library/types.ts";
import { textDigest } from "../scenario/textDigest.ts";
import { inTurns } from "./inTurns.ts";
import type { DBSchema, IDBPDatabase } from "idb";
import type { Assembled } from "../library/assemble.ts";
import type { Sealed } from "../library/record.ts";
import type { EntryRow, SealedRows, TextRow, VersionRow } from "../library/sealing.ts";
import type { Change, Kept, Lost, Version } from "../library/types.ts";

/**
 * `full`: no room; `unavailable`: switched off, private mode, broken; `newer`: a newer version of the program
 * has changed how it is stored; `elsewhere`: another tab wrote since this one read, nothing was written.
 */
export type StoreFault = "full" | "unavailable" | "newer" | "elsewhere";

export class StoreError extends Error {
  constructor(readonly fault: StoreFault) {
    super(fault);
  }
}

interface Schema extends DBSchema {
  entries: { key: string; value: EntryRow };
  versions: { key: [string, number]; value: VersionRow };
  texts: { key: [string, number]; value: TextRow };
  /** How often was written. */
  meta: { key: "revision"; value: number };
}

type Database = IDBPDatabase<Schema>;

const NAME = "subsidy-forecast/library";
const FORM = 1;
const STORES = ["entries", "versions", "texts", "meta"] as const;
/** So many requests are made before the page has its turn. */
const AT_ONCE = 50;

/**
 * The library in IndexedDB. Each change is one transaction, and what was put is read back; records and texts
 * carry digests, so that a damaged one is known and costs only itself.
 */
export class LibraryStore {
  private database: Promise<Database> | null = null;
  /** Revision that was last read or written. */
  private seen = 0;

  /** Everything that is whole, with a newest version whose text is whole. Throws a `StoreError`. */
  async load(): Promise<Assembled> {
    return this.guarded(async (database) => {
      const revision = (await database.get("meta", "revision")) ?? 0;
      const found = await assembledIn(database, null);
      this.seen = revision;
      return found;
    });
  }

  /** As `load`, of one scenario; empty where there is nothing of it. Throws a `StoreError`. */
  async loadOne(id: string): Promise<Assembled> {
    return this.guarded((database) => assembledIn(database, id));
  }

  /** The text of a version; `null` where it is missing or not what it was. Throws a `StoreError`. */
  async text(id: string, { number, digest }: Pick<Version, "number" | "digest">): Promise<string | null> {
    return this.guarded((database) => textIn(database, [id, number], digest));
  }

  /** What stands there in place of a text that is not what it was. Throws a `StoreError`. */
  async remains(id: string, number: number): Promise<string | null> {
    return this.guarded(async (database) => (await recordIn(database, [id, number])) ?? null);
  }

  /** All of the change, or nothing of it; `null` where it stands there and was read back. */
  async write(change: Change): Promise<StoreFault | null> {
    try {
      return await this.guarded((database) => this.put(database, change));
    } catch (error) {
      if (error instanceof StoreError) return error.fault;
      throw error;
    }
  }

  private async put(database: Database, change: Change): Promise<StoreFault | null> {
    const { dropped = [], purged = [] } = change;
    const sealed = await inTurns(sealing(change));
    const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
    const { done } = transaction;
    // Told by whatever failed.
    done.catch(() => undefined);
    const revision = (await transaction.objectStore("meta").get("revision")) ?? 0;
    if (revision !== this.seen) return "elsewhere";
    const asked: Promise<unknown>[] = [done];
    const ask = (request: Promise<unknown>): void => {
      // An aborted transaction takes its requests along: the first fault tells of all.
      request.catch(() => undefined);
      asked.push(request);
    };
    // The transaction stays alive as long as it is asked for more when it answers.
    const eachOf = async <T>(rows: readonly T[], act: (row: T) => Promise<unknown>): Promise<void> => {
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        for (const row of rows.slice(at, at + AT_ONCE)) ask(act(row));
        await asked[asked.length - 1];
      }
    };
    try {
      const [entryStore, versionStore, textStore] = [
        transaction.objectStore("entries"),
        transaction.objectStore("versions"),
        transaction.objectStore("texts"),
      ];
      await eachOf(sealed.entries, (each) => entryStore.put(each));
      await eachOf(sealed.versions, (each) => versionStore.put(each));
      await eachOf(sealed.texts, (each) => textStore.put(each));
      for (const { id, number } of dropped) {
        ask(versionStore.delete([id, number]));
        ask(textStore.delete([id, number]));
      }
      for (const id of purged) {
        ask(entryStore.delete(id));
        ask(versionStore.delete(allOf(id)));
        ask(textStore.delete(allOf(id)));
      }
      ask(transaction.objectStore("meta").put(revision + 1, "revision"));
      await Promise.all(asked);
    } catch (error) {
      abort(transaction);
      throw error;
    }
    this.seen = revision + 1;
    const goes = new Set(dropped.map(({ id, number }) => `${id} ${number}`));
    await readBack(database, {
      entries: sealed.entries,
      versions: sealed.versions.filter(({ id, number }) => !goes.has(`${id} ${number}`)),
      texts: sealed.texts.filter(({ id, number }) => !goes.has(`${id} ${number}`)),
    });
    return null;
  }

  private async guarded<T>(act: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await act(await this.open());
    } catch (error) {
      // A connection that failed may be of no use any more.
      this.forget();
      throw error instanceof StoreError ? error : new StoreError(faultOf(error));
    }
  }

  private open(): Promise<Database> {
    this.database ??= openDB<Schema>(NAME, FORM, {
      upgrade: (database) => {
        database.createObjectStore("entries", { keyPath: "id" });
        database.createObjectStore("versions", { keyPath: ["id", "number"] });
        database.createObjectStore("texts", { keyPath: ["id", "number"] });
        database.createObjectStore("meta");
      },
      // A newer program in another tab wants to change the form.
      blocking: () => this.forget(),
      terminated: () => this.forget(),
    });
    return this.database;
  }

  private forget(): void {
    const { database } = this;
    this.database = null;
    void database?.then(
      (each) => each.close(),
      () => undefined,
    );
  }
}

async function readBack(database: Database, { entries, versions, texts }: SealedRows): Promise<void> {
  const asked = [
    ...entries.map((each) => async () => isSame(await database.get("entries", each.id), each)),
    ...versions.map(
      (each) => async () => isSame(await database.get("versions", [each.id, each.number]), each),
    ),
    ...texts.map(
      ({ id, number, text }) =>
        async () =>
          (await recordIn(database, [id, number])) === text,
    ),
  ];
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const found = await Promise.all(asked.slice(at, at + AT_ONCE).map((ask) => ask()));
    if (found.includes(false)) throw new StoreError("unavailable");
  }
}

const isSame = (one: Sealed | undefined, other: Sealed): boolean =>
  one?.body === other.body && one.digest === other.digest;

async function assembledIn(database: Database, id: string | null): Promise<Assembled> {
  const [entries, versions] = await Promise.all([
    rowsIn(database, "entries", id === null ? null : IDBKeyRange.only(id)),
    rowsIn(database, "versions", id === null ? null : allOf(id)),
  ]);
  const { kept, lost } = await inTurns(
    assembling({
      entries: entries.map(([key, sealed]) => ({ id: key, sealed })),
      versions: versions.map(([[key, number], sealed]) => ({ id: key, number, sealed })),
    }),
  );
  const checked = await Promise.all(kept.map((each) => withWholeText(database, each)));
  return sortedOut([...checked, ...lost]);
}

/** Keys of all versions: lists sort after numbers. */
const allOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Records with their keys. Where one of them keeps the browser from reading all, each on its own. */
async function rowsIn<Name extends "entries" | "versions">(
  database: Database,
  name: Name,
  range: IDBKeyRange | null,
): Promise<[Schema[Name]["key"], unknown][]> {
  const keys = await database.getAllKeys(name, range);
  const values = await database.getAll(name, range).catch(() => null);
  const one = (key: Schema[Name]["key"]): Promise<unknown> => database.get(name, key).catch(() => null);
  const all = values?.length === keys.length ? values : await Promise.all(keys.map(one));
  return keys.map((key, i) => [key, all[i]]);
}

async function withWholeText(database: Database, kept: Kept): Promise<Kept | Lost> {
  const newest = newestOf(kept);
  if ((await textIn(database, [kept.id, newest.number], newest.digest)) !== null) return kept;
  const rest = withoutVersion(kept, newest.number);
  return "versions" in rest ? withWholeText(database, rest) : rest;
}

async function textIn(database: Database, key: [string, number], digest: string): Promise<string | null> {
  const text = await recordIn(database, key);
  return text !== undefined && textDigest(text) === digest ? text : null;
}

/** Whatever stands there; a record that cannot be read is none. */
async function recordIn(database: Database, key: [string, number]): Promise<string | undefined> {
  const record: unknown = await database.get("texts", key).catch(() => undefined);
  const text: unknown = (record as { text?: unknown } | undefined)?.text;
  return typeof text === "string" ? text : undefined;
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

function faultOf(error: unknown): StoreFault {
  const name = error instanceof DOMException || error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "VersionError" ? "newer" : "unavailable";
}
