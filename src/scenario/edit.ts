import { defaultReadings } from "../policy/readings.ts";
import type { Bilingual, ReadingId } from "../policy/types.ts";
import type { Json } from "./json.ts";
import { getAt, isJsonObject, setAt } from "./place.ts";
import type { Step } from "./place.ts";
import type { ScenarioDocument } from "./read.ts";

/** The default code takes the reading out of the document. */
export function setReading(document: ScenarioDocument, id: ReadingId, code: string): ScenarioDocument {
  return setAt(document, ["readings", id], code === defaultReadings[id] ? null : code);
}

export function setName(document: ScenarioDocument, name: Bilingual): ScenarioDocument {
  return setAt(setAt(document, ["name", "zh"], name.zh), ["name", "en"], name.en);
}

/**
 * The note of the object at `path`, an empty path for the scenario's own; `null` takes it out. Throws
 * where the document has no object: a note alone brings none into being.
 */
export function setNote(document: ScenarioDocument, path: readonly Step[], note: Json): ScenarioDocument {
  if (!isJsonObject(getAt(document, path))) throw new RangeError(`no object at ${path.join(".")}`);
  const [first, ...rest] = [...path, "note"];
  return setAt(document, [first, ...rest], note);
}
