import address from "./reader.worker.ts?worker&url";
import { startWorker } from "./start.ts";
import type { ArchivePart } from "../src/library/readArchive.ts";
import type { FilePreview, Present } from "../src/scenario/preview.ts";
import type { ReadResult } from "../src/scenario/read.ts";
import type { ReadAnswers, ReadReply, ReadRequest } from "./readProtocol.ts";

/** Whoever is silent for longer has broken down: the largest ledger takes some seconds. */
export const PATIENCE_MS = 30_000;

interface Hands {
  /** Calls it off. */
  readonly signal?: AbortSignal;
  readonly onpart?: (part: ArchivePart) => void;
}

// Each is read on a thread of its own, which ends with it; rejects where that breaks, is silent or is called off.

export const readFile = (file: Blob, present: Present, signal: AbortSignal): Promise<FilePreview> =>
  answerOf<FilePreview>(startWorker(address), { kind: "preview", file, present }, { signal });

export const readText = (text: string): Promise<ReadResult> =>
  answerOf<ReadResult>(startWorker(address), { kind: "text", text });

export const readFiles = (
  files: readonly File[],
  now: string,
  hands: Required<Hands>,
): Promise<ReadAnswers["archive"]> =>
  answerOf<ReadAnswers["archive"]>(startWorker(address), { kind: "archive", files, now }, hands);

/** What one worker answers to its only request. */
export function answerOf<Answer>(worker: Worker, request: ReadRequest, hands: Hands = {}): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Answer>((resolve, reject) => {
    const fail = (why: string) => (): void => reject(new Error(why));
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(fail("the reader is silent"), PATIENCE_MS);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<ReadReply<Answer>>) => {
      if ("failure" in data) reject(new Error(data.failure));
      else if ("answer" in data) resolve(data.answer);
      else {
        wait();
        hands.onpart?.(data.part);
      }
    });
    worker.addEventListener("error", fail("the reader broke"));
    worker.addEventListener("messageerror", fail("the reader's answer was damaged"));
    hands.signal?.addEventListener("abort", fail("called off"));
    wait();
    worker.postMessage(request);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
