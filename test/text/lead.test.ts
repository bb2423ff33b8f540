import { describe, expect, test } from "vitest";
import { leadWords } from "../../src/text/lead.ts";
import { leadWordsEn } from "../../src/text/leadEn.ts";
import { leadWordsZh } from "../../src/text/leadZh.ts";
import type { TermFacts, YearFacts } from "../../src/text/lead.ts";

const spaced = (text: string): string => text.replace(/\u00a0/g, " ");

/** Every plain text with its key. */
const texts = (words: object): [string, string][] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === "string") return [[key, value]];
    return typeof value === "object" && value !== null ? texts(value) : [];
  });

test("no text is empty, English carries no Chinese, and no ceiling is called official", () => {
  for (const words of [leadWordsZh, leadWordsEn]) {
    expect(texts(words).filter(([, text]) => text.trim() === "")).toEqual([]);
  }
  expect(texts(leadWordsEn).filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  expect(texts(leadWordsEn).filter(([, text]) => /official/i.test(text))).toEqual([]);
  expect(texts(leadWordsZh).filter(([, text]) => /官方|正式限额/.test(text))).toEqual([]);
});

const facts: YearFacts = {
  name: "基准情景",
  year: 2027,
  count: 5_350,
  trials: 10_000,
  medianOfAll: 12,
  medianOfExhausted: 11,
  shortfall: 1_750_000,
  shortfallP90: 5_430_000,
};

describe("the sentence on a year", () => {
  test("has event, year, chance in words and figures, month, and what is missing", () => {
    expect(spaced(leadWordsZh.sentence(facts))).toBe(
      "基准情景：2027年资金需求超出年度限额（示例）的概率为53.5%（可能性相当，33%～66%；10 000次模拟中5 350次）；按全部模拟计，耗尽月份中位数为12月；资金缺口平均175万元（含无缺口情形），九成情形不超过543万元。",
    );
    expect(spaced(leadWordsEn.sentence({ ...facts, name: "Baseline" }))).toBe(
      "Baseline: the probability that demand in 2027 exceeds the yearly ceiling (example) is 53.5% (about as likely as not, 33–66%; 5 350 of 10 000 simulations); over all simulations the median month of exhaustion is December; the shortfall averages RMB 1.75 m (cases without one included) and is at most RMB 5.43 m in nine cases of ten.",
    );
  });

  test("invents no month where half of the futures never run out, and names the median of the others", () => {
    const rare = { ...facts, count: 3_046, medianOfAll: null, medianOfExhausted: 12 };
    expect(leadWordsZh.sentence(rare)).toContain(
      "；半数以上的模拟年内未耗尽；仅就耗尽的情形而言，耗尽月份中位数为12月；",
    );
    expect(leadWordsZh.sentence(rare)).not.toContain("按全部模拟计");
    expect(leadWordsEn.sentence(rare)).toContain(
      "in more than half of the simulations the money lasts the year; among those alone that run out, the median month is December",
    );
  });

  test("where no trial runs out: a bound, no month, no gap, and no 0 %", () => {
    const never = {
      ...facts,
      count: 0,
      medianOfAll: null,
      medianOfExhausted: null,
      shortfall: 0,
      shortfallP90: 0,
    };
    expect(spaced(leadWordsZh.sentence(never))).toBe(
      "基准情景：2027年资金需求超出年度限额（示例）的概率低于0.04%（几乎不可能，1%以下；10 000次模拟中0次）；模拟中未出现年内耗尽的情形；未出现资金缺口。",
    );
    expect(leadWordsEn.sentence(never)).toMatch(/is below 0\.04% .* no shortfall occurred\.$/);
  });

  test("a gap in less than one case of ten is none in nine of ten", () => {
    expect(leadWordsZh.sentence({ ...facts, shortfallP90: 0 })).toContain(
      "（含无缺口情形），九成情形无缺口。",
    );
    expect(leadWordsEn.sentence({ ...facts, shortfallP90: 0 })).toContain(
      "does not occur in nine cases of ten.",
    );
  });
});

describe("the sentence on all years", () => {
  const term: TermFacts = {
    first: 2026,
    last: 2028,
    count: 8_461,
    trials: 10_000,
    demand: 41_110_000,
    ceiling: 40_500_000,
    shortfall: 4_370_000,
    shortfallP90: 10_200_000,
  };

  test("says in how many futures any year runs out, and what is never paid", () => {
    expect(spaced(leadWordsZh.term(term))).toBe(
      "2026年至2028年：至少一个年度超出限额的概率为84.6%（较可能，66%～90%；10 000次模拟中8 461次）；资金需求合计平均4,111万元，年度限额（示例）合计4,050万元；最终未能兑付的金额平均437万元（含全额兑付情形），九成情形不超过1,020万元。",
    );
    expect(spaced(leadWordsEn.term(term))).toContain(
      "2026 to 2028: the probability that at least one year exceeds its ceiling is 84.6% (likely, 66–90%; 8 461 of 10 000 simulations)",
    );
  });

  test("from 1 亿元 on in 亿元; a sum of ceilings only where every year has one", () => {
    expect(leadWordsZh.term({ ...term, demand: 100_000_000 })).toContain("平均1.00亿元，");
    expect(leadWordsZh.term({ ...term, ceiling: null })).not.toContain("合计4,050");
    expect(leadWordsZh.term({ ...term, shortfall: 0, shortfallP90: 0 })).toMatch(/；全部得到兑付。$/);
  });
});

test("without a ceiling nothing can run out, and the sentence says so", () => {
  const none = { name: "甲", year: 2027, demand: 16_510_000 };
  expect(leadWords("zh").unlimitedYear(none)).toBe(
    "甲：2027年未设年度限额，不存在资金耗尽；当年资金需求平均1,651万元。",
  );
  expect(leadWords("en").unlimitedTerm({ first: 2026, last: 2028, demand: 1 })).toContain(
    "no year has a ceiling",
  );
});

test("every reason why a forecast is not final is said in its first words", () => {
  for (const text of Object.values(leadWordsZh.notFinal)) expect(text).toMatch(/^非最终结果：/);
  for (const text of Object.values(leadWordsEn.notFinal)) expect(text).toMatch(/^Not final: /);
});
