import { isJsonObject } from "./place.ts";
import type { Json } from "./json.ts";

/** A delta that does not fit what it is applied to. */
export class MisfitDelta extends Error {}

/**
 * What turns one value into another: `[value]` puts a value, `[]` takes a key out, `[at, taken, ...added]`
 * changes a run of a list, `{key: delta}` goes into an object, or into a list by its positions.
 * `undefined` where both are the same; in which order keys stand makes no difference.
 */
export function deltaOf(from: Json, to: Json): Json | undefined {
  if (isJsonObject(from) && isJsonObject(to)) return deltaOfObjects(from, to);
  if (isList(from) && isList(to)) return deltaOfLists(from, to);
  return from === to ? undefined : [to];
}

/** @throws MisfitDelta */
export function applyDelta(from: Json, delta: Json): Json {
  if (isList(delta)) {
    if (delta.length === 1) return delta[0];
    return isList(from) ? spliced(from, delta) : misfit();
  }
  if (!isJsonObject(delta)) return misfit();
  if (isList(from)) return inList(from, delta);
  if (!isJsonObject(from)) return misfit();
  const entries = new Map(Object.entries(from));
  for (const [key, inner] of Object.entries(delta)) {
    const before = entries.get(key);
    if (isList(inner) && inner.length === 1) entries.set(key, inner[0]);
    else if (before === undefined) misfit();
    else if (isList(inner) && inner.length === 0) entries.delete(key);
    else entries.set(key, applyDelta(before, inner));
  }
  return Object.fromEntries(entries);
}

function deltaOfObjects(from: Readonly<Record<string, Json>>, to: Readonly<Record<string, Json>>) {
  const entries: [string, Json][] = [];
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) entries.push([key, []]);
  for (const [key, value] of Object.entries(to)) {
    const delta = Object.hasOwn(from, key) ? deltaOf(from[key], value) : [value];
    if (delta !== undefined) entries.push([key, delta]);
  }
  return entries.length === 0 ? undefined : shorter(Object.fromEntries(entries), [to]);
}

/** The same people in the same places change one by one; otherwise all between what both begin and end with. */
function deltaOfLists(from: readonly Json[], to: readonly Json[]): Json | undefined {
  const isSame = (at: number, other: number): boolean => deltaOf(from[at], to[other]) === undefined;
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && isSame(head, head)) head += 1;
  if (head === from.length && head === to.length) return undefined;
  let tail = 0;
  while (tail < most - head && isSame(from.length - 1 - tail, to.length - 1 - tail)) tail += 1;
  const run = shorter([head, from.length - tail - head, ...to.slice(head, to.length - tail)], [to]);
  if (from.length !== to.length) return run;
  const each = to.map((value, at): [string, Json | undefined] => [String(at), deltaOf(from[at], value)]);
  return shorter(Object.fromEntries(each.filter((one): one is [string, Json] => one[1] !== undefined)), run);
}

const shorter = (one: Json, other: Json): Json =>
  JSON.stringify(one).length <= JSON.stringify(other).length ? one : other;

function spliced(from: readonly Json[], [at, taken, ...added]: readonly Json[]): Json {
  if (!isCount(at) || !isCount(taken) || at + taken > from.length) return misfit();
  return [...from.slice(0, at), ...added, ...from.slice(at + taken)];
}

function inList(from: readonly Json[], delta: Readonly<Record<string, Json>>): Json {
  const list = [...from];
  for (const [key, inner] of Object.entries(delta)) {
    const at = Number(key);
    if (String(at) !== key || !isCount(at) || at >= list.length) return misfit();
    list[at] = applyDelta(list[at], inner);
  }
  return list;
}

const isCount = (value: Json | undefined): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function misfit(): never {
  throw new MisfitDelta("the delta does not fit");
}
