import { expect, test } from "vitest";
import { linkWords } from "../../src/text/link.ts";

const { results: resultsZh, ...zh } = linkWords("zh");
const { results: resultsEn, ...en } = linkWords("en");

/** Plain texts as they are, the others with numbers and names put in. */
const textsOf = (words: typeof zh, results: typeof resultsZh): string[] =>
  [...Object.values(words), ...Object.values(results)].map((text) =>
    typeof text === "string" ? text : (text as (...values: string[]) => string)("2", "3"),
  );

test("no word is missing in either language, and neither speaks the other", () => {
  const [chinese, english] = [textsOf(zh, resultsZh), textsOf(en, resultsEn)];
  expect(chinese.filter((text) => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
  expect(english.filter((text) => !/[a-z]/.test(text) || /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  expect(chinese.join("")).not.toContain("undefined");
});

test("one problem is one problem", () => {
  expect(linkWords("en").refused(1)).toContain("one problem:");
  expect(linkWords("en").refused(2)).toContain("2 problems:");
});

test("names and versions stand where they belong", () => {
  expect(linkWords("zh").otherEngine("0.9.0", "1.0.0")).toBe("链接由引擎版本0.9.0生成，本页为1.0.0。");
  expect(linkWords("en").otherEngine("0.9.0", "1.0.0")).toBe(
    "The link was written by engine version 0.9.0; this page runs 1.0.0.",
  );
  expect(linkWords("zh").still("基准情景")).toContain("“基准情景”");
});

test("a link that is too long: the file is sent", () => {
  expect(linkWords("zh").tooMuch).toBe("改动较多，链接放不下，请保存文件后发送。");
});
