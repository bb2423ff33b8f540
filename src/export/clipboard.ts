import { plainText } from "./cell.ts";
import { guarded } from "./guard.ts";
import { escaped } from "./markup.ts";
import type { Cell, Row } from "./cell.ts";

/** Rows as a spreadsheet pastes them: cells between tabs, numbers without groups. */
export function tsvText(rows: readonly Row[]): string {
  return rows.map((row) => row.map((cell) => inOneLine(pasted(cell))).join("\t")).join("\r\n");
}

/** The same as a document; without styles, which a browser takes out under the content security policy. */
export function htmlText(rows: readonly Row[]): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(pasted(cell))}</td>`).join("")}</tr>`,
  );
  return `<html><head><meta charset="utf-8"></head><body><table>${lines.join("")}</table></body></html>`;
}

function pasted(cell: Cell): string {
  const plain = plainText(cell);
  return cell.kind === "text" ? guarded(plain) : plain;
}

/** A tab or a line's end inside a cell would begin another one. */
const inOneLine = (content: string): string => content.replace(/[\t\r\n]+/g, " ");
