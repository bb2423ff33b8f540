import fc from "fast-check";
import { expect, test } from "vitest";
import { getAt, setAt } from "../../src/scenario/place.ts";
import type { Path } from "../../src/scenario/place.ts";
import { everyKey } from "./edited.ts";

const tree = { a: { b: [1, { c: 2 }], note: "n" }, levers: { "8": { ratio: 0.4 } } };

test.each<{ why: string; path: Path; value: number | null; expected: unknown }>([
  {
    why: "another value",
    path: ["a", "b", 1, "c"],
    value: 3,
    expected: { ...tree, a: { b: [1, { c: 3 }], note: "n" } },
  },
  {
    why: "appended",
    path: ["a", "b", 2],
    value: 3,
    expected: { ...tree, a: { b: [1, { c: 2 }, 3], note: "n" } },
  },
  {
    why: "taken out of a list",
    path: ["a", "b", 0],
    value: null,
    expected: { ...tree, a: { b: [{ c: 2 }], note: "n" } },
  },
  { why: "objects on the way", path: ["x", "y"], value: 1, expected: { ...tree, x: { y: 1 } } },
  {
    why: "an emptied object goes",
    path: ["levers", "8", "ratio"],
    value: null,
    expected: { ...tree, levers: {} },
  },
  { why: "one with a note stays", path: ["a", "b"], value: null, expected: { ...tree, a: { note: "n" } } },
  { why: "nothing to take out", path: ["q", "r"], value: null, expected: tree },
  { why: "nothing beyond the list", path: ["a", "b", 7], value: null, expected: tree },
])("$why", ({ path, value, expected }) => {
  const before = JSON.stringify(tree);
  expect(setAt(tree, path, value)).toEqual(expected);
  expect(JSON.stringify(tree)).toBe(before);
});

/** Every place of a document that holds a plain value. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): Path[] {
  if (typeof value !== "object" || value === null) {
    const [first, ...rest] = path;
    return [[first, ...rest]];
  }
  return Object.entries(value).flatMap(([key, each]) =>
    placesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const places = placesOf(everyKey);
const anyPlace = fc.constantFrom(...places);

test("what was set is there, and everything else is as before", () => {
  expect(places.length).toBeGreaterThan(100);
  fc.assert(
    fc.property(anyPlace, anyPlace, fc.integer(), (path, other, value) => {
      const set = setAt(everyKey, path, value);
      expect(getAt(set, path)).toBe(value);
      if (path.join() !== other.join()) expect(getAt(set, other)).toBe(getAt(everyKey, other));
    }),
  );
});

test("a place without an own key is empty, whatever objects inherit", () => {
  expect(getAt(tree, ["constructor"])).toBeUndefined();
  expect(getAt(tree, ["a", "b", "length"])).toBeUndefined();
});
