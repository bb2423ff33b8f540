import { expect, test } from "vitest";
import { caution, provenanceLines, sourceLines, takeWords } from "../../src/text/take.ts";
import { provenance } from "../export/given.ts";

const flat = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) => {
    if (typeof value === "string") return [value];
    if (typeof value === "function") return [(value as (of: unknown) => string)(90)];
    return typeof value === "object" && value !== null ? flat(value) : [];
  });

test.each(["zh", "en"] as const)("no word of %s is empty, and no ceiling is official", (language) => {
  const words = flat(takeWords(language));
  expect(words.filter((word) => word.trim() === "")).toEqual([]);
  expect(words.filter((word) => /官方|正式|official/i.test(word))).toEqual([]);
  if (language === "en") expect(words.filter((word) => /[\u4e00-\u9fff]/.test(word))).toEqual([]);
});

test("names of sheets are such that Excel opens them, and no two are the same", () => {
  for (const language of ["zh", "en"] as const) {
    const names = Object.values(takeWords(language).sheets);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[[\]/\\:*?]/.test(name))).toEqual([]);
  }
});

test("compared scenarios are told apart by their letters, a seed that is shared is said once", () => {
  const of = {
    ...provenance,
    names: [...provenance.names, { zh: "乙", en: "Second" }],
    digests: ["aa", "bb"],
    seeds: ["s", "s"],
    trials: 10_000,
  };
  expect(provenanceLines(of, "zh").slice(0, 5)).toEqual([
    ["情景", "A 基准情景；B 乙"],
    ["模拟次数", "10,000"],
    ["随机种子", "s"],
    ["引擎版本", "1.0.0"],
    ["结果校验码", "A aa；B bb"],
  ]);
});

test.each([
  { isSample: true, language: "zh", said: "示例假设，非实际申报数据；年度限额为示例，征求意见稿未公布限额" },
  { isSample: false, language: "zh", said: "年度限额为示例，征求意见稿未公布限额" },
  {
    isSample: true,
    language: "en",
    said: "Illustrative assumptions, not application data. Yearly ceilings are examples; the draft publishes none",
  },
] as const)("of a sample ($isSample) in $language", ({ isSample, language, said }) => {
  expect(caution({ isSample }, language)).toBe(said);
  expect(sourceLines({ ...provenance, isSample }, language)[0]).toBe(said);
});
