import type { ArchivePart } from "../src/library/readArchive.ts";
import type { ArchiveFault } from "../src/library/unpack.ts";
import type { FilePreview, Present } from "../src/scenario/preview.ts";
import type { ReadResult } from "../src/scenario/read.ts";

export type ReadRequest =
  | { readonly kind: "preview"; readonly file: Blob; readonly present: Present }
  /** A backup of the library, or scenario files, at least one. `now`: when those without a date came. */
  | { readonly kind: "archive"; readonly files: readonly File[]; readonly now: string }
  | { readonly kind: "text"; readonly text: string };

/** What is answered to each kind in the end. */
export interface ReadAnswers {
  readonly preview: FilePreview;
  /** `null` where all of it came in parts before. */
  readonly archive: ArchiveFault | "nothing" | "unreadable" | null;
  readonly text: ReadResult;
}

export type ReadReply<Answer = ReadAnswers[keyof ReadAnswers]> =
  { readonly part: ArchivePart } | { readonly answer: Answer } | { readonly failure: string };
