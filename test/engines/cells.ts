import { outcomeDigest } from "../../src/forecast/digest.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { Pool } from "../../workers/pool.ts";
import type { Spawn } from "../../workers/worker.ts";
import { withTrials } from "../fixtures/scenario.ts";
import { scenarios } from "./scenarios.ts";

/** On which a worker draws and settles, whole. */
export type Path = "WebAssembly" | "TypeScript";

/** One way to come to the same digests. */
export interface Cell {
  readonly path: Path;
  readonly workers: number;
  readonly batch: number;
  /** Workers write into memory shared with the page, where there is any; else columns are transferred. */
  readonly shared: boolean;
  readonly trials: number;
}

export interface Digests {
  readonly id: string;
  readonly drawn: string;
  /** Of the same draws under all ratios a tenth lower. */
  readonly settledAgain: string;
}

export interface Found {
  readonly digests: readonly Digests[];
  /** What happened beside; has to be empty. */
  readonly troubles: readonly string[];
}

const PATHS: readonly Path[] = ["WebAssembly", "TypeScript"];
const WORKERS = [1, 2, 3, 7];

/** A size that divides nothing, the page's own, and one that leaves most workers without work. */
const BATCHES = [
  { batch: 37, shared: false },
  { batch: 200, shared: true },
  { batch: 500, shared: true },
];

export function matrix(trials: number): Cell[] {
  return PATHS.flatMap((path) =>
    WORKERS.flatMap((workers) => BATCHES.map((each) => ({ path, workers, ...each, trials }))),
  );
}

/** Two workers as the page has them, on either path. */
export function mainCells(trials: number): Cell[] {
  return PATHS.map((path) => ({ path, workers: 2, batch: 200, shared: true, trials }));
}

/** Every scenario, one after the other in one pool, and each under a lever on the draws that are kept. */
export async function runCell(cell: Cell, spawn: Spawn): Promise<Found> {
  const { workers, batch, trials } = cell;
  const troubles: string[] = [];
  const pool = new Pool(spawn, {
    workers,
    batch,
    shared: cell.shared && typeof SharedArrayBuffer === "function",
    onTrouble: (error) => troubles.push(String(error)),
  });
  try {
    const digests: Digests[] = [];
    for (const { id, scenario } of scenarios) {
      const asked = withTrials(scenario, trials);
      const drawn = outcomeDigest(await pool.run(asked));
      digests.push({ id, drawn, settledAgain: outcomeDigest(await pool.run(lowered(asked))) });
    }
    return { digests, troubles };
  } finally {
    pool.close();
  }
}

/** The same on this thread, without a pool. */
export function runHere(trials: number): Digests[] {
  return scenarios.map(({ id, scenario }) => ({
    id,
    drawn: outcomeDigest(simulate(scenario, trials)),
    settledAgain: outcomeDigest(simulate(lowered(scenario), trials)),
  }));
}

function lowered({ levers, ...scenario }: Scenario): Scenario {
  return { ...scenario, levers: { ...levers, ratioTimes: 9000 } };
}
