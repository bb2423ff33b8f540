import writeXlsxFile from "write-excel-file/universal";
import { serialDay } from "./serialDay.ts";
import type { SheetData } from "write-excel-file/universal";
import type { Cell, Row } from "./cell.ts";
import type { Sheet } from "./sheet.ts";

type Written = SheetData[number][number];

/** More than that a cell cannot hold. */
const MOST_SIGNS = 32_767;

const HEAD = { fontWeight: "bold", backgroundColor: "#eaf1f9", wrap: true, alignVertical: "top" } as const;

/** An XLSX file; every cell has its type, and what is text can be no formula. */
export function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  const written = sheets.map(({ name, rows, heads, widths }) => ({
    sheet: name,
    data: rows.map((row, r) => rowOf(row, r < heads)),
    stickyRowsCount: heads,
    columns: (rows[0] ?? []).map((_, c) => ({ width: widths[c] ?? widths[widths.length - 1] })),
  }));
  return writeXlsxFile(written, { fontFamily: "Microsoft YaHei", fontSize: 10 }).toBlob();
}

const rowOf = (row: Row, isHead: boolean): Written[] =>
  row.map((cell) => (isHead ? { ...HEAD, ...typed(cell) } : typed(cell)));

function typed(cell: Cell): Exclude<Written, string | number | boolean | Date> {
  switch (cell.kind) {
    case "text":
      return cell.text === "" ? null : { value: cell.text.slice(0, MOST_SIGNS), type: String };
    case "number":
      return { value: cell.value, type: Number, format: numberFormat(cell.decimals) };
    case "percent":
      return { value: cell.value, type: Number, format: `${places("0", cell.decimals)}%` };
    case "whole":
      return { value: cell.value, type: Number, format: "0" };
    case "date":
      return { value: serialDay(cell.iso), type: Number, format: "yyyy-mm-dd" };
  }
}

/** One text for each number of decimals: a sheet of every trial has a hundred thousand of them. */
const FORMATS = new Map<number, string>();

function numberFormat(decimals: number): string {
  const known = FORMATS.get(decimals) ?? places("#,##0", decimals);
  FORMATS.set(decimals, known);
  return known;
}

const places = (whole: string, decimals: number): string =>
  decimals === 0 ? whole : `${whole}.${"0".repeat(decimals)}`;
