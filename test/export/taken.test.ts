import { expect, test } from "vitest";
import { number, text } from "../../src/export/cell.ts";
import { tableFile, tablePaste } from "../../src/export/taken.ts";
import { provenance } from "./given.ts";

const tables = [
  { caption: "万元", rows: [[text("合计"), number(1, 2)]] },
  { caption: "", rows: [[text("年"), number(2, 0)]] },
];

test("a file says first what it is and where it comes from, in remarks, then has the tables", () => {
  expect(tableFile("分条款测算表", tables, { of: provenance, language: "zh" })).toEqual([
    [text("# 分条款测算表")],
    [text("# 示例假设，非实际申报数据；年度限额为示例，征求意见稿未公布限额")],
    [text("# 情景：基准情景")],
    [text("# 模拟次数：2")],
    [text("# 随机种子：dalian-2026")],
    [text("# 引擎版本：1.0.0")],
    [text("# 结果校验码：0123456789abcdef")],
    [text("# 导出日期：2026-11-26")],
    [text("")],
    [text("# 万元")],
    [text("合计"), number(1, 2)],
    [text("")],
    [text("年"), number(2, 0)],
  ]);
});

test("what is pasted begins with the table and ends with where it comes from", () => {
  const rows = tablePaste(tables, { of: { ...provenance, isSample: false }, language: "en" });
  expect(rows.slice(0, 3)).toEqual([
    [text("万元")],
    [text("合计"), number(1, 2)],
    [text("年"), number(2, 0)],
  ]);
  expect(rows.slice(3)).toEqual([
    [text("Yearly ceilings are examples; the draft publishes none")],
    [text("Scenario: Baseline")],
    [
      text(
        "Simulations: 2; Seed: dalian-2026; Engine version: 1.0.0; Result digest: 0123456789abcdef; Date of export: 2026-11-26",
      ),
    ],
  ]);
});
