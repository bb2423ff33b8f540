import { describe, expect, test } from "vitest";
import { EMPTY, number, percent, text, whole } from "../../src/export/cell.ts";
import { forecastSheets } from "../../src/export/forecastSheets.ts";
import { statisticsOf } from "../../src/forecast/report.ts";
import { carried, unlimited } from "../forecast/outcomes.ts";
import { HOSTILE, hostile, provenance } from "./given.ts";
import type { Forecast } from "../../src/export/forecastSheets.ts";
import type { Outcome } from "../../src/simulation/types.ts";

const forecast = (outcome: Outcome): Forecast => ({
  of: { ...provenance, trials: outcome.trials },
  scenarioDigest: "abc",
  policy: "若干政策",
  statistics: statisticsOf(outcome),
  clauseNames: { "1": { zh: "产业园建设", en: "Parks" } },
  changes: [["政策内容", HOSTILE, "50%", "40%"]],
  assumptions: [["数量", "1"]],
});
const SHEETS = ["about", "years", "months", "clauses", "tail", "changes", "assumptions"] as const;
const sheetsOf = (outcome: Outcome, language: "zh" | "en" = "zh") =>
  Object.fromEntries(forecastSheets(forecast(outcome), language).map((sheet, i) => [SHEETS[i], sheet]));

describe("every sheet", () => {
  test.each(["zh", "en"] as const)(
    "in %s: rows of one length, one head in sight, the caution on it",
    (language) => {
      for (const { rows, heads, name } of forecastSheets(forecast(carried), language)) {
        expect(new Set(rows.map((row) => row.length)).size, name).toBe(1);
        expect(heads).toBe(1);
        expect(name.length).toBeLessThanOrEqual(31);
        const caution = language === "zh" ? "示例假设，非实际申报数据" : "Illustrative assumptions";
        expect(JSON.stringify(rows)).toContain(caution);
        expect(JSON.stringify(rows)).not.toMatch(/官方|official/i);
      }
    },
  );
});

test("the years: figures as numbers in 万元, years without groups", () => {
  const [head, first] = sheetsOf(carried).years.rows;
  expect(head.slice(0, 5)).toEqual([
    text("年度"),
    text("年度限额（示例）（万元）"),
    text("需求超出年度限额的概率"),
    text("需求超出年度限额的概率 标准误"),
    text("资金需求平均（万元）"),
  ]);
  expect(first.slice(0, 2)).toEqual([whole(carried.years[0]), number(0.1, 2)]);
  expect(first[2]).toEqual(percent(0.25, 2));
  expect(first[4]).toEqual(number(0.07250025, 2));
});

test("in RMB m in English", () => {
  const [head, first] = sheetsOf(carried, "en").years.rows;
  expect(head[4]).toEqual(text("Demand, mean (RMB m)"));
  expect(first[4]).toEqual(number(0.0007250025, 2));
});

test("a year without a ceiling says so and has no chance of running out", () => {
  const [, first] = sheetsOf(unlimited).years.rows;
  expect(first.slice(1, 4)).toEqual([text("未设"), EMPTY, EMPTY]);
  expect(sheetsOf(unlimited).months.rows[0]).toEqual([text("到该月末需求超出年度限额的概率")]);
});

test("what no trial shows is a bound, not 0%", () => {
  const january = sheetsOf(carried).months.rows[1];
  expect(january[0]).toEqual(text("1月"));
  expect(january[1]).toEqual({ kind: "text", text: expect.stringMatching(/^<\d/) as string });
});

test("where it comes from: trials as a number, the day as a date", () => {
  const { rows } = sheetsOf(carried).about;
  expect(rows).toContainEqual([text("模拟次数"), whole(4)]);
  expect(rows).toContainEqual([text("导出日期"), { kind: "date", iso: "2026-11-26" }]);
  expect(rows).toContainEqual([text("结果校验码"), text("0123456789abcdef")]);
  expect(rows).toContainEqual([text("情景校验码"), text("abc")]);
  const own = forecastSheets({ ...forecast(carried), of: hostile }, "zh")[0].rows;
  expect(own).toContainEqual([text("情景"), text(HOSTILE)]);
});

test("differences and assumptions are text; where there are none it says so", () => {
  expect(sheetsOf(carried).changes.rows[1]).toEqual(
    ["政策内容", HOSTILE, "50%", "40%"].map((part) => text(part)),
  );
  expect(sheetsOf(carried).assumptions.rows[1]).toEqual([text("数量"), text("1")]);
  const none = forecastSheets({ ...forecast(carried), changes: [] }, "zh")[5].rows;
  expect(none[1][0]).toEqual(text("无差异"));
});
