import { entryPlace, seal, versionPlace } from "./record.ts";
import type { Sealed } from "./record.ts";
import type { Change } from "./types.ts";

export type EntryRow = Sealed & { readonly id: string };
export type VersionRow = EntryRow & { readonly number: number };

export interface TextRow {
  readonly id: string;
  readonly number: number;
  readonly text: string;
}

export interface SealedRows {
  readonly entries: readonly EntryRow[];
  readonly versions: readonly VersionRow[];
  readonly texts: readonly TextRow[];
}

/** The records that a change puts. Stops after each that is sealed, for they may be many. */
export function* sealing({ entries = [], versions = [] }: Change): Generator<undefined, SealedRows> {
  const rows = { entries: [] as EntryRow[], versions: [] as VersionRow[], texts: [] as TextRow[] };
  for (const entry of entries) {
    rows.entries.push({ id: entry.id, ...seal(entryPlace(entry.id), entry) });
    yield;
  }
  for (const { id, version, text } of versions) {
    const { number } = version;
    rows.versions.push({ id, number, ...seal(versionPlace(id, number), version) });
    if (text !== null) rows.texts.push({ id, number, text });
    yield;
  }
  return rows;
}
