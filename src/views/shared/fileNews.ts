import type { Bilingual } from "../../policy/types.ts";

/** What came of the last file that somebody opened or saved. */
export type FileNews =
  | { readonly kind: "opened" | "added"; readonly name: Bilingual }
  | { readonly kind: "saved" | "downloaded"; readonly file: string }
  /** Not saved; the file of before is as it was, but for `unsure`. */
  | { readonly kind: SaveFault; readonly file: string };

export type SaveFault =
  /** The browser or whoever sits there did not allow it. */
  | "refused"
  /** Moved, renamed or deleted. */
  | "vanished"
  | "full"
  /** Somebody else has written to it since. */
  | "changed"
  /** A newer version of the program has written to it since. */
  | "newer-there"
  | "failed"
  /** What was read back is not what was written. */
  | "unsure";
