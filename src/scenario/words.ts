import type { Json } from "./json.ts";
import { isJsonObject } from "./place.ts";

/** Only what decides no number, at every depth: notes and `x-` keys; `null` where there are none. */
export function notesOf(value: Json): Json {
  return keptOf(value, (key) => key === "note" || key.startsWith("x-"));
}

/** As `notesOf`, with names and `$schema`; entries of lists under their positions. */
export function wordsOf(value: Json): Json {
  return keptOf(value, (key) => WORDS.has(key) || key.startsWith("x-"));
}

const WORDS = new Set(["note", "name", "$schema"]);

function keptOf(value: Json, isKept: (key: string) => boolean): Json {
  if (!isJsonObject(value) && !Array.isArray(value)) return null;
  const kept = Object.entries<Json>(value).flatMap(([key, each]): [string, Json][] => {
    const words = isKept(key) ? each : keptOf(each, isKept);
    return words === null ? [] : [[key, words]];
  });
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
