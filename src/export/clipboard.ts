import { plainText } from "./cell.ts";
import { guarded } from "./guard.ts";
import { escaped } from "./markup.ts";
import type { Cell, Row } from "./cell.ts";

/** Rows as a spreadsheet pastes them: cells between tabs, numbers without groups. */
export function tsvText(rows: readonly Row[]): string {
  return rows.map((row) => row.map((cell) => inOneLine(pasted(cell))).join("\t")).join("\r\n");
}

/** The same as a document; what is text is marked as text, which Excel and WPS then leave alone. */
export function htmlText(rows: readonly Row[]): string {
  const lines = rows.map((row) => `<tr>${row.map(htmlCell).join("")}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table>${lines.join("")}</table></body></html>`;
}

function htmlCell(cell: Cell): string {
  return `<td style="mso-number-format:'${FORMAT[cell.kind]}'">${escaped(pasted(cell))}</td>`;
}

const FORMAT: Readonly<Record<Cell["kind"], string>> = {
  text: "\\@",
  number: "General",
  percent: "0\\.00%",
  whole: "0",
  date: "yyyy\\-mm\\-dd",
};

function pasted(cell: Cell): string {
  const plain = plainText(cell);
  return cell.kind === "text" ? guarded(plain) : plain;
}

/** A tab or a line's end inside a cell would begin another one. */
const inOneLine = (content: string): string => content.replace(/[\t\r\n]+/g, " ");
