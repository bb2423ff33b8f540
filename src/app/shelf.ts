import { textDigest } from "../scenario/textDigest.ts";

/** As much of the browser's `Storage` as is used here. */
export type KeyValue = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** `elsewhere`: somebody else wrote since this shelf was last read; nothing was overwritten. */
export type ShelfFault = "full" | "unavailable" | "elsewhere";

/** Texts by their digests: what a record refers to. */
export type Texts = ReadonlyMap<string, string>;

export interface Found {
  readonly record: string;
  /** The newest record was damaged and this is the one before it. */
  readonly isOlder: boolean;
}

const PREFIX = "subsidy-forecast/work/";
const TEXT = `${PREFIX}text/`;
const HEADS = [`${PREFIX}head/0`, `${PREFIX}head/1`] as const;

interface Head {
  readonly key: string;
  readonly number: number;
  readonly record: string;
}

/**
 * One record and the texts that it refers to, in storage that may fail at any moment. Texts stand under
 * their own digests and are written before the record that needs them; of the record there are always the
 * last two, each with a digest. So whatever call fails or never comes, the last complete record stays
 * readable. What is written is read back.
 */
export class Shelf {
  private readonly storage: KeyValue;
  /** Number of the newest record that this shelf has read or written. */
  private seen = 0;
  /** Texts that the record before needs; they stay as long as it can be fallen back to. */
  private before: ReadonlySet<string> = new Set();

  constructor(storage: KeyValue) {
    this.storage = storage;
  }

  /** The newest record that is whole; `null` where there is none or nothing can be read. */
  read(): Found | null {
    try {
      const [newest] = this.heads();
      const isOlder = newest !== undefined && this.hasBrokenHead();
      this.seen = newest?.number ?? 0;
      return newest === undefined ? null : { record: newest.record, isOlder };
    } catch {
      return null;
    }
  }

  /** `null` where it is missing or not what it was. */
  text(digest: string): string | null {
    try {
      const text = this.storage.getItem(TEXT + digest);
      return text !== null && textDigest(text) === digest ? text : null;
    } catch {
      return null;
    }
  }

  /** Puts the texts and then the record; `null` where all of it can be read again. */
  write(record: string, texts: Texts): ShelfFault | null {
    try {
      const [newest] = this.heads();
      if ((newest?.number ?? 0) > this.seen) return "elsewhere";
      const head = headOf(newest, record);
      const isWritten = this.put(texts, head) || (this.prune(texts), this.put(texts, head));
      if (!isWritten) return "full";
      this.seen = head.number;
      this.prune(texts);
      this.before = new Set(texts.keys());
      return null;
    } catch {
      return "unavailable";
    }
  }

  /** False where there is no room. Other faults throw. */
  private put(texts: Texts, head: Head): boolean {
    try {
      for (const [digest, text] of texts) this.set(TEXT + digest, text);
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
    const keys = Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i) ?? "");
    for (const key of keys.filter((each) => each.startsWith(TEXT))) {
      const digest = key.slice(TEXT.length);
      if (!texts.has(digest) && !this.before.has(digest)) this.storage.removeItem(key);
    }
  }

  /** Newest first. */
  private heads(): Head[] {
    return HEADS.flatMap((key) => this.head(key)).sort((a, b) => b.number - a.number);
  }

  private head(key: string): Head[] {
    const [, number = "", digest = "", record = ""] =
      /^(\d{1,15})\n([0-9a-f]{64})\n(.*)$/s.exec(this.storage.getItem(key) ?? "") ?? [];
    const head = { key, number: Number(number), record };
    return digest !== "" && textDigest(signed(head)) === digest ? [head] : [];
  }

  private hasBrokenHead(): boolean {
    return HEADS.some((key) => this.storage.getItem(key) !== null && this.head(key).length === 0);
  }
}

function signed({ number, record }: Head): string {
  return `${number}\n${record}`;
}

/** Goes where the newest record is not. */
function headOf(newest: Head | undefined, record: string): Head {
  const key = newest?.key === HEADS[0] ? HEADS[1] : HEADS[0];
  return { key, number: (newest?.number ?? 0) + 1, record };
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

/** Whether an event of the browser's tells that another tab wrote a record. */
export function isRecordEvent(event: StorageEvent): boolean {
  return event.key !== null && event.key.startsWith(`${PREFIX}head/`);
}
