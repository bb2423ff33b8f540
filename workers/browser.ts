import type { Forecaster } from "../src/forecast/forecaster.ts";
import { Pool, type PoolOptions } from "./pool.ts";
import { spawn, threads } from "./threads.ts";

/** A pool over all threads. */
export function browserForecaster(options: Omit<PoolOptions, "workers"> = {}): Forecaster {
  return new Pool(spawn, { ...options, workers: threads });
}
