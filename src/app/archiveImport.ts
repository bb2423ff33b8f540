import { claimsOf } from "../library/claims.ts";
import { mergePlan } from "../library/merge.ts";
import { unpack } from "../library/unpack.ts";
import { textDigest } from "../scenario/textDigest.ts";
import { readAside } from "./readAside.ts";
import { versionOfText } from "./versionOfText.ts";
import type { Assembled } from "../library/assemble.ts";
import type { Claim, ClaimedVersion, FileProblems } from "../library/claims.ts";
import type { Incoming, IncomingVersion, MergePlan } from "../library/merge.ts";
import type { Moment, Version } from "../library/types.ts";
import type { ArchiveFault } from "../library/unpack.ts";

/** What an archive holds, before anything of it is kept. */
export interface ReadArchive {
  readonly incoming: readonly Incoming[];
  readonly problems: readonly FileProblems[];
}

export type ArchiveReading =
  | ({ readonly ok: true } & ReadArchive)
  | { readonly ok: false; readonly fault: ArchiveFault | "nothing"; readonly file: string | null };

interface Reading {
  readonly library: Assembled;
  readonly now: Moment;
  readonly onprogress: (done: number, of: number) => void;
}

/** So many files are read before the page gets its turn. */
const PIECE = 4;

/** Reads every file of the archive with the reader of scenario files; all that is wrong comes out at once. */
export async function readArchive(
  bytes: Uint8Array,
  { library, now, onprogress }: Reading,
): Promise<ArchiveReading> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  if (unpacked.files.size === 0) return { ok: false, fault: "nothing", file: null };
  const { claims, problems } = claimsOf(unpacked.files, now);
  const known = new Map(
    library.kept.flatMap(({ versions }) => versions.map((each) => [each.digest, each] as const)),
  );
  const of = claims.reduce((sum, { versions }) => sum + versions.length, 0);
  const incoming: Incoming[] = [];
  const wrong = [...problems];
  let done = 0;
  for (const claim of claims) {
    const versions: IncomingVersion[] = [];
    for (const claimed of claim.versions) {
      const read = await incomingVersion(claimed, known);
      if ("problems" in read) wrong.push(read);
      else versions.push(read);
      done += 1;
      if (done % PIECE === 0) {
        onprogress(done, of);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    if (versions.length > 0) incoming.push(incomingOf(claim, versions));
  }
  return { ok: true, incoming, problems: wrong };
}

/** What importing it into the library as it is now would do. */
export const planOf = (library: Assembled, { incoming }: ReadArchive): MergePlan =>
  mergePlan(library, incoming);

function incomingOf({ id, created, note }: Claim, versions: readonly IncomingVersion[]): Incoming {
  return { id, created, note, versions };
}

async function incomingVersion(
  { number, kept, cause, file, text }: ClaimedVersion,
  known: ReadonlyMap<string, Version>,
): Promise<IncomingVersion | FileProblems> {
  const own = { number, kept, cause, outlook: null };
  const same = known.get(textDigest(text));
  // Read before, to the letter.
  if (same !== undefined) return { version: { ...same, ...own }, text };
  const result = await readAside(text);
  if (result.kind === "problems") return { file, problems: result.problems };
  return { version: { ...versionOfText(text, result), ...own }, text };
}
