import { csvFormatRow } from "d3";
import { plainText } from "./cell.ts";
import { guarded } from "./guard.ts";
import type { Cell, Row } from "./cell.ts";

/** Excel takes a file without it for one in the encoding of its country. */
export const BOM = "\ufeff";
export const CRLF = "\r\n";

/** Rows as RFC 4180 has them; names guarded, numbers plain. */
export function csvText(rows: readonly Row[]): string {
  return BOM + rows.map((row) => csvFormatRow(row.map(written)) + CRLF).join("");
}

function written(cell: Cell): string {
  const plain = plainText(cell);
  return cell.kind === "text" ? guarded(plain) : plain;
}
