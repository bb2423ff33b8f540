import type { Range } from "./protocol.ts";

/** Trials drawn and settled in one go when nothing is known yet: some 10 to 20 ms. */
export const BATCH = 200;

/** Batches of kept draws that are settled in one go, some 50 to 100 ms. */
const SETTLED_TOGETHER = 50;

export function ranges(trials: number, batch: number): Range[] {
  return Array.from({ length: Math.ceil(trials / batch) }, (_, k) => ({
    from: k * batch,
    to: Math.min(trials, (k + 1) * batch),
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

  /** @param keeper first trial of a batch → worker that has kept its draws */
  constructor(all: readonly Range[], keeper: ReadonlyMap<number, number>) {
    this.open = new Set(all);
    this.keeper = keeper;
  }

  next(worker: number): readonly Range[] {
    const kept: Range[] = [];
    let fresh: Range | null = null;
    for (const range of this.open) {
      const keeper = this.keeper.get(range.from);
      if (keeper === worker) kept.push(range);
      else if (keeper === undefined) fresh ??= range;
      if (kept.length === SETTLED_TOGETHER) break;
    }
    const work = kept.length > 0 ? kept : fresh === null ? [] : [fresh];
    for (const range of work) this.open.delete(range);
    return work;
  }

  giveBack(work: readonly Range[]): void {
    for (const range of work) this.open.add(range);
  }
}
