import { readFiles } from "../../workers/reader.ts";
import { mergePlan } from "../library/merge.ts";
import type { ReadAnswers } from "../../workers/readProtocol.ts";
import type { Assembled } from "../library/assemble.ts";
import type { FileProblems } from "../library/claims.ts";
import type { Incoming, MergePlan } from "../library/merge.ts";
import type { ReadArchive } from "../library/readArchive.ts";
import type { Moment } from "../library/types.ts";

export type ArchiveReading =
  | ({ readonly ok: true } & ReadArchive)
  | { readonly ok: false; readonly fault: Exclude<ReadAnswers["archive"], null> | "failed" };

interface Reading {
  readonly now: Moment;
  readonly onprogress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Reads a backup of the library, or scenario files, away from the page; all that is wrong comes out at once. */
export async function readArchive(
  files: readonly File[],
  { now, onprogress, signal }: Reading,
): Promise<ArchiveReading> {
  const incoming: Incoming[] = [];
  const problems: FileProblems[] = [];
  try {
    const fault = await readFiles(files, now, {
      signal,
      onpart: (part) => {
        incoming.push(...part.incoming);
        problems.push(...part.problems);
        onprogress(part.done, part.of);
      },
    });
    return fault === null ? { ok: true, incoming, problems } : { ok: false, fault };
  } catch {
    return { ok: false, fault: "failed" };
  }
}

/** What importing it into the library as it is now would do. */
export const planOf = (library: Assembled, { incoming }: ReadArchive): MergePlan =>
  mergePlan(library, incoming);
