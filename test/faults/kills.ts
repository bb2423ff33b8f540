import { outcomeDigest } from "../../src/forecast/digest.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { Pool } from "../../workers/pool.ts";
import type { Spawn, WorkerHandle } from "../../workers/worker.ts";

export interface Kill {
  readonly workers: number;
  readonly batch: number;
  /** Milliseconds from the first run's beginning; `null`: nobody is killed. */
  readonly afterMs: number | null;
  /** Which of the workers that the pool began with. */
  readonly victim: number;
}

export interface Killed {
  /** Of the run that draws, and of one that settles the same draws again under a lever. */
  readonly digests: readonly [string, string];
  /** Both runs. */
  readonly ms: number;
  /** The pool came upon the dead worker; else it had no more work for it. */
  readonly noticed: boolean;
}

/** Runs a scenario and the same under a lever while a worker is ended from outside. */
export async function runWithKill(spawn: Spawn, scenario: Scenario, kill: Kill): Promise<Killed> {
  const { workers, batch, afterMs, victim } = kill;
  const alive: WorkerHandle[] = [];
  let noticed = false;
  const pool = new Pool(
    () => {
      const handle = spawn();
      alive.push(handle);
      return handle;
    },
    { workers, batch, onTrouble: () => (noticed = true) },
  );
  const started = performance.now();
  const timer = afterMs === null ? undefined : setTimeout(() => alive[victim].terminate(), afterMs);
  try {
    const digests = [
      outcomeDigest(await pool.run(scenario)),
      outcomeDigest(await pool.run(underLever(scenario))),
    ] as const;
    return { digests, ms: performance.now() - started, noticed };
  } finally {
    clearTimeout(timer);
    pool.close();
  }
}

export function underLever(scenario: Scenario): Scenario {
  return { ...scenario, levers: { ...scenario.levers, ratioTimes: 9000 } };
}
