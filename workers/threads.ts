import { wrap } from "comlink";
import address from "./simulation.worker.ts?worker&url";
import { startWorker } from "./start.ts";
import type { SimulationApi } from "./protocol.ts";
import { breakage, type WorkerHandle } from "./worker.ts";

/** As many as the hardware allows. */
export const threads = Math.max(1, navigator.hardwareConcurrency);

/** Threads that are under way before the page has been read: this file stands on little, and comes first. */
const ahead = Array.from({ length: threads }, start);

export function spawn(): WorkerHandle {
  return ahead.shift() ?? start();
}

function start(): WorkerHandle {
  const worker = startWorker(address);
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
