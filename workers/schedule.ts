import { PIECE } from "../src/simulation/piece.ts";
import type { Range } from "./protocol.ts";

/** Trials drawn and settled in one go when nothing is known yet, some 10 to 20 ms: one piece of the simulator. */
export const BATCH = PIECE;

/** Applicant × clause × year of a batch at most, some 30 MB of claims: larger populations have smaller batches. */
const SLOTS_OF_BATCH = 1_000_000;

/** @param slots applicant × clause × year of one trial, roughly */
export function batchFor(slots: number): number {
  return Math.max(1, Math.min(BATCH, Math.floor(SLOTS_OF_BATCH / slots)));
}

/** Batches of kept draws that are settled in one go, some 50 to 100 ms. */
const SETTLED_TOGETHER = 100;

/** Applicant × clause × year of the trials that are drawn in one go, some 200 to 300 ms. */
const DRAWN_TOGETHER = 4_000_000;

/** The same where a worker hears of a cancel only between two pieces: some 30 ms. */
const DRAWN_UNHEARD = 1_000_000;

/** Bytes that kept draws may take, over all workers; a hundred times the shipped population needs forty times as much. */
export const ROOM = 250_000_000;

/** Bytes that the claims of a slot (applicant × clause × year) take, on average. */
const BYTES_OF_SLOT = 5;

/** Whether the claims of so many slots can all be kept, roughly: what is kept is found out as it is drawn. */
export function fits(slots: number, room = ROOM): boolean {
  return slots * BYTES_OF_SLOT <= room;
}

/** Two batches of the shipped population; of a larger one as many as surely stay, but enough for a picture. */
const QUICK = { most: 2 * BATCH, least: 50 } as const;

/** Trials of a quick estimate: whole batches, so that the workers go on from what they drew for it. */
export function quickTrials(slots: number): number {
  const batch = batchFor(slots);
  const trials = Math.max(QUICK.least, Math.min(QUICK.most, ROOM / (BYTES_OF_SLOT * slots)));
  return Math.max(1, Math.floor(trials / batch)) * batch;
}

/** @param all trials to be divided */
export function ranges({ from, to }: Range, batch: number): Range[] {
  return Array.from({ length: Math.ceil((to - from) / batch) }, (_, k) => ({
    from: from + k * batch,
    to: Math.min(to, from + (k + 1) * batch),
  }));
}

/**
 * Which worker runs which trials. A batch whose draws a worker has kept goes to that worker; all others
 * go to whoever is free. Every worker has at most one piece of work, so that a cancelled run starts
 * nothing more.
 */
export class Schedule {
  private readonly open: Set<Range>;
  private readonly keeper: ReadonlyMap<number, number>;
  private readonly workers: number;
  private readonly slots: number;
  private readonly slotsTogether: number;

  /**
   * @param keeper     first trial of a batch → worker that has kept its draws
   * @param of.workers number of workers
   * @param of.slots   applicant × clause × year of one trial, roughly
   * @param of.hears   workers see a cancel between two batches
   */
  constructor(
    all: readonly Range[],
    keeper: ReadonlyMap<number, number>,
    of: { readonly workers: number; readonly slots: number; readonly hears: boolean },
  ) {
    this.open = new Set(all);
    this.keeper = keeper;
    this.workers = of.workers;
    this.slots = of.slots;
    this.slotsTogether = of.hears ? DRAWN_TOGETHER : DRAWN_UNHEARD;
  }

  next(worker: number): readonly Range[] {
    const kept: Range[] = [];
    const fresh: Range[] = [];
    for (const range of this.open) {
      const keeper = this.keeper.get(range.from);
      if (keeper === worker) kept.push(range);
      else if (keeper === undefined) fresh.push(range);
      if (kept.length === SETTLED_TOGETHER) break;
    }
    const work = kept.length > 0 ? kept : fresh.slice(0, this.drawnTogether(fresh));
    for (const range of work) this.open.delete(range);
    return work;
  }

  /** The page that hands the work out is busy with itself at first: pieces are as large as may be waited for. */
  private drawnTogether(fresh: readonly Range[]): number {
    if (fresh.length === 0) return 0;
    const [{ from, to }] = fresh;
    const may = Math.floor(this.slotsTogether / (this.slots * (to - from)));
    // Towards the end in small pieces, so that all workers end together.
    const fair = Math.ceil(fresh.length / (2 * this.workers));
    return Math.max(1, Math.min(may, fair));
  }
}
