import { EMPTY, cellOf, text } from "./cell.ts";
import type { Cell, Row } from "./cell.ts";

/** A cell of a table on a page. */
export interface ShownCell {
  readonly text: string;
  /** Smaller remarks in it, such as a standard error: they get columns of their own. */
  readonly asides: readonly string[];
  /** Names stay text whatever they look like. */
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** Where a cell begins; `null` where one that began before goes on. */
type Slot = ShownCell | null;

/** The rows of a table as typed cells, all of one length; columns without anything are left out. */
export function gridOf(shown: readonly (readonly ShownCell[])[]): Row[] {
  const slots = placed(shown);
  const width = Math.max(0, ...slots.map((row) => row.length));
  const extra = Array.from({ length: width }, (_, c) => asidesIn(slots, c));
  const rows = slots.map((row) => extra.flatMap((asides, c) => cellsOf(row[c] ?? null, asides)));
  const isUsed = (rows[0] ?? []).map((_, c) => rows.some((row) => !isEmpty(row[c])));
  return rows.map((row) => row.filter((_, c) => isUsed[c]));
}

function placed(shown: readonly (readonly ShownCell[])[]): Slot[][] {
  const slots: Slot[][] = shown.map(() => []);
  shown.forEach((row, r) => {
    let c = 0;
    for (const cell of row) {
      while (slots[r][c] !== undefined) c++;
      for (let down = 0; down < cell.rows && r + down < slots.length; down++) {
        for (let along = 0; along < cell.columns; along++) {
          slots[r + down][c + along] = down === 0 && along === 0 ? cell : null;
        }
      }
      c += cell.columns;
    }
  });
  return slots.map((row) => Array.from(row, (slot) => slot ?? null));
}

/** Columns that the remarks of a column need: as many as stand in one of its numbers. */
function asidesIn(slots: readonly Slot[][], column: number): number {
  return Math.max(
    0,
    ...slots.map((row) => {
      const slot = row[column] ?? null;
      return slot === null || slot.isHead ? 0 : slot.asides.length;
    }),
  );
}

function cellsOf(slot: Slot, extra: number): Cell[] {
  if (slot === null) return Array.from({ length: 1 + extra }, () => EMPTY);
  const asides = slot.asides.map((aside) => aside.replace(/^[(\uff08](.*)[)\uff09]$/u, "$1"));
  const isAside = extra > 0 && slot.columns === 1;
  const own = isAside ? slot.text : [slot.text, ...slot.asides].filter((part) => part !== "").join(" ");
  const beside = Array.from({ length: extra }, (_, k) => (isAside ? (asides[k] ?? "") : ""));
  return [own, ...beside].map((content) => (slot.isHead ? text(content) : cellOf(content)));
}

const isEmpty = (cell: Cell): boolean => cell.kind === "text" && cell.text === "";
