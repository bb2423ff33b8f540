import { describe, expect, test } from "vitest";
import { EMPTY, number, text } from "../../src/export/cell.ts";
import { gridOf } from "../../src/export/grid.ts";
import type { ShownCell } from "../../src/export/grid.ts";

const cell = (content: string, more: Partial<ShownCell> = {}): ShownCell => ({
  text: content,
  asides: [],
  isHead: false,
  columns: 1,
  rows: 1,
  ...more,
});
const head = (content: string, more: Partial<ShownCell> = {}) => cell(content, { isHead: true, ...more });

describe("the rows of a table", () => {
  test("numbers are typed, heads stay text", () => {
    expect(gridOf([[head("2027"), cell("1,000.00")]])).toEqual([[text("2027"), number(1000, 2)]]);
  });

  test("cells over several columns and rows keep the others in their places", () => {
    const shown = [
      [head("指标", { rows: 2 }), head("甲", { columns: 2 }), head("乙")],
      [head("A"), head("B"), head("C")],
      [head("需求"), cell("1"), cell("2"), cell("3")],
    ];
    expect(gridOf(shown)).toEqual([
      [text("指标"), text("甲"), EMPTY, text("乙")],
      [EMPTY, text("A"), text("B"), text("C")],
      [text("需求"), number(1, 0), number(2, 0), number(3, 0)],
    ]);
  });

  test("remarks beside numbers get columns of their own, also in the head", () => {
    const shown = [
      [head("指标"), head("差额", { asides: ["(标准误)"] })],
      [head("需求"), cell("+1.50", { asides: ["(0.25)", "差异不显著"] })],
      [head("兑付"), cell("0.00")],
    ];
    expect(gridOf(shown)).toEqual([
      [text("指标"), text("差额"), text("标准误"), EMPTY],
      [text("需求"), number(1.5, 2), number(0.25, 2), text("差异不显著")],
      [text("兑付"), number(0, 2), EMPTY, EMPTY],
    ]);
  });

  test("a remark on a head alone stays with it", () => {
    expect(gridOf([[head("谁", { asides: ["注"] })], [cell("5")]])).toEqual([
      [text("谁 注")],
      [number(5, 0)],
    ]);
  });

  test("a column without anything is left out, a row without anything is not", () => {
    expect(
      gridOf([
        [head("项目"), cell(""), cell("1")],
        [head(""), cell(""), cell("")],
      ]),
    ).toEqual([
      [text("项目"), number(1, 0)],
      [EMPTY, EMPTY],
    ]);
  });

  test("short rows are filled up", () => {
    expect(gridOf([[cell("1"), cell("2")], [cell("3")]])).toEqual([
      [number(1, 0), number(2, 0)],
      [number(3, 0), EMPTY],
    ]);
  });

  test("no table has no rows", () => {
    expect(gridOf([])).toEqual([]);
  });
});
