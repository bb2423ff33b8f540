import { once } from "node:events";
import { expect, test } from "vitest";
import { startNodeWorker } from "../../workers/nodeWorker.ts";

test("a thread runs TypeScript that imports TypeScript", async () => {
  const worker = startNodeWorker(new URL("./echo.worker.ts", import.meta.url));
  try {
    worker.postMessage(21);
    expect(await once(worker, "message")).toEqual([42]);
  } finally {
    await worker.terminate();
  }
});
