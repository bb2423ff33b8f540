import { isObject } from "./field.ts";
import type { Json, JsonObject } from "./json.ts";

/** A key of an object or the position in a list. */
export type Step = string | number;
export type Path = readonly [Step, ...Step[]];

/** Stay in the document as empty objects, as the shipped files have them. */
const KEPT = new Set<Step>(["levers", "readings", "budget", "ceilings"]);

/** `undefined` where the document has nothing there. */
export function getAt(value: Json | undefined, path: readonly Step[]): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined || value === undefined) return value;
  if (typeof step === "number") return isList(value) ? getAt(value[step], rest) : undefined;
  return isJsonObject(value) && Object.hasOwn(value, step) ? getAt(value[step], rest) : undefined;
}

/**
 * The document with another value in one place, everything beside it shared with the given one. Objects
 * on the way come into being; `null` takes the key out, and with it the objects that this leaves empty.
 * A position one past the end of a list appends.
 */
export function setAt(document: JsonObject, path: Path, value: Json): JsonObject {
  const changed = changedAt(document, path, value);
  return isJsonObject(changed) ? changed : document;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return isObject(value);
}

function changedAt(value: Json | undefined, [step, ...rest]: Path, to: Json): Json {
  if (typeof step === "number") return changedList(isList(value) ? value : [], [step, ...rest], to);
  const object = isJsonObject(value) ? value : {};
  const inner = Object.hasOwn(object, step) ? object[step] : undefined;
  if (inner === undefined && to === null) return object;
  const changed = isPath(rest) ? changedAt(inner, rest, to) : to;
  const isGone = changed === null || (to === null && isEmpty(changed) && isPath(rest) && !KEPT.has(step));
  return isGone ? without(object, step) : { ...object, [step]: changed };
}

function changedList(list: readonly Json[], [step, ...rest]: Path, to: Json): Json {
  const at = Number(step);
  const isInside = at >= 0 && at < list.length;
  if (!isInside && to === null) return list;
  const changed = isPath(rest) ? changedAt(list[at], rest, to) : to;
  if (changed === null) return list.filter((_, i) => i !== at);
  return isInside ? list.map((each, i) => (i === at ? changed : each)) : [...list, changed];
}

function isPath(steps: readonly Step[]): steps is Path {
  return steps.length > 0;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isEmpty(value: Json): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== key));
}
