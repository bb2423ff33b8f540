import { strToU8, zipSync } from "fflate/browser";
import { writeScenario } from "../scenario/write.ts";
import { newestOf } from "./types.ts";
import type { Kept } from "./types.ts";

export const ARCHIVE_FORMAT = "subsidy-forecast/library@1";
export const INDEX_FILE = "index.json";

/** A scenario with the texts of its versions, in their order; those without a text stay out. */
export interface Archived {
  readonly kept: Kept;
  readonly texts: readonly (string | null)[];
  /** Its name as a part of a path. */
  readonly name: string;
}

/** No time of writing: the same library is the same archive. */
const NO_TIME = "1980-01-01T00:00:00";

/**
 * The archive as a zip: a plain scenario file for each version, to the letter, and an index with identities,
 * notes and dates. What was computed is left out, for it can be computed again.
 */
export function writeArchive(scenarios: readonly Archived[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const ordered = [...scenarios].sort(({ kept: a }, { kept: b }) =>
    `${a.created} ${a.id}` < `${b.created} ${b.id}` ? -1 : 1,
  );
  const index = ordered.map(({ kept, texts, name }, i) => {
    const folder = `${padded(i + 1, 3)}-${name}`;
    return {
      id: kept.id,
      name: { ...newestOf(kept).name },
      created: kept.created,
      about: kept.note,
      versions: kept.versions.flatMap(({ number, kept: at, cause, digest }, v) => {
        const text = texts[v] ?? null;
        if (text === null) return [];
        const file = `${folder}/${padded(number, 2)}.scenario.json`;
        files[file] = strToU8(text);
        return [{ number, kept: at, cause, file, digest }];
      }),
    };
  });
  const head = writeScenario({ format: ARCHIVE_FORMAT, scenarios: index });
  return zipSync({ [INDEX_FILE]: strToU8(head), ...files }, { level: 6, mtime: NO_TIME });
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, "0");
