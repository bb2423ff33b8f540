import { MOST_VERSIONS } from "./types.ts";
import type { Change, Entry, Kept, Version } from "./types.ts";

/** A version with its text, before it has its number. */
export interface Written {
  readonly version: Omit<Version, "number">;
  readonly text: string;
}

/** The number of the next version: above every one that stands there, damaged ones included. */
export function nextNumber({ versions, broken }: Pick<Kept, "versions" | "broken">): number {
  return Math.max(0, ...versions.map(({ number }) => number), ...broken) + 1;
}

/** One more version; the oldest go where there are more than are kept. */
export function appended(kept: Kept, { version, text }: Written): Change {
  const number = nextNumber(kept);
  return {
    versions: [{ id: kept.id, version: { ...version, number }, text }],
    dropped: surplusOf(kept, [number]),
  };
}

/** A scenario of its own, with one version. */
export function begun(entry: Entry, { version, text }: Written): Change {
  return { entries: [entry], versions: [{ id: entry.id, version: { ...version, number: 1 }, text }] };
}

/** The oldest sound versions that give way to new ones. */
export function surplusOf(
  { id, versions }: Pick<Kept, "id" | "versions">,
  added: readonly number[],
): { id: string; number: number }[] {
  const numbers = [...versions.map(({ number }) => number), ...added].sort((a, b) => a - b);
  return numbers.slice(0, Math.max(0, numbers.length - MOST_VERSIONS)).map((number) => ({ id, number }));
}

export const entryOf = ({ id, created, note, deleted }: Entry): Entry => ({ id, created, note, deleted });
