import { Field } from "../scenario/field.ts";
import { readJson } from "../scenario/json.ts";
import { LIMITS } from "../scenario/limits.ts";
import { Problems } from "../scenario/problem.ts";
import { textDigest } from "../scenario/textDigest.ts";
import { CAUSES, MOST_VERSIONS, NOTE_LENGTH } from "./types.ts";
import type { Bilingual } from "../policy/types.ts";
import type { ObjectField } from "../scenario/field.ts";
import type { Entry, Moment, Outlook, Version, YearOutlook } from "./types.ts";

/** A record as it is stored: whether it is what was written can be told from itself. */
export interface Sealed {
  readonly body: string;
  /** SHA-256 of where it belongs and what it says. */
  readonly digest: string;
}

export const entryPlace = (id: string): string => `entry ${id}`;
export const versionPlace = (id: string, number: number): string => `version ${id} ${number}`;

export function seal(place: string, content: Entry | Version): Sealed {
  const body = JSON.stringify(content);
  return { body, digest: textDigest(`${place}\n${body}`) };
}

/** `null` where it is not what was written at that place. */
export function unsealEntry(id: string, sealed: unknown): Entry | null {
  return unsealed(entryPlace(id), sealed, (root) => {
    const entry = readEntry(root.object(["id", "created", "note", "deleted"]));
    return entry.id === id ? entry : null;
  });
}

/** `null` where it is not what was written at that place. */
export function unsealVersion(id: string, number: number, sealed: unknown): Version | null {
  return unsealed(versionPlace(id, number), sealed, (root) => {
    const version = readVersion(root.object(VERSION_KEYS));
    return version.number === number ? version : null;
  });
}

const MOST_BYTES = 1024 * 1024;
const MOST_NUMBER = 1e9;
const VERSION_KEYS = ["number", "kept", "cause", "name", "format", "digest", "meaning", "outlook"];
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function unsealed<T>(place: string, sealed: unknown, read: (root: Field) => T | null): T | null {
  const { body, digest } = (sealed ?? {}) as Partial<Record<keyof Sealed, unknown>>;
  if (typeof body !== "string" || textDigest(`${place}\n${body}`) !== digest) return null;
  const problems = new Problems();
  const json = readJson(body, MOST_BYTES, problems);
  const content = json.ok ? read(Field.root(json.value, problems)) : null;
  return problems.count === 0 ? content : null;
}

function readEntry(file: ObjectField): Entry {
  return {
    id: file.key("id").text(LIMITS.idLength),
    created: readMoment(file.key("created")),
    note: readNote(file.key("note")),
    deleted: file.key("deleted").value === null ? null : readMoment(file.key("deleted")),
  };
}

export function readMoment(field: Field): Moment {
  const text = field.text(24);
  if (text !== "" && !MOMENT.test(text)) field.report("not-date");
  return text;
}

/** May be empty. */
export const readNote = (field: Field): string => (field.value === "" ? "" : field.text(NOTE_LENGTH, ""));

export const readNumber = (field: Field): number => field.whole({ min: 1, max: MOST_NUMBER });

function readVersion(file: ObjectField): Version {
  const outlook = file.key("outlook");
  const meaning = file.key("meaning");
  return {
    number: readNumber(file.key("number")),
    kept: readMoment(file.key("kept")),
    cause: file.key("cause").choice(CAUSES),
    name: readNames(file.key("name")),
    format: file.key("format").text(LIMITS.nameLength),
    digest: file.key("digest").text(64),
    meaning: meaning.value === null ? null : meaning.text(64),
    outlook: outlook.value === null ? null : readOutlook(outlook),
  };
}

/** Of a scenario that only a newer program can read the name may be unknown. */
function readNames(field: Field): Bilingual {
  const name = field.object(["zh", "en"]);
  const part = (each: Field): string => (each.value === "" ? "" : each.text(LIMITS.nameLength));
  return { zh: part(name.key("zh")), en: part(name.key("en")) };
}

function readOutlook(field: Field): Outlook {
  const file = field.object(["engine", "trials", "seed", "results", "years"]);
  return {
    engine: file.key("engine").text(LIMITS.idLength),
    trials: file.key("trials").whole({ min: 1, max: MOST_NUMBER }),
    seed: file.key("seed").text(LIMITS.idLength),
    results: file.key("results").text(64),
    years: file
      .key("years")
      .list(MOST_VERSIONS * 10)
      .map(readYear),
  };
}

function readYear(field: Field): YearOutlook {
  const year = field.object(["year", "count", "byMonth", "shortfall"]);
  return {
    year: year.key("year").whole({ min: 0, max: 9999 }),
    count: year.key("count").whole({ min: 0, max: MOST_NUMBER }),
    byMonth: year
      .key("byMonth")
      .list(12, 12)
      .map((share) => share.number({ min: 0, max: 1 })),
    shortfall: year.key("shortfall").number({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  };
}
