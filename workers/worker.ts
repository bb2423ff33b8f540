import type { Remote } from "comlink";
import type { SimulationApi } from "./protocol.ts";

/** One worker as the pool sees it, whatever it runs on. */
export interface WorkerHandle {
  readonly api: Pick<Remote<SimulationApi>, "population" | "terms" | "run">;
  /** Settles (rejects) when the worker breaks; never otherwise. */
  readonly broken: Promise<never>;
  terminate(): void;
}

export type Spawn = () => WorkerHandle;
