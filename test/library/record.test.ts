import { describe, expect, test } from "vitest";
import { entryPlace, seal, unsealEntry, unsealVersion, versionPlace } from "../../src/library/record.ts";
import { at, idOf, outlook, version } from "./given.ts";
import type { Entry, Version } from "../../src/library/types.ts";

const entry: Entry = { id: "a", created: at(1), note: "二次讨论稿", deleted: null };
const whole = version(3, "text", { outlook });
const sealed = seal(versionPlace("a", 3), whole);

test("what was sealed is read again, whatever is left open in it", () => {
  expect(unsealVersion("a", 3, sealed)).toEqual(whole);
  const newer = version(1, "x", { meaning: null, name: { zh: "", en: "" }, outlook: null });
  expect(unsealVersion("b", 1, seal(versionPlace("b", 1), newer))).toEqual(newer);
  for (const each of [entry, { ...entry, note: "", deleted: at(5) }])
    expect(unsealEntry("a", seal(entryPlace("a"), each))).toEqual(each);
});

describe("a record that is not what was written there is none", () => {
  test.each([
    { why: "nothing", found: undefined },
    { why: "something else", found: 12 },
    { why: "a letter is another", found: { ...sealed, body: sealed.body.replace("压减", "压增") } },
    { why: "cut short", found: { ...sealed, body: sealed.body.slice(0, -2) } },
    { why: "another digest", found: { ...sealed, digest: "0".repeat(64) } },
    { why: "no text", found: { ...sealed, body: null } },
  ])("$why", ({ found }) => {
    expect(unsealVersion("a", 3, found)).toBeNull();
  });

  test("of another scenario, or another version", () => {
    expect(unsealVersion("b", 3, sealed)).toBeNull();
    expect(unsealVersion("a", 4, sealed)).toBeNull();
    expect(unsealEntry("b", seal(entryPlace("a"), entry))).toBeNull();
  });

  test("sealed as it is, but telling of another place", () => {
    expect(unsealVersion("a", 4, seal(versionPlace("a", 4), whole))).toBeNull();
    expect(unsealEntry("b", seal(entryPlace("b"), entry))).toBeNull();
  });
});

describe("what is no version is refused, however well it is sealed", () => {
  const year = outlook.years[0];
  const broken = (years: unknown): Version["outlook"] => ({ ...outlook, years }) as Version["outlook"];
  test.each<{ why: string; wrong: object }>([
    { why: "a number of 0", wrong: { number: 0 } },
    { why: "no moment", wrong: { kept: "26.11.2026" } },
    { why: "a month of 13", wrong: { kept: "2026-13-26T08:00:00.000Z" } },
    { why: "an unknown cause", wrong: { cause: "stolen" } },
    { why: "a key too many", wrong: { more: 1 } },
    { why: "a share above 1", wrong: { outlook: broken([{ ...year, byMonth: Array(12).fill(1.1) }]) } },
    { why: "eleven months", wrong: { outlook: broken([{ ...year, byMonth: Array(11).fill(0) }]) } },
    { why: "a name that is none", wrong: { name: "x" } },
  ])("$why", ({ wrong }) => {
    const bad = { ...whole, ...wrong };
    expect(unsealVersion("a", bad.number, seal(versionPlace("a", bad.number), bad))).toBeNull();
  });
});

test("a note may be as long as the page lets it be, and no longer", () => {
  const noted = (length: number): Entry => ({ ...entry, id: idOf("a"), note: "字".repeat(length) });
  const read = (each: Entry): Entry | null => unsealEntry(each.id, seal(entryPlace(each.id), each));
  expect(read(noted(2000))).not.toBeNull();
  expect(read(noted(2001))).toBeNull();
});
