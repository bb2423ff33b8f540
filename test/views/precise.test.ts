import { expect, test } from "vitest";
import { IDLE } from "../../src/views/trust/precise.ts";
import { estimateLine, preciseVerdict, withinText } from "../../src/views/trust/preciseLines.ts";
import type { Estimate, Question } from "../../src/forecast/untilPrecise.ts";
import type { PreciseState } from "../../src/views/trust/precise.ts";

const chance: Question = { figure: "exhausted", year: 2027, within: 0.005 };
const seen: Estimate = {
  trials: 40_000,
  value: 0.535,
  interval: { low: 0.5301, high: 0.5399 },
  distance: 0.0049,
};
const mean: Estimate = {
  trials: 20_000,
  value: 1_651_330_049,
  interval: { low: 1_650_000_000, high: 1_652_660_098 },
  distance: 1_330_049,
};

test.each([
  {
    why: "a probability",
    line: estimateLine("exhausted", seen, "zh"),
    expected: {
      trials: "40,000",
      value: "53.50%",
      interval: "53.01%～53.99%",
      distance: "±0.490个百分点",
    },
  },
  {
    why: "never seen: a bound, not 0",
    line: estimateLine(
      "exhausted",
      { trials: 10_000, value: 0, interval: { low: 0, high: 0.000384 }, distance: 0.000384 },
      "zh",
    ),
    expected: { value: "<0.04%", interval: "不高于0.04%", distance: "±0.038个百分点" },
  },
  {
    why: "money in 万元",
    line: estimateLine("demand", mean, "zh"),
    expected: { value: "1,651.33万元", interval: "1,650.00～1,652.66万元", distance: "±1.33万元" },
  },
  {
    why: "money in yuan",
    line: estimateLine("p90", mean, "en"),
    expected: {
      value: "RMB\u00a016,513,300",
      interval: "RMB\u00a016,500,000–16,526,601",
      distance: "±RMB\u00a013,300",
    },
  },
])("$why", ({ line, expected }) => {
  expect(line).toMatchObject(expected);
});

test("what is allowed stands without idle zeros", () => {
  expect(withinText(chance, "zh")).toBe("±0.5个百分点");
  expect(withinText({ ...chance, figure: "demand", within: 2_000_000 }, "zh")).toBe("±2.00万元");
});

const run = (change: Partial<PreciseState>): PreciseState => ({ ...IDLE, question: chance, ...change });
const MOST = 1_000_000;

test.each<{ why: string; state: PreciseState; zh: string; en: string }>([
  { why: "nothing asked", state: IDLE, zh: "尚未开始。", en: "Not started yet." },
  {
    why: "before the first look",
    state: run({ status: "running", done: 5_000 }),
    zh: "已模拟5,000次……",
    en: "5,000 simulations done …",
  },
  {
    why: "judged by a look, to two digits",
    state: run({ status: "running", done: 25_000, needed: 38_214 }),
    zh: "已模拟25,000次，预计共需约39,000次……",
    en: "25,000 simulations done, some 39,000 expected in all …",
  },
  {
    why: "exactly the most is within",
    state: run({ status: "running", done: 20_000, needed: MOST }),
    zh: "已模拟20,000次，预计共需约1,000,000次……",
    en: "20,000 simulations done, some 1,000,000 expected in all …",
  },
  {
    why: "one more is not",
    state: run({ status: "running", done: 20_000, needed: MOST + 1 }),
    zh: "已模拟20,000次，预计需约1,100,000次，超过上限1,000,000次，届时按已达到的误差给出结果……",
    en: "20,000 simulations done, some 1,100,000 would be needed: more than 1,000,000, where it ends with the precision reached …",
  },
  {
    why: "reached",
    state: run({ status: "reached", estimates: [seen], seconds: 3.21 }),
    zh: "已达到允许误差：53.50%，95%区间53.01%～53.99%；模拟40,000次，用时3.2秒。",
    en: "Precise enough: 53.50%, 95% interval 53.01–53.99%; 40,000 simulations, 3.2 s.",
  },
  {
    why: "not reached",
    state: run({ status: "outOfReach", estimates: [seen], seconds: 3.21 }),
    zh: "模拟40,000次仍未达到允许误差：53.50%，95%区间53.01%～53.99%；用时3.2秒。",
    en: "Not reached within 40,000 simulations: 53.50%, 95% interval 53.01–53.99%; 3.2 s.",
  },
  {
    why: "stopped with nothing",
    state: run({ status: "stopped" }),
    zh: "已停止，尚无结果。",
    en: "Stopped; nothing is known yet.",
  },
  {
    why: "failed",
    state: run({ status: "failed", failure: "no memory" }),
    zh: "未能完成，请重试。原因：no memory",
    en: "It could not be completed; please try again. Reason: no memory",
  },
])("$why", ({ state, zh, en }) => {
  expect(preciseVerdict(state, MOST, "zh")).toBe(zh);
  expect(preciseVerdict(state, MOST, "en")).toBe(en);
});
