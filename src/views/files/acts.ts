import type { Kept, Version } from "../../library/types.ts";
import type { Bilingual } from "../../policy/types.ts";
import type { ContrastLine } from "../../text/contrasts.ts";
import type { Language } from "../../text/language.ts";

/** What can be done with a scenario of the library. */
export interface Acts {
  readonly open: (kept: Kept, version: Version) => void;
  readonly compare: (kept: Kept, version: Version) => void;
  readonly duplicate: (kept: Kept) => void;
  readonly remove: (kept: Kept) => void;
  readonly rename: (kept: Kept, name: string) => void;
  readonly annotate: (kept: Kept, note: string) => void;
  readonly restore: (kept: Kept, version: Version) => void;
  readonly download: (kept: Kept, version: Version) => void;
  /** What each version has changed, by its number. */
  readonly changes: (kept: Kept) => Promise<ReadonlyMap<number, VersionChange>>;
}

/** What a part of a scenario's row is given. */
export interface RowPart {
  readonly kept: Kept;
  readonly acts: Acts;
  readonly readOnly: boolean;
  readonly language: Language;
}

/** A version against the one before it. `words`: the numbers are the same. */
export type VersionChange =
  | { readonly kind: "first" | "words" | "unreadable" }
  | { readonly kind: "lines"; readonly lines: readonly ContrastLine[] };

/** A side of the pair whose differences are listed: the present scenario, or a version of one in the library. */
export interface PairChoice {
  readonly key: string;
  readonly name: string;
}

/** How a scenario came out against what the library has of it. */
export interface Came {
  readonly kind: "none" | "same" | "differs";
  readonly name: string;
}

/** A name that was given, or what stands for it. */
export function nameText(name: Bilingual, language: Language, unnamed: string): string {
  return name[language] === "" ? unnamed : name[language];
}
