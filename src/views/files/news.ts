import type { Bilingual } from "../../policy/types.ts";
import type { Problem } from "../../scenario/problem.ts";
import type { LibraryFault } from "../../text/library.ts";

/** What was done last, or could not be done. */
export type LibraryNews =
  | { readonly kind: "kept" | "restored"; readonly name: Bilingual; readonly number: number }
  | { readonly kind: "duplicated" | "renamed" | "back" | "purged" | "damaged"; readonly name: Bilingual }
  | { readonly kind: "deleted"; readonly id: string; readonly name: Bilingual }
  | { readonly kind: "imported"; readonly scenarios: number; readonly versions: number }
  /** This program cannot open it. */
  | { readonly kind: "refused"; readonly name: Bilingual; readonly problems: readonly Problem[] }
  /** `text`: what was to be kept. */
  | { readonly kind: "failed"; readonly why: LibraryFault; readonly text: string | null };
