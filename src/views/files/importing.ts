import type { FileProblems } from "../../library/claims.ts";
import type { Merged } from "../../library/merge.ts";
import type { ArchiveFault } from "../../library/unpack.ts";

/** An archive on its way into the library; nothing of it is kept yet. */
export type Importing =
  | { readonly kind: "reading"; readonly file: string; readonly done: number; readonly of: number }
  | {
      readonly kind: "refused";
      readonly file: string;
      readonly fault: ArchiveFault | "unreadable" | "nothing";
      /** File of the archive that is at fault; `null`: the archive. */
      readonly inFile: string | null;
    }
  | {
      readonly kind: "preview";
      readonly file: string;
      readonly lines: readonly Merged[];
      readonly problems: readonly FileProblems[];
    };
