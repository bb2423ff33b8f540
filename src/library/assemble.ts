import { unsealEntry, unsealVersion } from "./record.ts";
import type { Entry, Kept, Lost, Version } from "./types.ts";

/** Records as they were found, whole or not. */
export interface Rows {
  readonly entries: readonly { readonly id: string; readonly sealed: unknown }[];
  readonly versions: readonly { readonly id: string; readonly number: number; readonly sealed: unknown }[];
}

export interface Assembled {
  readonly kept: readonly Kept[];
  readonly lost: readonly Lost[];
}

/**
 * All scenarios that have a sound version, the last changed first. A damaged record costs only itself. Stops
 * after each record, for they may be many.
 */
export function* assembling({ entries, versions }: Rows): Generator<undefined, Assembled> {
  const known = new Map<string, Entry | null>();
  for (const { id, sealed } of entries) {
    known.set(id, unsealEntry(id, sealed));
    yield;
  }
  const found = new Map<string, { sound: Version[]; broken: number[] }>();
  for (const { id, number, sealed } of versions) {
    const own = found.get(id) ?? { sound: [], broken: [] };
    found.set(id, own);
    const version = unsealVersion(id, number, sealed);
    if (version === null) own.broken.push(number);
    else own.sound.push(version);
    yield;
  }
  const all = [...found].map(([id, { sound, broken }]) =>
    pieced({ id, entry: known.get(id) ?? null, versions: sound, broken }),
  );
  return sortedOut(all);
}

/** The scenario without a version that turned out to be damaged. */
export function withoutVersion(kept: Kept, number: number): Kept | Lost {
  return pieced({
    ...kept,
    entry: kept,
    versions: kept.versions.filter((each) => each.number !== number),
    broken: [...kept.broken, number],
    isNoteLost: kept.isNoteLost,
  });
}

export function sortedOut(all: readonly (Kept | Lost)[]): Assembled {
  const kept = all.filter((each) => "versions" in each);
  return { kept: kept.sort(byChange), lost: all.filter((each) => !("versions" in each)) };
}

function byChange(one: Kept, other: Kept): number {
  const [a, b] = [one, other].map(({ versions }) => versions[versions.length - 1].kept);
  if (a === b) return one.id < other.id ? -1 : 1;
  return a < b ? 1 : -1;
}

interface Pieces {
  readonly id: string;
  readonly entry: Entry | null;
  readonly versions: readonly Version[];
  readonly broken: readonly number[];
  readonly isNoteLost?: boolean;
}

function pieced({ id, entry, versions, broken, isNoteLost = entry === null }: Pieces): Kept | Lost {
  const damaged = [...broken].sort((a, b) => a - b);
  if (versions.length === 0) return { id, broken: damaged };
  const sound = [...versions].sort((a, b) => a.number - b.number);
  const { created, note, deleted } = entry ?? { created: sound[0].kept, note: "", deleted: null };
  return { id, created, note, deleted, versions: sound, broken: damaged, isNoteLost };
}
