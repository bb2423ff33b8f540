import { expect, test } from "vitest";
import { differences } from "../../src/scenario/differences.ts";
import { checkDocument } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { differenceLine } from "../../src/text/differences.ts";
import { readingWords } from "../../src/text/readings.ts";
import { readingCodes } from "../../src/policy/readings.ts";
import type { Json } from "../../src/scenario/json.ts";

const [{ document }] = shippedScenarios;

function linesOf(change: Record<string, Json>, language: "zh" | "en" = "zh"): string[] {
  const result = checkDocument({ ...document, ...change });
  if (result.kind !== "scenario") throw new Error(JSON.stringify(result));
  const context = { nameOf: (clause: number) => `<${clause}>`, idle: new Set(["A17"] as const) };
  return differences(result.scenario).map((difference) => {
    const { item, policy, scenario } = differenceLine(difference, context, language);
    return `${item} | ${policy} | ${scenario}`.replace(/\u00a0/g, " ");
  });
}

test("the shipped baseline is the policy as drafted", () => {
  expect(linesOf({})).toEqual([]);
});

test.each<{ change: Record<string, Json>; zh: string; en: string }>([
  {
    change: { levers: { "8": { ratio: 0.4 } } },
    zh: "第8条 <8> 支持比例 | 50% | 40%",
    en: "Clause 8 <8> support ratio | 50% | 40%",
  },
  {
    change: { levers: { "8": { byYear: { "2028": { cap: 250_000 } } } } },
    zh: "第8条 <8> 2028年 最高额 | 30万元 | 25万元",
    en: "Clause 8 <8> 2028 cap | RMB 300,000 | RMB 250,000",
  },
  {
    change: { levers: { "11": { pool: { "2027": 600_000 } } } },
    zh: "第11条 <11> 2027年 资金池 | 50万元 | 60万元",
    en: "Clause 11 <11> 2027 pool | RMB 500,000 | RMB 600,000",
  },
  {
    change: { levers: { "10": { enabled: false } } },
    zh: "第10条 <10> 执行情况 | 执行 | 停止执行",
    en: "Clause 10 <10> state | In force | Suspended",
  },
  {
    change: { levers: { all: { ratioTimes: 0.95 } } },
    zh: "整体系数 | 100% | 95%",
    en: "Overall factor | 100% | 95%",
  },
  {
    change: { readings: { A37: "next-year" } },
    zh: "条文理解 A37 占用年度限额的时间 | 核定当年 | 核定次年兑付",
    en: "Reading A37 A payment is charged to the ceiling of | the year of decision | the year after the decision",
  },
  {
    change: { readings: { A17: "per-kind" } },
    zh: "条文理解 A17 第7条最高额的适用范围 | 商标、专利、认证合并计算 | 三类分别计算（本情景未设相应信息，此项不影响结果）",
    en: "Reading A17 Clause 7, the cap covers | all three kinds together | each kind on its own (changes nothing here: the scenario does not state what it needs)",
  },
  {
    change: { stepDown: [{ used: 0.8, ratioTimes: 0.5, clauses: [5, 8] }] },
    zh: "阶梯压减（1） | 无 | 年度限额用到80%后，第5、8条未核定部分的比例乘以50%",
    en: "Step-down 1 | none | once 80% of the ceiling is used, ratios of clauses 5, 8 not yet decided are multiplied by 50%",
  },
])("$zh", ({ change, zh, en }) => {
  expect(linesOf(change)).toEqual([zh]);
  expect(linesOf(change, "en")).toEqual([en]);
});

test("every reading that a file may name has words", () => {
  for (const [id, codes] of Object.entries(readingCodes)) {
    const { answers } = readingWords[id as keyof typeof readingWords];
    expect(Object.keys(answers).sort(), id).toEqual([...codes].sort());
  }
});
