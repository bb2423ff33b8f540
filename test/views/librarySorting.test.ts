import { expect, test } from "vitest";
import { newestOf } from "../../src/library/types.ts";
import { sortedBy } from "../../src/views/files/sorting.ts";
import { idOf, kept, outlook, version } from "../library/given.ts";
import type { Outlook } from "../../src/library/types.ts";
import type { SortKey } from "../../src/views/files/sorting.ts";
import type { Language } from "../../src/text/language.ts";

const of = (id: string, [zh, en]: readonly [string, string], known: Outlook | null) =>
  kept(idOf(id), [
    // Only the newest counts.
    version(1, "old", { name: { zh: "啊", en: "a" }, outlook: { ...outlook, trials: 1 } }),
    version(2, id, { name: { zh, en }, outlook: known }),
  ]);
const chanceOf = (...counts: readonly number[]): Outlook => ({
  ...outlook,
  years: counts.map((count) => ({ ...outlook.years[0], count })),
});

/** The latest first. */
const list = [
  of("a", ["压减10", "Cut 10"], chanceOf(100, 5000)),
  of("b", ["基准", "baseline"], null),
  of("c", ["压减9", "cut 9"], { ...chanceOf(3000, 200), trials: 5000 }),
  of("d", ["安排", "Zero"], chanceOf()),
  of("e", ["压减10", "Cut 10"], chanceOf(5000)),
];

test.each<{ why: string; key: SortKey; language: Language; order: string }>([
  { why: "as given", key: "recent", language: "zh", order: "abcde" },
  { why: "by pinyin, numbers by value, equal ones as given", key: "name", language: "zh", order: "dbcae" },
  { why: "by English names whatever their case", key: "name", language: "en", order: "bcaed" },
  {
    why: "by share in the tightest year; without a ceiling, then unknown, last",
    key: "chance",
    language: "zh",
    order: "caedb",
  },
])("$why", ({ key, language, order }) => {
  const before = [...list];
  expect(
    sortedBy(list, key, language)
      .map(({ id }) => id[0])
      .join(""),
  ).toBe(order);
  expect(list).toEqual(before);
  expect(newestOf(list[0]).number).toBe(2);
});
