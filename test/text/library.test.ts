import { expect, test } from "vitest";
import { libraryWords } from "../../src/text/library.ts";

/** Every text with its path; functions are called with plain arguments. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const make = value as (...given: unknown[]) => string;
    const list = path.endsWith(".curve");
    return [[path, list ? make(["x"]) : make(3, 4, 5)]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test.each(["zh", "en"] as const)("no text of %s is empty or unfilled", (language) => {
  const all = texts(libraryWords(language), language);
  expect(all.length).toBeGreaterThan(90);
  expect(all.filter(([, text]) => text.trim() === "" || text.includes("undefined"))).toEqual([]);
});

test("English words carry no Chinese", () => {
  expect(texts(libraryWords("en"), "en").filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
});

test.each([
  { count: 1, text: "1 scenario" },
  { count: 2, text: "2 scenarios" },
])("$count in English: $text", ({ count, text }) => {
  expect(libraryWords("en").count(count, count)).toBe(text);
});
