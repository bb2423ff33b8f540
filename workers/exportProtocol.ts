import type { Forecast } from "../src/export/forecastSheets.ts";
import type { Trials } from "../src/export/trials.ts";
import type { Archived } from "../src/library/archive.ts";
import type { Language } from "../src/text/language.ts";

/** A file that is written away from the page, which goes on meanwhile. */
export type ExportRequest =
  ForecastRequest | { readonly kind: "library"; readonly scenarios: readonly Archived[] };

export interface ForecastRequest {
  readonly kind: "workbook" | "trialsWorkbook" | "trialsCsv";
  readonly forecast: Forecast;
  /** Without trials where the file has none. */
  readonly trials: Trials;
  readonly language: Language;
}

export type ExportReply = { readonly blob: Blob } | { readonly failure: string };
