import { drawTrials } from "../population/draw.ts";
import type { DrawPlan } from "../population/plan.ts";
import type { Draws } from "../population/store.ts";
import type { Columns, Counts } from "./columns.ts";
import type { SettlePlan } from "./plan.ts";
import { settleTrials } from "./settle.ts";

/**
 * Runs batches of one population, keeping what was drawn while there is room: the same trials under
 * other terms are then only settled again. The totals depend on the plans and the trials alone, never
 * on what is kept.
 */
export class Simulator {
  private readonly draw: DrawPlan;
  private readonly kept = new Map<number, Draws>();
  private room: number;

  /** @param room bytes that kept draws may take */
  constructor(draw: DrawPlan, room = Infinity) {
    this.draw = draw;
    this.room = room;
  }

  /**
   * @param from first trial
   * @param to   one past the last trial
   * @param into receives the totals, the first trial at `at`
   */
  run(settlement: SettlePlan, from: number, to: number, into: Columns, at: number): Counts {
    return settleTrials(settlement, this.draws(from, to), into, at);
  }

  keeps(from: number, to: number): boolean {
    return this.kept.get(from)?.trials === to - from;
  }

  private draws(from: number, to: number): Draws {
    const kept = this.kept.get(from);
    if (kept?.trials === to - from) return kept;
    const draws = drawTrials(this.draw, from, to);
    const bytes = sizeOf(draws);
    if (kept === undefined && bytes <= this.room) {
      this.kept.set(from, draws);
      this.room -= bytes;
    }
    return draws;
  }
}

function sizeOf(draws: Draws): number {
  let bytes = 0;
  for (const column of Object.values(draws)) if (ArrayBuffer.isView(column)) bytes += column.byteLength;
  return bytes;
}
