import { availableParallelism } from "node:os";
import { wrap } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import type { Forecaster } from "../src/forecast/forecaster.ts";
import { startNodeWorker } from "./nodeWorker.ts";
import { Pool, type PoolOptions } from "./pool.ts";
import type { SimulationApi } from "./protocol.ts";
import { breakage, type WorkerHandle } from "./worker.ts";

/** The browser's pool over worker threads. */
export function nodeForecaster(
  workers = availableParallelism(),
  options: Omit<PoolOptions, "workers"> = {},
): Forecaster {
  return new Pool(spawnNodeWorker, { ...options, workers: Math.max(1, workers) });
}

export function spawnNodeWorker(): WorkerHandle {
  const worker = startNodeWorker(new URL("./node.worker.ts", import.meta.url));
  const { broken, fail } = breakage();
  worker.once("error", fail);
  worker.once("exit", () => fail(new Error("the worker has ended")));
  return {
    api: wrap<SimulationApi>(nodeEndpoint(worker)),
    broken,
    terminate: () => void worker.terminate(),
  };
}
