import { expect, test } from "vitest";
import { BENCH, keyOf, sideOf } from "../../src/app/libraryPair.ts";
import { idOf, kept, version } from "../library/given.ts";

const own = kept(idOf("a"), [version(3, "x"), version(4, "y"), version(6, "z")]);
const listed = [own, kept(idOf("b"), [version(1, "x")])];

test.each([
  { why: "the newest, by the scenario alone", number: 6, key: idOf("a") },
  { why: "an older one, by its number", number: 3, key: `${idOf("a")}/3` },
])("a key stands for $why", ({ number, key }) => {
  const chosen = own.versions.find((each) => each.number === number);
  if (chosen === undefined) throw new Error("no such version");
  expect(keyOf(own, chosen)).toBe(key);
  expect(sideOf(listed, key)).toEqual({ kept: own, version: chosen });
});

test("the scenario's key goes on to a version that is newer", () => {
  const later = { ...own, versions: [...own.versions, version(7, "w")] };
  expect(sideOf([later], idOf("a"))?.version.number).toBe(7);
});

test.each([
  { why: "the scenario at work", key: BENCH },
  { why: "nothing chosen", key: "" },
  { why: "a scenario that was deleted", key: idOf("c") },
  { why: "a version that went", key: `${idOf("a")}/5` },
])("$why is in no library", ({ key }) => {
  expect(sideOf(listed, key)).toBeUndefined();
});
