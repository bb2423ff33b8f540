import { drawTrials } from "../population/draw.ts";
import type { Draws } from "../population/store.ts";
import type { BatchTotals } from "./columns.ts";
import type { Job } from "./plan.ts";
import { settleTrials } from "./settle.ts";

/**
 * Runs batches of a job, keeping what was drawn: the same trials under other terms are only settled
 * again. The totals depend on the job and the trials alone, never on what is kept.
 */
export class Simulator {
  private drawKey = "";
  private readonly kept = new Map<number, Draws>();

  /**
   * @param from first trial
   * @param to   one past the last trial
   * @param keep false where the claims of all trials would not fit into memory
   */
  run(job: Job, from: number, to: number, keep: boolean): BatchTotals {
    return settleTrials(job.settlement, this.draws(job, from, to, keep));
  }

  private draws(job: Job, from: number, to: number, keep: boolean): Draws {
    if (job.drawKey !== this.drawKey) {
      this.kept.clear();
      this.drawKey = job.drawKey;
    }
    const kept = this.kept.get(from);
    if (kept?.trials === to - from) return kept;
    const draws = drawTrials(job.draw, from, to);
    if (keep) this.kept.set(from, draws);
    return draws;
  }
}
