import { forecastSheets } from "../src/export/forecastSheets.ts";
import { trialsCsv, trialsSheet } from "../src/export/trials.ts";
import { workbook } from "../src/export/workbook.ts";
import { writeArchive } from "../src/library/archive.ts";
import type { ExportReply, ExportRequest } from "./exportProtocol.ts";

const reply = (message: ExportReply): void => postMessage(message);

onmessage = ({ data }: MessageEvent<ExportRequest>) => {
  written(data).then(
    (blob) => reply({ blob }),
    (error: unknown) => reply({ failure: error instanceof Error ? error.message : String(error) }),
  );
};

function written(request: ExportRequest): Promise<Blob> {
  if (request.kind === "library") {
    const bytes = writeArchive(request.scenarios) as Uint8Array<ArrayBuffer>;
    return Promise.resolve(new Blob([bytes], { type: "application/zip" }));
  }
  const { kind, forecast, trials, language } = request;
  if (kind === "trialsCsv") {
    return Promise.resolve(new Blob([trialsCsv(trials, language)], { type: "text/csv;charset=utf-8" }));
  }
  const sheets = forecastSheets(forecast, language);
  return workbook(kind === "workbook" ? sheets : [...sheets, trialsSheet(trials, language)]);
}
