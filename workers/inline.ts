import { SimulationService } from "./service.ts";
import { breakage, type WorkerHandle } from "./worker.ts";

/** A worker's work on this thread, which gets a turn before every piece: for tests and where no worker lives. */
export function inlineWorker(): WorkerHandle {
  const service = new SimulationService();
  const { broken, fail } = breakage();
  return {
    api: {
      population: (draw, room) => turn(() => service.population(draw, room)),
      run: (ranges, settlement, into) => turn(() => service.run(ranges, settlement, into)),
    },
    broken,
    terminate: () => fail(new Error("terminated")),
  };
}

async function turn<T>(work: () => T): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  return work();
}
