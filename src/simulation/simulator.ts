import { drawTrials, lendTrials } from "../population/draw.ts";
import type { DrawPlan } from "../population/plan.ts";
import type { Draws } from "../population/store.ts";
import type { Columns, Counts } from "./columns.ts";
import { Kernel, type Kept } from "./kernel/kernel.ts";
import type { SettlePlan } from "./plan.ts";
import { settleTrials } from "./settle.ts";

/** Null where WebAssembly or its vectors cannot be had; undefined until the first run of this thread. */
let kernel: Kernel | null | undefined;
/** The batches that it has kept. */
let owner: ReadonlyMap<number, Batch> | null = null;

interface Batch {
  readonly trials: number;
  /** Where the kernel has kept the draws; else they are here. */
  readonly draws: Kept | Draws;
}

/**
 * Runs batches of one population, keeping what was drawn while there is room: the same trials under
 * other terms are then only settled again. The totals depend on the plans and the trials alone, never
 * on what is kept, nor on whether the kernel settles. The
 * simulators of a thread share its kernel, which keeps draws for the one that ran last.
 */
export class Simulator {
  private readonly draw: DrawPlan;
  private readonly kept = new Map<number, Batch>();
  private readonly most: number;
  private room: number;

  /** @param room bytes that kept draws may take */
  constructor(draw: DrawPlan, room = Infinity) {
    this.draw = draw;
    this.most = room;
    this.room = room;
  }

  /**
   * @param from first trial
   * @param to   one past the last trial
   * @param into receives the totals, the first trial at `at`
   */
  run(settlement: SettlePlan, from: number, to: number, into: Columns, at: number): Counts {
    const counts = this.runInKernel(settlement, from, to, into, at);
    return counts ?? settleTrials(settlement, this.draws(from, to), into, at);
  }

  keeps(from: number, to: number): boolean {
    return this.kept.get(from)?.trials === to - from;
  }

  /** Null where the kernel cannot, or numbers are too large for it. */
  private runInKernel(
    settlement: SettlePlan,
    from: number,
    to: number,
    into: Columns,
    at: number,
  ): Counts | null {
    if (kernel === undefined) kernel = ready();
    if (kernel === null) return null;
    try {
      if (owner !== this.kept) this.take(kernel);
      const kept = this.kept.get(from);
      if (typeof kept?.draws === "number" && kept.trials === to - from) {
        return kernel.settle(kept.draws, settlement, into, at);
      }
      const before = kernel.bytes;
      const draws = kernel.keep(lendTrials(this.draw, from, to), settlement);
      const counts = kernel.settle(draws, settlement, into, at);
      const bytes = kernel.bytes - before;
      if (kept === undefined && bytes <= this.room) {
        this.kept.set(from, { trials: to - from, draws });
        this.room -= bytes;
      } else {
        kernel.release();
      }
      return counts;
    } catch {
      // Its memory has come to an end, and with it all that it has kept.
      kernel = null;
      this.forget();
      return null;
    }
  }

  private take(ready: Kernel): void {
    ready.reset();
    owner = this.kept;
    this.forget();
  }

  private forget(): void {
    this.kept.clear();
    this.room = this.most;
  }

  private draws(from: number, to: number): Draws {
    const kept = this.kept.get(from);
    if (kept?.trials === to - from && typeof kept.draws !== "number") return kept.draws;
    const draws = drawTrials(this.draw, from, to);
    const bytes = sizeOf(draws);
    if (kept === undefined && bytes <= this.room) {
      this.kept.set(from, { trials: to - from, draws });
      this.room -= bytes;
    }
    return draws;
  }
}

function ready(): Kernel | null {
  try {
    return new Kernel();
  } catch {
    return null;
  }
}

function sizeOf(draws: Draws): number {
  let bytes = 0;
  for (const column of Object.values(draws)) if (ArrayBuffer.isView(column)) bytes += column.byteLength;
  return bytes;
}
