import { forecastSheets } from "../src/export/forecastSheets.ts";
import { trialsCsv, trialsSheet } from "../src/export/trials.ts";
import { workbook } from "../src/export/workbook.ts";
import type { ExportReply, ExportRequest } from "./exportProtocol.ts";

const reply = (message: ExportReply): void => postMessage(message);

onmessage = ({ data }: MessageEvent<ExportRequest>) => {
  written(data).then(
    (blob) => reply({ blob }),
    (error: unknown) => reply({ failure: error instanceof Error ? error.message : String(error) }),
  );
};

function written({ kind, forecast, trials, language }: ExportRequest): Promise<Blob> {
  if (kind === "trialsCsv") {
    return Promise.resolve(new Blob([trialsCsv(trials, language)], { type: "text/csv;charset=utf-8" }));
  }
  const sheets = forecastSheets(forecast, language);
  return workbook(kind === "workbook" ? sheets : [...sheets, trialsSheet(trials, language)]);
}
