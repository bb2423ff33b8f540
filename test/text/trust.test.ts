import { expect, test } from "vitest";
import { defaultReadings } from "../../src/policy/readings.ts";
import { methodOf } from "../../src/text/method.ts";
import { readingReasons } from "../../src/text/readingReasons.ts";
import { READINGS, answersOf } from "../../src/text/readings.ts";
import { namedSources, sourceNames } from "../../src/text/sourceNames.ts";
import { sources } from "../../src/text/sources.ts";
import { trustWords } from "../../src/text/trust.ts";
import type { Bilingual } from "../../src/policy/types.ts";
import type { Language } from "../../src/text/language.ts";

/** Every text that the page may show, functions called with what makes them say most. */
function texts(language: Language): string[] {
  const said = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    if (typeof value === "function") return [(value as (...args: unknown[]) => string)(2, 3, "4", "5")];
    if (typeof value !== "object" || value === null) return [];
    return Object.values(value).flatMap(said);
  };
  const both = (all: Readonly<Record<string, Bilingual>>) => Object.values(all).map((each) => each[language]);
  return [
    ...said(trustWords(language)),
    ...methodOf(language).flatMap(({ id: _, ...part }) => said(part)),
    ...both(readingReasons),
    ...namedSources.flatMap(({ name, says }) => [name[language], says[language]]),
  ];
}

test.each(["zh", "en"] as const)("no text of %s is empty", (language) => {
  expect(texts(language).length).toBeGreaterThan(150);
  expect(texts(language).filter((text) => text.trim() === "")).toEqual([]);
});

test("English words carry no Chinese, Chinese ones no English sentence", () => {
  expect(texts("en").filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  expect(texts("zh").filter((text) => !/[\u4e00-\u9fff]/.test(text) && /[a-z]{4} [a-z]/.test(text))).toEqual(
    [],
  );
});

test("both languages tell the same chapters, line by line", () => {
  const shape = (language: Language) =>
    methodOf(language).map(({ id, paragraphs, items, isOrdered }) => [
      id,
      paragraphs.length,
      items.length,
      isOrdered,
    ]);
  expect(shape("en")).toEqual(shape("zh"));
});

test("every reading has its default first and a reason; every source has a name", () => {
  expect(Object.keys(readingReasons)).toEqual(READINGS);
  for (const id of READINGS) expect(answersOf(id)[0].code).toBe(defaultReadings[id]);
  expect(Object.keys(sourceNames).sort()).toEqual(Object.keys(sources).sort());
  expect(new Set(namedSources.map(({ name }) => name.en)).size).toBe(namedSources.length);
});

test("no ceiling is called official; that applicants are assumed is said", () => {
  expect(texts("zh").filter((text) => /官方|正式限额/.test(text))).toEqual([]);
  expect(texts("en").filter((text) => /official/i.test(text))).toEqual([]);
  expect(texts("zh").some((text) => text.includes("示例假设，非实际申报数据"))).toBe(true);
  expect(texts("en").some((text) => text.includes("illustrative assumptions, not application data"))).toBe(
    true,
  );
});

test("a citation has all that a forecast is found again by", () => {
  const of = {
    name: "<name>",
    policy: "<policy>",
    scenarioDigest: "<scenario>",
    seed: "<seed>",
    trials: "<trials>",
    engine: "<engine>",
    digest: "<digest>",
    date: "<date>",
    caution: "<caution>",
  };
  for (const language of ["zh", "en"] as const) {
    const text = trustWords(language).citation(of);
    expect(Object.values(of).filter((part) => !text.includes(part))).toEqual([]);
  }
});
