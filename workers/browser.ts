import { wrap } from "comlink";
import type { Forecaster } from "../src/forecast/forecaster.ts";
import { Pool, type PoolOptions } from "./pool.ts";
import type { SimulationApi } from "./protocol.ts";
import { breakage, type WorkerHandle } from "./worker.ts";

/** As many workers as the hardware allows. */
export function browserForecaster(
  workers = navigator.hardwareConcurrency,
  options: Omit<PoolOptions, "workers"> = {},
): Forecaster {
  return new Pool(spawn, { ...options, workers: Math.max(1, workers) });
}

function spawn(): WorkerHandle {
  const worker = new Worker(new URL("./simulation.worker.ts", import.meta.url), { type: "module" });
  const { broken, fail } = breakage();
  const report = (event: Event): void =>
    fail(new Error(event instanceof ErrorEvent ? event.message : event.type));
  worker.addEventListener("error", report);
  worker.addEventListener("messageerror", report);
  return {
    api: wrap<SimulationApi>(worker),
    broken,
    terminate: () => {
      worker.terminate();
      fail(new Error("terminated"));
    },
  };
}
