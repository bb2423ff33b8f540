import { wrap } from "comlink";
import type { Forecaster } from "../src/forecast/forecaster.ts";
import { Pool } from "./pool.ts";
import type { SimulationApi } from "./protocol.ts";
import type { WorkerHandle } from "./worker.ts";

/** As many workers as the hardware allows. */
export function browserForecaster(workers = navigator.hardwareConcurrency): Forecaster {
  return new Pool(spawn, { workers: Math.max(1, workers) });
}

function spawn(): WorkerHandle {
  const worker = new Worker(new URL("./simulation.worker.ts", import.meta.url), { type: "module" });
  const broken = new Promise<never>((_, reject) => {
    const fail = (event: Event): void =>
      reject(new Error(event instanceof ErrorEvent ? event.message : event.type));
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
  });
  broken.catch(() => undefined);
  return { api: wrap<SimulationApi>(worker), broken, terminate: () => worker.terminate() };
}
