import { wrap } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { startNodeWorker } from "../../workers/nodeWorker.ts";
import type { SimulationApi } from "../../workers/protocol.ts";
import { breakage, type WorkerHandle } from "../../workers/worker.ts";
import { runCell, type Cell, type Found, type Path } from "./cells.ts";

const entries: Readonly<Record<Path, URL>> = {
  WebAssembly: new URL("./webassembly.worker.ts", import.meta.url),
  TypeScript: new URL("./typescript.worker.ts", import.meta.url),
};

/** The cell on threads of Node. */
export function runInNode(cell: Cell): Promise<Found> {
  return runCell(cell, () => spawnOn(cell.path));
}

function spawnOn(path: Path): WorkerHandle {
  const worker = startNodeWorker(entries[path]);
  const { broken, fail } = breakage();
  worker.once("error", fail);
  worker.once("exit", () => fail(new Error("the worker has ended")));
  return {
    api: wrap<SimulationApi>(nodeEndpoint(worker)),
    broken,
    terminate: () => void worker.terminate(),
  };
}
