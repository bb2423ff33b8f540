import { expect, test } from "vitest";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import { countChanged, difference, figuresOf, sentenceParts } from "../../src/views/plan/figures.ts";
import type { Clause } from "../../src/policy/types.ts";

function clauseOf(number: number): Clause {
  const clause = dalian2026.clauses.find((each) => each.number === number);
  if (clause === undefined) throw new Error(`no clause ${number}`);
  return clause;
}

test.each([
  { clause: 1, keys: ["gradeFactor", "cap"] },
  { clause: 4, keys: ["perEvent", "cap"] },
  { clause: 8, keys: ["ratio", "cap"] },
  { clause: 11, keys: ["ratio", "cap"] },
])("clause $clause offers $keys", ({ clause, keys }) => {
  const figures = figuresOf(clauseOf(clause), undefined);
  expect(figures.map(({ key }) => key)).toEqual(keys);
  expect(figures.every(({ own, value }) => own === value)).toBe(true);
});

test("a lever is the value in force, the policy's own stays beside it", () => {
  expect(figuresOf(clauseOf(8), { ratio: 4_000 })[0]).toEqual({
    key: "ratio",
    kind: "percent",
    own: 5_000,
    value: 4_000,
  });
});

test("every figure of every sentence is an input of its clause, in both languages, and no other is left out", () => {
  for (const clause of dalian2026.clauses) {
    const offered = figuresOf(clause, undefined)
      .map(({ key }) => key)
      .filter((key) => key !== "gradeFactor");
    for (const language of ["zh", "en"] as const) {
      const found = sentenceParts(clause.sentence[language]).flatMap((part) =>
        "figure" in part ? [part.figure] : [],
      );
      expect([...found].sort(), `clause ${clause.number} ${language}`).toEqual([...offered].sort());
    }
  }
});

test("a sentence put together again is the sentence", () => {
  for (const { sentence } of dalian2026.clauses) {
    for (const text of [sentence.zh, sentence.en]) {
      const parts = sentenceParts(text).map((part) =>
        "text" in part ? part.text : `${part.before}{${part.figure}}${part.after}`,
      );
      expect(parts.join("")).toBe(text);
    }
  }
});

test("a figure keeps its unit beside it", () => {
  expect(sentenceParts("给予{ratio}%资金支持，每年最高{cap}万元。")).toEqual([
    { text: "给予" },
    { figure: "ratio", before: "", after: "%" },
    { text: "资金支持，每年最高" },
    { figure: "cap", before: "", after: "万元。" },
  ]);
  expect(sentenceParts("up to RMB {cap} a year")[1]).toEqual({ figure: "cap", before: "RMB ", after: "" });
});

test.each([
  { kind: "percent", own: 5_000, value: 4_000, zh: "降低10个百分点", en: "down 10 points" },
  { kind: "percent", own: 2_000, value: 2_250, zh: "提高2.5个百分点", en: "up 2.5 points" },
  { kind: "money", own: 300_000_00, value: 250_000_00, zh: "减少5万元", en: "down RMB\u00a050,000" },
  { kind: "money", own: 300_000_00, value: 300_001_00, zh: "增加0.0001万元", en: "up RMB\u00a01" },
] as const)("$own → $value is said as $zh", ({ kind, own, value, zh, en }) => {
  expect(difference({ kind, own, value }, "zh")?.by).toBe(zh);
  expect(difference({ kind, own, value }, "en")?.by).toBe(en);
});

test("the policy's own value is no difference", () => {
  expect(difference({ kind: "percent", own: 5_000, value: 5_000 }, "zh")).toBeNull();
});

test.each([
  { why: "nothing", levers: undefined, all: 0, years: 0 },
  { why: "the policy's own value", levers: { ratio: 5_000, enabled: true }, all: 0, years: 0 },
  { why: "a ratio and a cap", levers: { ratio: 4_000, cap: 1 }, all: 2, years: 0 },
  { why: "off", levers: { enabled: false }, all: 1, years: 0 },
  {
    why: "three values of one year",
    levers: { byYear: { 2028: { ratio: 3_500, cap: 250_000_00, enabled: false } } },
    all: 0,
    years: 3,
  },
])("counts what differs: $why", ({ levers, all, years }) => {
  expect(countChanged(clauseOf(8), levers)).toEqual({ all, years });
});

test("a pool counts where it is another than the policy's", () => {
  const pool = { 2026: 300_000_00, 2027: 600_000_00 };
  expect(countChanged(clauseOf(11), { pool })).toEqual({ all: 1, years: 0 });
});
