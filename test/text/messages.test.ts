import { expect, test } from "vitest";
import { languageOf, withLanguage } from "../../src/text/language.ts";
import { messages } from "../../src/text/messages.ts";
import { monthReached } from "../../src/text/months.ts";

/** Every text of a dictionary with its path; functions are called with plain arguments. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, called(value as (...args: unknown[]) => string)]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

function called(make: (...args: unknown[]) => string): string {
  const facts = { name: "x", year: 2027, count: 1, trials: 10, medianMonth: 1, shortfall: 1 };
  for (const first of [facts, ["x"], 1]) {
    try {
      const text = make(first, 2, 3, 4, 5);
      if (!text.includes("undefined") && !text.includes("[object")) return text;
    } catch {
      continue;
    }
  }
  return "";
}

test.each(["zh", "en"] as const)("no text of %s is empty", (language) => {
  const empty = texts(messages(language), language).filter(([, text]) => text.trim() === "");
  expect(empty).toEqual([]);
});

test("English words carry no Chinese, but for the switch to Chinese", () => {
  const left = texts(messages("en"), "en").filter(
    ([path, text]) => /[\u4e00-\u9fff]/.test(text) && !path.endsWith("otherLanguage"),
  );
  expect(left).toEqual([]);
});

test("no ceiling is called official", () => {
  expect(
    texts(messages("zh"), "zh").filter(([, text]) => text.includes("官方") || text.includes("正式限额")),
  ).toEqual([]);
  expect(texts(messages("en"), "en").filter(([, text]) => /official/i.test(text))).toEqual([]);
});

test.each([
  { search: "", language: "zh" },
  { search: "?lang=en", language: "en" },
  { search: "?a=1&lang=en", language: "en" },
  { search: "?lang=en-GB", language: "en" },
  { search: "?lang=english", language: "zh" },
  { search: "?slang=en", language: "zh" },
  { search: "?lang=zh", language: "zh" },
])("$search opens in $language", ({ search, language }) => {
  expect(languageOf(search)).toBe(language);
});

test.each([
  { why: "English is named", search: "", language: "en", expected: "?lang=en" },
  { why: "Chinese is the default", search: "?lang=en", language: "zh", expected: "" },
  { why: "other keys stay", search: "?a=1&lang=en", language: "zh", expected: "?a=1" },
  { why: "it stands once", search: "?lang=en", language: "en", expected: "?lang=en" },
] as const)("in the address $why", ({ search, language, expected }) => {
  expect(withLanguage(search, language)).toBe(expected);
});

test("the month in which a share is reached, or that it never is", () => {
  const byMonth = [0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0.3, 0.5, 0.54];
  expect(monthReached(byMonth, 0.1)).toBe(9);
  expect(monthReached(byMonth, 0.5)).toBe(11);
  expect(monthReached(byMonth, 0.9)).toBeNull();
});
