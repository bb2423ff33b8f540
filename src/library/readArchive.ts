import { readScenario } from "../scenario/read.ts";
import { claimsOf } from "./claims.ts";
import { versionOfText } from "./versionOfText.ts";
import type { ClaimedVersion, FileProblems } from "./claims.ts";
import type { Incoming, IncomingVersion } from "./merge.ts";
import type { Moment } from "./types.ts";
import type { Bundle } from "./unpack.ts";

/** What a bundle holds, before anything of it is kept. */
export interface ReadArchive {
  readonly incoming: readonly Incoming[];
  readonly problems: readonly FileProblems[];
}

/** What was read since the part before. */
export interface ArchivePart extends ReadArchive {
  /** Files that were read so far, of how many. */
  readonly done: number;
  readonly of: number;
}

/**
 * Reads every file of a bundle with the reader of scenario files, a part for each scenario; all that is wrong
 * comes out, and the rest is there all the same.
 *
 * @param now when a file without a date came
 */
export function* readArchive(bundle: Bundle, now: Moment): Generator<ArchivePart, void> {
  const { claims, problems } = claimsOf(bundle, now);
  const of = claims.reduce((sum, { versions }) => sum + versions.length, 0);
  let done = 0;
  yield { incoming: [], problems, done, of };
  for (const { versions: claimed, ...head } of claims) {
    const wrong: FileProblems[] = [];
    const versions: IncomingVersion[] = [];
    for (const each of claimed) {
      const read = incomingVersion(each);
      if ("file" in read) wrong.push(read);
      else versions.push(read);
    }
    done += claimed.length;
    yield { incoming: versions.length === 0 ? [] : [{ ...head, versions }], problems: wrong, done, of };
  }
}

function incomingVersion({ file, text, ...own }: ClaimedVersion): IncomingVersion | FileProblems {
  const result = readScenario(text);
  if (result.kind === "problems") return { file, problems: result.problems };
  return { version: { ...versionOfText(text, result), ...own, outlook: null }, text };
}
