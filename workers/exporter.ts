import address from "./export.worker.ts?worker&url";
import { startWorker } from "./start.ts";
import type { ExportReply, ExportRequest, ForecastRequest } from "./exportProtocol.ts";

/** Writes a file on a thread of its own, which ends with it. */
export function writeFile(request: ExportRequest): Promise<Blob> {
  const worker = startWorker(address);
  return new Promise<Blob>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<ExportReply>) => {
      if ("blob" in data) resolve(data.blob);
      else reject(new Error(data.failure));
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message));
    });
    worker.postMessage(request, request.kind === "library" ? [] : columnsOf(request));
  }).finally(() => worker.terminate());
}

/** They go over to the thread that writes. */
function columnsOf({ trials }: ForecastRequest): ArrayBufferLike[] {
  return trials.years.flatMap(({ demand, paid, open, exhaustedIn }) =>
    [demand, paid, open, exhaustedIn].map(({ buffer }) => buffer),
  );
}
