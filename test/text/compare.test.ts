import { expect, test } from "vitest";
import { compareWordsEn } from "../../src/text/compareEn.ts";
import { compareWordsZh } from "../../src/text/compareZh.ts";

/** Every plain text with its key. */
const texts = (words: object): [string, string][] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === "string") return [[key, value]];
    return typeof value === "object" && value !== null && key !== "policy" ? texts(value) : [];
  });

test("no text is empty, and English carries no Chinese", () => {
  for (const words of [compareWordsZh, compareWordsEn]) {
    expect(texts(words).filter(([, text]) => text.trim() === "")).toEqual([]);
  }
  expect(texts(compareWordsEn).filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
});

const facts = { what: "资金需求", by: "12万元", relative: "−5.0%", error: "1万元" };

test.each([
  { verdict: "same", zh: "资金需求逐次相同" },
  { verdict: "noise", zh: "资金需求差异不显著（平均相差12万元，标准误1万元）" },
  { verdict: "down", zh: "资金需求平均减少12万元（−5.0%，标准误1万元）" },
  { verdict: "up", zh: "资金需求平均增加12万元（−5.0%，标准误1万元）" },
] as const)("$verdict in words", ({ verdict, zh }) => {
  expect(compareWordsZh.moved({ ...facts, verdict })).toBe(zh);
});
