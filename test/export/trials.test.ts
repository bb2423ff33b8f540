import { expect, test } from "vitest";
import { number, text, whole } from "../../src/export/cell.ts";
import { trialsCsv, trialsSheet } from "../../src/export/trials.ts";
import { hostile, provenance } from "./given.ts";
import type { TrialYear } from "../../src/export/trials.ts";

const years: readonly TrialYear[] = [
  {
    year: 2026,
    demand: Float64Array.of(1_234_567_01, 0),
    paid: Float64Array.of(1_000_000_00, 0),
    open: Float64Array.of(234_567_01, 0),
    exhaustedIn: Float64Array.of(11, 0),
  },
  {
    year: 2027,
    demand: Float64Array.of(1, 99),
    paid: Float64Array.of(1, 99),
    open: Float64Array.of(0, 0),
    exhaustedIn: Float64Array.of(0, 0),
  },
];

test("every trial and year to the fen, below where they come from", () => {
  const rows = trialsCsv({ of: provenance, years }, "zh").split("\r\n");
  expect(rows[0]).toBe("\ufeff# 示例假设，非实际申报数据；年度限额为示例，征求意见稿未公布限额");
  expect(rows.filter((row) => row.startsWith("# "))).toContain("# 结果校验码：0123456789abcdef");
  expect(rows.slice(-6)).toEqual([
    "模拟序号,年度,资金需求（元）,兑付额（元）,年末缺口（元）,耗尽月份（0为未耗尽）",
    "1,2026,1234567.01,1000000.00,234567.01,11",
    "1,2027,0.01,0.01,0.00,0",
    "2,2026,0.00,0.00,0.00,0",
    "2,2027,0.99,0.99,0.00,0",
    "",
  ]);
});

test("a name that looks like a formula stands inside a remark", () => {
  const rows = trialsCsv({ of: hostile, years }, "en").split("\r\n");
  expect(rows.filter((row) => /^"?[=+@-]/.test(row))).toEqual([]);
});

test("the sheet has one row a trial, in the unit of its language", () => {
  const { rows, heads } = trialsSheet({ of: provenance, years }, "zh");
  expect(heads).toBe(1);
  expect(rows[0].slice(0, 3)).toEqual([
    text("模拟序号"),
    text("2026 资金需求（万元）"),
    text("2026 兑付额（万元）"),
  ]);
  expect(rows[1].slice(0, 4)).toEqual([
    whole(1),
    number(123.456701, 2),
    number(100, 2),
    number(23.456701, 2),
  ]);
  expect(rows).toHaveLength(1 + 2 + 1);
  const english = trialsSheet({ of: provenance, years }, "en").rows;
  expect(english[0][1]).toEqual(text("2026 Demand (RMB m)"));
  expect(english[1][1]).toEqual(number(1.23456701, 2));
});
