import { expect, test } from "vitest";
import { MOST_VERSIONS } from "../../src/library/types.ts";
import { appended, begun, nextNumber } from "../../src/library/versions.ts";
import { at, kept, version } from "./given.ts";

const many = (count: number) => Array.from({ length: count }, (_, i) => version(i + 1, `text ${i}`));
const next = version(99, "next");

test.each([
  { why: "after the newest", numbers: [1, 2], broken: [], expected: 3 },
  { why: "after a damaged one that is newer", numbers: [1, 2], broken: [3], expected: 4 },
  { why: "where older ones are gone", numbers: [7, 8], broken: [5], expected: 9 },
])("$why", ({ numbers, broken, expected }) => {
  expect(
    nextNumber(
      kept(
        "a",
        numbers.map((n) => version(n, "")),
        { broken },
      ),
    ),
  ).toBe(expected);
});

test.each([
  { count: 1, dropped: [] },
  { count: MOST_VERSIONS - 1, dropped: [] },
  { count: MOST_VERSIONS, dropped: [1] },
  { count: MOST_VERSIONS + 1, dropped: [1, 2] },
])("of $count versions and one more the last twenty stay", ({ count, dropped }) => {
  const change = appended(kept("a", many(count)), { version: next, text: "next" });
  expect(change.versions).toMatchObject([{ id: "a", version: { number: count + 1 }, text: "next" }]);
  expect(change.dropped).toEqual(dropped.map((number) => ({ id: "a", number })));
  expect(change.entries).toBeUndefined();
});

test("a new scenario begins with version 1", () => {
  const entry = { id: "b", created: at(1), note: "", deleted: null };
  expect(begun(entry, { version: next, text: "next" })).toEqual({
    entries: [entry],
    versions: [{ id: "b", version: { ...next, number: 1 }, text: "next" }],
  });
});
