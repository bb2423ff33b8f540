import { drawTrials, lendTrials } from "../population/draw.ts";
import type { DrawPlan } from "../population/plan.ts";
import type { Draws } from "../population/store.ts";
import { addCounts, noCounts, type Columns, type Counts } from "./columns.ts";
import { Kernel, type Kept } from "./kernel/kernel.ts";
import { PIECE } from "./piece.ts";
import type { SettlePlan } from "./plan.ts";
import { settleTrials } from "./settle.ts";

/** Null where WebAssembly or its vectors cannot be had; undefined until the first run of this thread. */
let kernel: Kernel | null | undefined;
/** The pieces that it has kept. */
let owner: ReadonlyMap<number, Piece> | null = null;

/** Trials that are drawn and settled in one go. */
interface Piece {
  readonly trials: number;
  /** Where the kernel has kept the draws; else they are here. */
  readonly draws: Kept | Draws;
}

/**
 * Runs trials of one population piece by piece, keeping what was drawn while there is room: the same trials under
 * other terms are then only settled again. The totals depend on the plans and the trials alone, never
 * on what is kept, nor on whether the kernel settles. The
 * simulators of a thread share its kernel, which keeps draws for the one that ran last.
 */
export class Simulator {
  private readonly draw: DrawPlan;
  /** By first trial. */
  private readonly kept = new Map<number, Piece>();
  private readonly most: number;
  private room: number;
  /** Trials of a piece that the kernel can hold. */
  private piece = PIECE;

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
    const counts = noCounts(settlement);
    for (let trial = from; trial < to;) {
      const trials = this.nextPiece(trial, to);
      const place = at + trial - from;
      const part =
        this.runInKernel(settlement, trial, trials, into, place) ??
        settleTrials(settlement, this.draws(trial, trials), into, place);
      addCounts(counts, part);
      trial += trials;
    }
    return counts;
  }

  keeps(from: number, to: number): boolean {
    let trial = from;
    while (trial < to) {
      const kept = this.kept.get(trial);
      if (kept === undefined) return false;
      trial += kept.trials;
    }
    return trial === to;
  }

  /** Trials of the piece that begins at `trial`: one that is kept, else one of equal ones. */
  private nextPiece(trial: number, to: number): number {
    const left = to - trial;
    const kept = this.kept.get(trial);
    if (kept !== undefined && kept.trials <= left) return kept.trials;
    return Math.ceil(left / Math.ceil(left / this.piece));
  }

  /** Null where the kernel cannot, or numbers are too large for it. */
  private runInKernel(
    settlement: SettlePlan,
    from: number,
    trials: number,
    into: Columns,
    at: number,
  ): Counts | null {
    if (kernel === undefined) kernel = ready();
    if (kernel === null) return null;
    try {
      if (owner !== this.kept) this.take(kernel);
      const kept = this.kept.get(from);
      if (typeof kept?.draws === "number" && kept.trials === trials) {
        return kernel.settle(kept.draws, settlement, into, at);
      }
      const lent = lendTrials(this.draw, from, from + trials);
      if (!Kernel.holds(lent, settlement)) return this.runInParts(settlement, from, trials, into, at);
      const before = kernel.bytes;
      const draws = kernel.keep(lent, settlement);
      const counts = kernel.settle(draws, settlement, into, at);
      const bytes = kernel.bytes - before;
      if (kept === undefined && bytes <= this.room) {
        this.kept.set(from, { trials, draws });
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

  /** Of a piece that the kernel cannot hold; null where it is a single trial. */
  private runInParts(
    settlement: SettlePlan,
    from: number,
    trials: number,
    into: Columns,
    at: number,
  ): Counts | null {
    if (trials === 1) return null;
    this.piece = Math.floor(trials / 2);
    return this.run(settlement, from, from + trials, into, at);
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

  private draws(from: number, trials: number): Draws {
    const kept = this.kept.get(from);
    if (kept?.trials === trials && typeof kept.draws !== "number") return kept.draws;
    const draws = drawTrials(this.draw, from, from + trials);
    const bytes = sizeOf(draws);
    if (kept === undefined && bytes <= this.room) {
      this.kept.set(from, { trials, draws });
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
