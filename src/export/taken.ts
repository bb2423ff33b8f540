import { caution, provenanceLines, sourceLines } from "../text/take.ts";
import { text } from "./cell.ts";
import type { Language } from "../text/language.ts";
import type { Provenance } from "../text/take.ts";
import type { Row } from "./cell.ts";

/** A table as it was on the page. */
export interface TakenTable {
  /** What it shows and in which unit. */
  readonly caption: string;
  readonly rows: readonly Row[];
}

/**
 * The tables of a part of the page for a file: first its title and where it comes from, each line behind a
 * number sign, which readers of data skip, then the tables with an empty row before each.
 */
export function tableFile(
  title: string,
  tables: readonly TakenTable[],
  { of, language }: { readonly of: Provenance; readonly language: Language },
): Row[] {
  const about = [title, caution(of, language), ...lines(of, language)];
  return [
    ...about.map(remark),
    ...tables.flatMap(({ caption, rows }) => [
      [text("")],
      ...(caption === "" ? [] : [remark(caption)]),
      ...rows,
    ]),
  ];
}

/** The same for pasting: what the tables show, and below them where they come from. */
export function tablePaste(
  tables: readonly TakenTable[],
  { of, language }: { readonly of: Provenance; readonly language: Language },
): Row[] {
  return [
    ...tables.flatMap(({ caption, rows }) => [...(caption === "" ? [] : [[text(caption)]]), ...rows]),
    ...sourceLines(of, language).map((line) => [text(line)]),
  ];
}

export const remark = (content: string): Row => [text(`# ${content}`)];

export function lines(of: Provenance, language: Language): string[] {
  const colon = language === "zh" ? "：" : ": ";
  return provenanceLines(of, language).map(([item, value]) => item + colon + value);
}
