import address from "./reader.worker.ts?worker&url";
import { startWorker } from "./start.ts";
import type { FilePreview } from "../src/scenario/preview.ts";
import type { ReadReply, ReadRequest } from "./readProtocol.ts";

/** Whoever is silent for longer has broken down: the largest ledger takes some seconds. */
export const PATIENCE_MS = 30_000;

/** Reads a file on a thread of its own, which ends with it. Rejects where that thread breaks, is silent or is called off. */
export function readFile(request: ReadRequest, signal: AbortSignal): Promise<FilePreview> {
  return answerOf(startWorker(address), request, signal);
}

/** What one worker answers to its only request. */
export function answerOf(worker: Worker, request: ReadRequest, signal: AbortSignal): Promise<FilePreview> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<FilePreview>((resolve, reject) => {
    const fail = (why: string) => (): void => reject(new Error(why));
    worker.addEventListener("message", ({ data }: MessageEvent<ReadReply>) => {
      if ("preview" in data) resolve(data.preview);
      else reject(new Error(data.failure));
    });
    worker.addEventListener("error", fail("the reader broke"));
    worker.addEventListener("messageerror", fail("the reader's answer was damaged"));
    signal.addEventListener("abort", fail("called off"));
    timer = setTimeout(fail("the reader is silent"), PATIENCE_MS);
    worker.postMessage(request);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
