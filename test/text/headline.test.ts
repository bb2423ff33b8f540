import { expect, test } from "vitest";
import { headlineEn, headlineZh } from "../../src/text/headline.ts";

const spaced = (text: string): string => text.replace(/\u00a0/g, " ");
const facts = {
  name: "基准情景",
  year: 2027,
  count: 5_410,
  trials: 10_000,
  medianMonth: 11,
  shortfall: 1_790_000,
};

test("the sentence says scenario, event, year, chance with word and count, month and gap", () => {
  expect(spaced(headlineZh(facts))).toBe(
    "基准情景：2027年资金需求超出年度限额的概率为54.1%（可能性相当，33%～66%；10 000次模拟中5 410次）；耗尽的情形中，耗尽月份中位数为11月；资金缺口平均179万元（含无缺口情形）。",
  );
  expect(spaced(headlineEn({ ...facts, name: "Baseline" }))).toBe(
    "Baseline: the probability that demand in 2027 exceeds the yearly ceiling is 54.1% (about as likely as not, 33–66%; 5 410 of 10 000 simulations); where the money runs out, the median month is November; the shortfall averages RMB 1.79 m (cases without one included).",
  );
});

test("where no trial runs out there is a bound, no month and no gap", () => {
  expect(spaced(headlineZh({ ...facts, count: 0, medianMonth: null, shortfall: 0 }))).toBe(
    "基准情景：2027年资金需求超出年度限额的概率低于0.04%（几乎不可能，1%以下；10 000次模拟中0次）；未出现资金缺口。",
  );
});

test("a median between two months names both", () => {
  expect(headlineZh({ ...facts, medianMonth: 10.5 })).toContain("耗尽月份中位数为10月至11月");
  expect(headlineEn({ ...facts, medianMonth: 10.5 })).toContain("October to November");
});
