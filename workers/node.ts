import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { wrap } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import type { Forecaster } from "../src/forecast/forecaster.ts";
import { Pool, type PoolOptions } from "./pool.ts";
import type { SimulationApi } from "./protocol.ts";
import type { WorkerHandle } from "./worker.ts";

/** The browser's pool over worker threads; `tsx` reads the TypeScript sources in them too. */
export function nodeForecaster(
  workers = availableParallelism(),
  options: Omit<PoolOptions, "workers"> = {},
): Forecaster {
  return new Pool(spawnNodeWorker, { ...options, workers: Math.max(1, workers) });
}

export function spawnNodeWorker(): WorkerHandle {
  const worker = new Worker(new URL("./node.worker.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  const broken = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the worker has ended")));
  });
  broken.catch(() => undefined);
  return {
    api: wrap<SimulationApi>(nodeEndpoint(worker)),
    broken,
    terminate: () => void worker.terminate(),
  };
}
