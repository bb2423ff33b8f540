import { gridOf } from "../export/grid.ts";
import type { ShownCell } from "../export/grid.ts";
import type { TakenTable } from "../export/taken.ts";

/** Marks for the eye, and what is only said aloud or pressed. */
const LEFT_OUT = "[aria-hidden=true], .visually-hidden, button";

/** The tables of a card, those behind a fold from the copy that is made for this; as they were on show. */
export function tablesOf(card: Element): TakenTable[] {
  const behindFolds = card.querySelector(".taken") !== null;
  return [...card.querySelectorAll("table")]
    .filter((table) => !(behindFolds && table.closest("details") !== null))
    .map((table) => ({
      caption: wordsOf(table.caption),
      rows: gridOf([...table.rows].map(cellsOf)),
    }));
}

function cellsOf(row: HTMLTableRowElement): ShownCell[] {
  return [...row.cells].filter((cell) => !cell.matches(LEFT_OUT)).map(cellOf);
}

function cellOf(cell: HTMLTableCellElement): ShownCell {
  const isHead = cell.localName === "th";
  const asides = [...cell.querySelectorAll("small")].flatMap((small) =>
    [...small.childNodes].map((node) => tidy(textOf(node))).filter((part) => part !== ""),
  );
  return {
    text: wordsOf(cell, "small"),
    asides,
    isHead,
    columns: cell.colSpan,
    rows: cell.rowSpan,
  };
}

function wordsOf(element: Element | null, except = "#none"): string {
  return element === null ? "" : tidy([...element.childNodes].map((node) => textOf(node, except)).join(""));
}

function textOf(node: Node, except = "#none"): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(LEFT_OUT) || node.matches(except)) return "";
  return [...node.childNodes].map((child) => textOf(child, except)).join("");
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();
