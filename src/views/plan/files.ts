import type { Bilingual } from "../../policy/types.ts";

/** What came of the last file that somebody opened; `null` once it is closed. */
export type FileNews =
  | { readonly kind: "opened"; readonly name: Bilingual }
  | { readonly kind: "saved"; readonly file: string }
  | { readonly kind: "unreadable"; readonly file: string }
  | { readonly kind: "broken"; readonly file: string; readonly problems: readonly FileProblem[] }
  | {
      readonly kind: "newer";
      readonly file: string;
      readonly name: Bilingual | null;
      readonly format: string;
    };

/** One thing wrong with a file, in both languages. */
export interface FileProblem {
  readonly path: string;
  readonly text: Bilingual;
}

/** A scenario that comes with the program. */
export interface Choice {
  readonly id: string;
  readonly name: Bilingual;
}
