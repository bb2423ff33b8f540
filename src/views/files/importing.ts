import type { FileProblems } from "../../library/claims.ts";
import type { Merged } from "../../library/merge.ts";
import type { ArchiveFault } from "../../library/unpack.ts";

/** Files on their way into the library; nothing of them is kept yet. */
export type Importing = {
  /** Name of the first. */
  readonly file: string;
  readonly files: number;
} & (
  | { readonly kind: "reading"; readonly done: number; readonly of: number }
  | { readonly kind: "refused"; readonly fault: ArchiveFault | "unreadable" | "nothing" | "failed" }
  | {
      readonly kind: "preview";
      readonly lines: readonly Merged[];
      readonly problems: readonly FileProblems[];
    }
);
