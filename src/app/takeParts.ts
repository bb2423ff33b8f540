import { htmlText, tsvText } from "../export/clipboard.ts";
import { csvText } from "../export/csv.ts";
import { svgSheet } from "../export/svgSheet.ts";
import { svgText } from "../export/svgNode.ts";
import { tableFile, tablePaste } from "../export/taken.ts";
import { sourceLines, takeWords } from "../text/take.ts";
import { writeFile } from "../../workers/exporter.ts";
import { copy } from "./copy.ts";
import { download, fileNameOf } from "./files.ts";
import { pngOf } from "./png.ts";
import { drawingOf } from "./readDrawing.ts";
import { tablesOf } from "./readTable.ts";
import type { Forecast } from "../export/forecastSheets.ts";
import type { TrialYear } from "../export/trials.ts";
import type { Language } from "../text/language.ts";
import type { Provenance, TakeKind } from "../text/take.ts";
import type { TakenPart } from "../views/shared/take.ts";

export interface TakenFrom {
  readonly of: Provenance;
  /** Where the page shows one forecast: all of it. */
  readonly forecast?: Omit<Forecast, "of">;
  /** None where they are not asked for. */
  readonly years?: readonly TrialYear[];
}

type Taken = TakenFrom & { readonly language: Language };

/** Returns the name of the file; `null` where it went to the clipboard. */
export async function takePart(kind: TakeKind, part: TakenPart, taken: Taken): Promise<string | null> {
  if (kind === "copy") {
    const rows = tablePaste(tablesOf(cardOf(part)), taken);
    await copy(tsvText(rows), htmlText(rows));
    return null;
  }
  const file = fileNameOf(nameOf(kind, part, taken), ENDINGS[kind]);
  download(file, await contentOf(kind, part, taken));
  return file;
}

const ENDINGS: Readonly<Record<Exclude<TakeKind, "copy">, string>> = {
  csv: ".csv",
  trialsCsv: ".csv",
  svg: ".svg",
  png: ".png",
  workbook: ".xlsx",
  trialsWorkbook: ".xlsx",
};

/** Scenario, what it shows, and enough of the digest to tell two of them apart. */
function nameOf(kind: TakeKind, { title }: TakenPart, { of, language }: Taken): string {
  const words = takeWords(language);
  const names = of.names.map((name) => [...name[language]].slice(0, 30).join("")).join("_");
  const [digest = ""] = of.digests;
  const shown = kind === "trialsCsv" ? words.sheets.trials : title;
  return [[...names].slice(0, 60).join(""), shown, digest.slice(0, 8)].join("_");
}

async function contentOf(kind: Exclude<TakeKind, "copy">, part: TakenPart, taken: Taken): Promise<Blob> {
  switch (kind) {
    case "csv":
      return new Blob([csvText(tableFile(part.title, tablesOf(cardOf(part)), taken))], {
        type: "text/csv;charset=utf-8",
      });
    case "svg":
      return new Blob([svgText(sheetOf(part, taken).node)], { type: "image/svg+xml" });
    case "png": {
      const { node, width, height } = sheetOf(part, taken);
      return pngOf(svgText(node), { width, height });
    }
    case "workbook":
    case "trialsWorkbook":
    case "trialsCsv":
      return forecastFile(kind, taken);
  }
}

function sheetOf({ title, unit, note, card }: TakenPart, { of, language }: Taken) {
  const frame = card?.querySelector<HTMLElement>(".drawing") ?? null;
  if (frame === null) throw new Error("no drawing to take");
  return svgSheet({ title, unit, note, source: sourceLines(of, language), ...drawingOf(frame) });
}

function forecastFile(
  kind: "workbook" | "trialsWorkbook" | "trialsCsv",
  { of, forecast, years, language }: Taken,
): Promise<Blob> {
  if (forecast === undefined || years === undefined) throw new Error("no single forecast to take");
  return writeFile({ kind, forecast: { ...forecast, of }, trials: { of, years }, language });
}

function cardOf({ card }: TakenPart): Element {
  if (card === null) throw new Error("no card to take from");
  return card;
}
