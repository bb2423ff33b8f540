import { newestOf } from "../library/types.ts";
import type { Kept, Version } from "../library/types.ts";

/** Keys of the two sides whose differences are listed; empty: nothing is chosen yet. */
export type PairKeys = readonly [left: string, right: string];

/** Key of the scenario at work. */
export const BENCH = "bench";

/** Of the newest version, whichever it is by then: the scenario's id; of another one its number too. */
export const keyOf = (kept: Kept, { number }: Version): string =>
  number === newestOf(kept).number ? kept.id : `${kept.id}/${number}`;

/** What a key stands for; `undefined` where it is the scenario at work, or has been deleted since. */
export function sideOf(listed: readonly Kept[], key: string): { kept: Kept; version: Version } | undefined {
  const [id, number] = key.split("/");
  const kept = listed.find((each) => each.id === id);
  if (kept === undefined) return undefined;
  const version =
    number === undefined ? newestOf(kept) : kept.versions.find((each) => `${each.number}` === number);
  return version === undefined ? undefined : { kept, version };
}
