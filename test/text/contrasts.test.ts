import { expect, test } from "vitest";
import { contrasts } from "../../src/scenario/contrasts.ts";
import { contrastLine } from "../../src/text/contrasts.ts";
import { baseline, withPopulation } from "../fixtures/scenario.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const context = { nameOf: () => "海外推广", idle: new Set<never>() };
const linesOf = (other: Scenario) =>
  contrasts([baseline, other]).map((each) => contrastLine(each, [context, context], "zh"));

test("a lever: the policy's own value beside the other", () => {
  const other = { ...baseline, levers: { ...baseline.levers, clauses: { 8: { ratio: 3_500 } } } };
  expect(linesOf(other)).toEqual([{ item: "第8条 海外推广 支持比例", values: ["50%", "35%"] }]);
});

test("ceilings, rule and carry-over in words", () => {
  const budget = {
    ...baseline.budget,
    ceilings: { 2026: 350_000_000, 2027: 1_600_000_000 },
    carryOver: true,
  };
  expect(linesOf({ ...baseline, budget: { ...budget, rule: "first-come" } })).toEqual([
    { item: "2028年 年度限额（示例）", values: ["2,100万元", "不设限额"] },
    { item: "超出限额时的分配规则", values: ["同比例兑付", "先到先得"] },
    { item: "未兑付部分", values: ["不结转", "结转下年"] },
  ]);
});

test("assumptions with what each of them is", () => {
  expect(linesOf(withPopulation(baseline, { persistence: 0.123 }))).toEqual([
    { item: "规模差异的持续程度", values: ["70%", "12.3%"] },
  ]);
});
