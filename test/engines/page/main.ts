import { wrap } from "comlink";
import type { SimulationApi } from "../../../workers/protocol.ts";
import { breakage, type WorkerHandle } from "../../../workers/worker.ts";
import { runCell, type Path } from "../cells.ts";
import workerAddress from "./path.worker.ts?worker&url";

/** What a script may ask of this page. */
const proof = {
  runCell: (cell: Parameters<typeof runCell>[0]) => runCell(cell, () => spawnOn(cell.path)),
};

export type Proof = typeof proof;

Object.assign(globalThis, { proof });

function spawnOn(path: Path): WorkerHandle {
  const worker = new Worker(workerAddress, { type: "module", name: path });
  const { broken, fail } = breakage();
  worker.addEventListener("error", (event) => fail(new Error(event.message)));
  return {
    api: wrap<SimulationApi>(worker),
    broken,
    terminate: () => {
      worker.terminate();
      fail(new Error("terminated"));
    },
  };
}
