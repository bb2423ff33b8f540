import type { Bilingual } from "../../policy/types.ts";

/** How the results here compare with those that whoever sent the link saw. */
export type LinkResults =
  /** Not finished here yet. */
  | "pending"
  | "same"
  | "different"
  /** The link carries none. */
  | "unknown";

/** What came of the last link that was copied or opened. */
export type LinkNews =
  | { readonly kind: "copied" }
  /** The browser refused to copy. */
  | { readonly kind: "by-hand"; readonly address: string }
  | { readonly kind: "too-much" }
  /** Nothing of it was used. */
  | { readonly kind: "damaged" | "newer" | "other-baseline" }
  | { readonly kind: "refused"; readonly problems: readonly LinkProblem[] }
  /** Another tab is at work. */
  | { readonly kind: "waiting"; readonly name: Bilingual }
  | {
      readonly kind: "opened";
      readonly name: Bilingual;
      /** Versions of the arithmetic. */
      readonly engines: { readonly sent: string; readonly here: string };
      readonly results: LinkResults;
    };

/** One thing wrong with the scenario of a link, in both languages. */
export interface LinkProblem {
  readonly path: string;
  readonly text: Bilingual;
}
