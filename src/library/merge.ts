import { textDigest } from "../scenario/textDigest.ts";
import { MOST_VERSIONS, newestOf } from "./types.ts";
import { entryOf, nextNumber, surplusOf } from "./versions.ts";
import type { Change, Entry, Kept, Lost, Version } from "./types.ts";

export interface IncomingVersion {
  readonly version: Version;
  readonly text: string;
}

/** A scenario from an archive, read and found sound. */
export interface Incoming {
  /** `null`: a file that no index knew. */
  readonly id: string | null;
  readonly created: string;
  readonly note: string;
  /** Oldest first, at least one. */
  readonly versions: readonly IncomingVersion[];
}

/**
 * What becomes of an incoming scenario. `versions`: the library has it, and what it has not comes after what
 * it has, or takes the place of what is damaged; `copy`: both went on from another, so both stay.
 */
export type Outcome = "new" | "there" | "versions" | "copy";

export interface Merged {
  readonly incoming: Incoming;
  readonly outcome: Outcome;
  /** How many versions are new to the library. */
  readonly added: number;
  /** It was deleted and comes back. */
  readonly isRevived: boolean;
  /** The library's own note stays. */
  readonly isNoteOther: boolean;
}

export interface MergePlan {
  readonly lines: readonly Merged[];
  readonly change: Change;
}

/** What importing would do. Nothing that can be read is overwritten, and doing it twice is doing it once. */
export function mergePlan(
  { kept, lost }: { readonly kept: readonly Kept[]; readonly lost: readonly Lost[] },
  incoming: readonly Incoming[],
): MergePlan {
  const desk = new Desk([...kept, ...lost.map(asKept)]);
  return { lines: incoming.map((each) => desk.take(each)), change: desk.change() };
}

/** Of a scenario without a sound version only its place is known. */
function asKept({ id, broken }: Lost): Kept {
  return { id, broken, versions: [], created: "", note: "", deleted: null, isNoteLost: true };
}

class Desk {
  private readonly known: Map<string, Kept>;
  private readonly entries = new Map<string, Entry>();
  private readonly versions: NonNullable<Change["versions"]>[number][] = [];
  private readonly dropped: NonNullable<Change["dropped"]>[number][] = [];

  constructor(kept: readonly Kept[]) {
    this.known = new Map(kept.map((each) => [each.id, each]));
  }

  take(incoming: Incoming): Merged {
    const id = incoming.id ?? this.idOfFile(incoming.versions[0].version.digest);
    const own = this.known.get(id);
    if (own === undefined) return this.begin(id, incoming, "new");
    // A file without a history is there as soon as any version is the same.
    const missing = incoming.id === null ? [] : missingFrom(own, incoming.versions);
    if (!missing.every((each) => mayFollow(own, each)))
      return this.takeCopy(`${id} ${incoming.versions.map(keyOf).join(" ")}`, incoming);
    return this.goOn(own, missing, incoming);
  }

  change(): Change {
    return { entries: [...this.entries.values()], versions: this.versions, dropped: this.dropped };
  }

  private idOfFile(digest: string): string {
    const same = [...this.known.values()].filter(({ versions }) =>
      versions.some((each) => each.digest === digest),
    );
    return (same.find(({ deleted }) => deleted === null) ?? same.at(0))?.id ?? derivedId(`file ${digest}`);
  }

  /** The same conflict again finds its copy there. */
  private takeCopy(conflict: string, incoming: Incoming): Merged {
    const id = derivedId(`copy ${conflict}`);
    const own = this.known.get(id);
    return own === undefined ? this.begin(id, incoming, "copy") : this.goOn(own, [], incoming);
  }

  private begin(id: string, incoming: Incoming, outcome: "new" | "copy"): Merged {
    const { created, note, versions } = incoming;
    const entry = { id, created, note, deleted: null };
    this.entries.set(id, entry);
    for (const { version, text } of versions) this.versions.push({ id, version, text });
    const own = versions.map(({ version }) => version);
    this.known.set(id, { ...entry, versions: own, broken: [], isNoteLost: false });
    return { incoming, outcome, added: versions.length, isRevived: false, isNoteOther: false };
  }

  private goOn(own: Kept, missing: readonly IncomingVersion[], incoming: Incoming): Merged {
    const isRevived = own.deleted !== null;
    const { created, note } = own.isNoteLost ? incoming : own;
    this.known.set(own.id, { ...own, deleted: null });
    if (isRevived || own.isNoteLost)
      this.entries.set(own.id, { ...entryOf(own), created, note, deleted: null });
    const numbers: number[] = [];
    let next = nextNumber(own);
    for (const { version, text } of missing) {
      const number = own.broken.includes(version.number) ? version.number : Math.max(next, version.number);
      next = Math.max(next, number + 1);
      numbers.push(number);
      this.versions.push({ id: own.id, version: { ...version, number }, text });
    }
    this.dropped.push(...surplusOf(own, numbers));
    return {
      incoming,
      outcome: missing.length === 0 ? "there" : "versions",
      added: missing.length,
      isRevived,
      isNoteOther: incoming.id !== null && note !== incoming.note,
    };
  }
}

const derivedId = (of: string): string => textDigest(of).slice(0, 32);

const keyOf = ({ version: { kept, digest } }: IncomingVersion): string => `${kept} ${digest}`;

/** What a full history has given up is not missing. */
function missingFrom(own: Kept, incoming: readonly IncomingVersion[]): IncomingVersion[] {
  const known = new Set(own.versions.map((version) => keyOf({ version, text: "" })));
  const isFull = own.versions.length >= MOST_VERSIONS;
  return incoming.filter(
    (each) => !known.has(keyOf(each)) && !(isFull && each.version.kept < own.versions[0].kept),
  );
}

function mayFollow(own: Kept, { version }: IncomingVersion): boolean {
  if (own.broken.includes(version.number) || own.versions.length === 0) return true;
  return version.kept > newestOf(own).kept;
}
