import { textDigest } from "../scenario/textDigest.ts";

/** As much of the browser's `Storage` as is used here. */
export type KeyValue = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** `elsewhere`: somebody else wrote since this shelf was last read; nothing was overwritten. */
export type ShelfFault = "full" | "unavailable" | "elsewhere";

/** `none`: nothing was ever written; `lost`: no record is whole; `unreadable`: the storage does not answer. */
export type NotFound = "none" | "lost" | "unreadable";

/** Texts by their digests: what a record refers to. */
export type Texts = ReadonlyMap<string, string>;

export interface Found {
  readonly record: string;
  /** The newest record was damaged and this is the one before it. */
  readonly isOlder: boolean;
}

/** Where the work stands. */
export const WORK = "subsidy-forecast/work/";

interface Head {
  readonly key: string;
  readonly number: number;
  readonly record: string;
}

/**
 * One record and the texts that it refers to, in storage that may fail at any moment. Texts stand under
 * their own digests and are written before the record that needs them; of the record there are always the
 * last two, each with a digest. So whatever call fails or never comes, the last complete record stays
 * readable. What is written is read back. Every version of the program has to keep to these keys and to
 * this frame of a record, so that an older one sees who wrote it.
 */
export class Shelf {
  private readonly storage: KeyValue;
  private readonly place: string;
  private readonly heads: readonly [string, string];
  /** The newest record that this shelf has read or written. */
  private seen: Head | null = null;
  /** What was last tried to be written: it may have arrived although the storage said no. */
  private tried: Head | null = null;
  /** Texts that the record before needs; they stay as long as it can be fallen back to. */
  private before = new Set<string>();

  /** @param place what its keys begin with */
  constructor(storage: KeyValue, place = WORK) {
    this.storage = storage;
    this.place = place;
    this.heads = [`${place}head/0`, `${place}head/1`];
  }

  /** The newest record that is whole. */
  read(): Found | NotFound {
    return this.attempt() ?? this.attempt() ?? "unreadable";
  }

  /** `null` where it is missing or not what it was. It stays until the record after the next one is written. */
  text(digest: string): string | null {
    this.before.add(digest);
    return this.textAt(digest) ?? this.textAt(digest);
  }

  /** Everything that stands here as it stands, as the text of a file. */
  raw(): string {
    const mine = this.keys().map((key) => [key, this.storage.getItem(key)] as const);
    return JSON.stringify(Object.fromEntries(mine), null, 1);
  }

  /** Somebody else wrote since this shelf was last read. */
  isOvertaken(): boolean {
    try {
      return this.isBehind(this.records()[0]);
    } catch {
      return false;
    }
  }

  /** Whether an event of the browser's tells that another tab wrote a record here. */
  isRecord({ key }: StorageEvent): boolean {
    return key !== null && key.startsWith(`${this.place}head/`);
  }

  /** Puts the texts and then the record; `null` where all of it can be read again. */
  write(record: string, texts: Texts): ShelfFault | null {
    try {
      const [newest] = this.records();
      if (this.isBehind(newest)) return "elsewhere";
      const head = this.next(newest, record);
      this.tried = head;
      const isWritten = this.put(texts, head) || (this.prune(texts), this.put(texts, head));
      if (!isWritten) return "full";
      this.seen = head;
      this.prune(texts);
      this.before = new Set(texts.keys());
      return null;
    } catch {
      return "unavailable";
    }
  }

  private attempt(): Found | NotFound | null {
    try {
      const isBroken = this.heads.some((key) => this.isBroken(key));
      const [newest] = this.records();
      this.seen = newest ?? null;
      this.before = new Set();
      if (newest === undefined) return isBroken ? "lost" : "none";
      return { record: newest.record, isOlder: isBroken };
    } catch {
      return null;
    }
  }

  private textAt(digest: string): string | null {
    try {
      const text = this.storage.getItem(this.keyOf(digest));
      return text !== null && textDigest(text) === digest ? text : null;
    } catch {
      return null;
    }
  }

  private isBehind(newest: Head | undefined): boolean {
    if (newest === undefined || newest.number < (this.seen?.number ?? 0)) return false;
    return ![this.seen, this.tried].some((mine) => mine !== null && signed(mine) === signed(newest));
  }

  /** False where there is no room. Other faults throw. */
  private put(texts: Texts, head: Head): boolean {
    try {
      for (const [digest, text] of texts) this.set(this.keyOf(digest), text);
      this.set(head.key, `${head.number}\n${textDigest(signed(head))}\n${head.record}`);
      return true;
    } catch (error) {
      if (isFull(error)) return false;
      throw error;
    }
  }

  private set(key: string, text: string): void {
    if (this.storage.getItem(key) === text) return;
    this.storage.setItem(key, text);
    if (this.storage.getItem(key) !== text) throw new Error(`${key} was not kept`);
  }

  private prune(texts: Texts): void {
    const all = this.keyOf("");
    for (const key of this.keys().filter((each) => each.startsWith(all))) {
      const digest = key.slice(all.length);
      if (!texts.has(digest) && !this.before.has(digest)) this.storage.removeItem(key);
    }
  }

  private keyOf(digest: string): string {
    return `${this.place}text/${digest}`;
  }

  private keys(): string[] {
    const all = Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i) ?? "");
    return all.filter((key) => key.startsWith(this.place));
  }

  /** Newest first. */
  private records(): Head[] {
    return this.heads.flatMap((key) => this.head(key)).sort((a, b) => b.number - a.number);
  }

  /** Goes where the newest record is not. */
  private next(newest: Head | undefined, record: string): Head {
    const key = newest?.key === this.heads[0] ? this.heads[1] : this.heads[0];
    return { key, number: (newest?.number ?? 0) + 1, record };
  }

  private head(key: string): Head[] {
    const [, number = "", digest = "", record = ""] =
      /^(\d{1,15})\n([0-9a-f]{64})\n(.*)$/s.exec(this.storage.getItem(key) ?? "") ?? [];
    const head = { key, number: Number(number), record };
    return digest !== "" && textDigest(signed(head)) === digest ? [head] : [];
  }

  private isBroken(key: string): boolean {
    return this.storage.getItem(key) !== null && this.head(key).length === 0;
  }
}

function signed({ number, record }: Head): string {
  return `${number}\n${record}`;
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** The browser's own storage; `null` where it is switched off. */
export function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
