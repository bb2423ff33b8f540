import { wrap } from "comlink";
import type { SimulationApi } from "../../../workers/protocol.ts";
import { spawn } from "../../../workers/threads.ts";
import { breakage, type WorkerHandle } from "../../../workers/worker.ts";
import { Cancelling } from "../../faults/cancels.ts";
import { runWithKill, type Kill } from "../../faults/kills.ts";
import { baseline, withTrials } from "../../fixtures/scenario.ts";
import { runCell, type Cell, type Path } from "../cells.ts";
import workerAddress from "./path.worker.ts?worker&url";

let cancelling: Cancelling | null = null;

/** Begins with the first one that asks. */
function cancelled(): Cancelling {
  return (cancelling ??= new Cancelling(spawn, baseline, { workers: 2 }));
}

/** What a script may ask of this page: cells on workers of either path, faults on the page's own workers. */
const proof = {
  runCell: (cell: Cell) => runCell(cell, () => spawnOn(cell.path)),
  kill: (trials: number, kill: Kill) => runWithKill(spawn, withTrials(baseline, trials), kill),
  whole: (seed: string) => cancelled().whole(seed),
  cancel: (seed: string, afterMs: number) => cancelled().cancel(seed, afterMs),
};

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
