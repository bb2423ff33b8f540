import fc from "fast-check";
import { expect, test } from "vitest";
import { sharing } from "../../src/app/sharing.ts";

const deep = () => ({ a: { b: [1, { c: 2 }] }, d: { e: null, f: "x" } });

test("what says the same is the same", () => {
  const before = deep();
  expect(sharing(before, deep())).toBe(before);
});

test.each([
  { why: "a number changed", next: { ...deep(), a: { b: [1, { c: 3 }] } }, kept: ["d"] },
  { why: "a part gone", next: { a: deep().a }, kept: ["a"] },
  { why: "a part added", next: { ...deep(), g: undefined }, kept: ["a", "d"] },
  { why: "a list longer", next: { ...deep(), a: { b: [1, { c: 2 }, 3] } }, kept: ["d"] },
  { why: "a list shorter", next: { ...deep(), a: { b: [1] } }, kept: ["d"] },
  { why: "a list in place of an object", next: { ...deep(), d: [] }, kept: ["a"] },
  { why: "nothing in place of an object", next: { ...deep(), a: null }, kept: ["d"] },
])("$why: only what differs is new", ({ next, kept }) => {
  const before: Record<string, unknown> = deep();
  const shared: Record<string, unknown> = sharing(before, next as Record<string, unknown>);
  expect(shared).toEqual(next);
  expect(Object.keys(shared)).toEqual(Object.keys(next));
  expect(Object.keys(before).filter((key) => shared[key] === before[key])).toEqual(kept);
});

test("whatever went before, the next one says what it said", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
      const text = JSON.stringify(next);
      expect(JSON.stringify(sharing(before, next))).toBe(text);
      expect(JSON.stringify(next)).toBe(text);
    }),
  );
});

test("a Map is taken as it is", () => {
  const next = { map: new Map([[1, 2]]) };
  expect(sharing({ map: new Map([[1, 2]]) }, next).map).toBe(next.map);
});
