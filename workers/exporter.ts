import type { ExportReply, ExportRequest } from "./exportProtocol.ts";

/** Writes a file on a thread of its own, which ends with it. */
export function writeFile(request: ExportRequest): Promise<Blob> {
  const worker = new Worker(new URL("./export.worker.ts", import.meta.url), { type: "module" });
  return new Promise<Blob>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<ExportReply>) => {
      if ("blob" in data) resolve(data.blob);
      else reject(new Error(data.failure));
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message));
    });
    worker.postMessage(
      request,
      request.trials.years.flatMap(({ demand, paid, open, exhaustedIn }) =>
        [demand, paid, open, exhaustedIn].map(({ buffer }) => buffer),
      ),
    );
  }).finally(() => worker.terminate());
}
