import { expect, test } from "vitest";
import { assumptionContrasts } from "../../src/scenario/assumptionContrasts.ts";
import { assumptionsOf } from "../../src/scenario/assumptions.ts";
import { assumedText, assumptionItem } from "../../src/text/assumptions.ts";
import { baseline, withPopulation } from "../fixtures/scenario.ts";
import type { Population, Segment } from "../../src/population/types.ts";
import type { Language } from "../../src/text/language.ts";

const nameOf = (clause: number): string => `<${clause}>`;

function lines(change: Partial<Population>, language: Language): string[] {
  return assumptionContrasts([baseline, withPopulation(baseline, change)]).map(({ of, values }) =>
    [assumptionItem(of, nameOf, language), ...values.map((each) => assumedText(each, of, language))]
      .join(" | ")
      .replace(/\u00a0/g, " "),
  );
}

const { timing, segments, years } = baseline.population;
const withSegment = (id: string, change: (segment: Segment) => Segment): Partial<Population> => ({
  segments: segments.map((each) => (each.id === id ? change(each) : each)),
});
const withClaims = (id: string, clause: number, change: object): Partial<Population> =>
  withSegment(id, (segment) => ({
    ...segment,
    claims: segment.claims.map((habit) => (habit.clause === clause ? { ...habit, ...change } : habit)),
  }));

test.each<{ why: string; change: Partial<Population>; zh: string; en: string }>([
  {
    why: "a rate",
    change: withClaims("park", 1, { takeUp: 0.6 }),
    zh: "产业园 第1条 <1> 年申报率 | 95% | 60%",
    en: "Industrial parks Clause 1 <1> Take-up a year | 95% | 60%",
  },
  {
    why: "money, of an event",
    change: withClaims("park", 4, { cost: { median: 10_000_00, logSd: 0.5 } }),
    zh: "产业园 第4条 <4> 每场费用中位数 | 1.2万元 | 1万元",
    en: "Industrial parks Clause 4 <4> Median cost of an event | RMB 12,000 | RMB 10,000",
  },
  {
    why: "a count with its unit",
    change: withClaims("park", 4, { events: { mean: 20, outcome: 0.7 } }),
    zh: "产业园 第4条 <4> 年均活动场次 | 18场/年 | 20场/年",
    en: "Industrial parks Clause 4 <4> Events, on average | 18 a year | 20 a year",
  },
  {
    why: "what was not stated",
    change: withSegment("park", (segment) => ({ ...segment, municipal: 2_500 })),
    zh: "产业园 市级及以上支持占支出 | 未设 | 25%",
    en: "Industrial parks Municipal support as share of cost | not stated | 25%",
  },
  {
    why: "a recognition that followed the segment",
    change: withClaims("park", 1, { recognition: 0.5 }),
    zh: "产业园 第1条 <1> 本条认定通过率 | 沿用本类主体 | 50%",
    en: "Industrial parks Clause 1 <1> Recognition rate of this clause | as the segment | 50%",
  },
  {
    why: "a year's factor",
    change: { years: { ...years, 2027: { costFactor: 0.9, takeUpFactor: 1 } } },
    zh: "2027年支出系数 | 100% | 90%",
    en: "2027 cost factor | 100% | 90%",
  },
  {
    why: "the lag",
    change: { timing: { ...timing, decisionLagMonths: [{ months: 3, probability: 1 }] } },
    zh: "申报到核定的时间 | 1个月 25%、2个月 40%、3个月 25%、4个月 10% | 3个月 100%",
    en: "From submission to decision | 1 month 25%, 2 months 40%, 3 months 25%, 4 months 10% | 3 months 100%",
  },
  {
    why: "one more",
    change: withSegment("park", (segment) => ({ ...segment, oneMore: null })),
    zh: "产业园 另增一家的概率 | 50%，签发后第6至18个月 | 未设",
    en: "Industrial parks Chance of one more | 50%, 6 to 18 months after signing | not stated",
  },
  {
    why: "a segment that is gone",
    change: { segments: segments.slice(1) },
    zh: "产业园 | 产业园 | 无此类主体",
    en: "Industrial parks | parks | no such applicants",
  },
])("$why", ({ change, zh, en }) => {
  expect(lines(change, "zh")).toEqual([zh]);
  expect(lines(change, "en")).toEqual([en]);
});

test.each(["zh", "en"] as const)("every assumption has a name of its own and a value in %s", (language) => {
  const all = assumptionsOf(baseline, [2026, 2027, 2028]);
  const items = all.map(({ place }) => assumptionItem(place, nameOf, language));
  expect(items.filter((item) => item === "" || item.includes("undefined"))).toEqual([]);
  expect(new Set(items).size).toBe(items.length);
  const values = all.map(({ place, value }) => assumedText(value, place, language));
  expect(values.filter((text) => text === "" || text.includes("undefined"))).toEqual([]);
});
