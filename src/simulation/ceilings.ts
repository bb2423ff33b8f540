import { firstCome } from "../allocation/firstCome.ts";
import { firstComeWhole } from "../allocation/firstComeWhole.ts";
import { inClasses } from "../allocation/inClasses.ts";
import { proRata } from "../allocation/proRata.ts";
import type { Trial } from "./trial.ts";

/** Pays a trial's years one after another; with carry-over what is open is served first in the next. */
export class Ceilings {
  private readonly trial: Trial;
  private readonly amounts: Float64Array;
  private readonly paid: Float64Array;
  private readonly classes: Uint8Array;
  /** Locals in the order in which they are served; the first `carried` come from the year before. */
  private readonly queue: Uint32Array;
  private carried = 0;

  constructor(trial: Trial) {
    const most = trial.most;
    this.trial = trial;
    this.amounts = new Float64Array(most);
    this.paid = new Float64Array(most);
    this.classes = new Uint8Array(most);
    this.queue = new Uint32Array(most);
  }

  open(): void {
    this.carried = 0;
  }

  /** What was open at the end of the year before. */
  carriedIn(): number {
    let sum = 0;
    for (let k = 0; k < this.carried; k++) sum += this.amounts[k];
    return sum;
  }

  /** Pays the year and returns the sum paid. */
  pay(year: number, carriedIn: number, demand: number): number {
    const { plan, clauseDemand, clausePaid } = this.trial;
    const ceiling = plan.ceilings[year];
    const enough = ceiling === null || carriedIn + demand <= ceiling;
    if (enough && this.carried === 0) {
      for (let c = 0; c < plan.clauses.length; c++) {
        clausePaid[c * plan.years + year] = clauseDemand[c * (plan.years + 2) + year];
      }
      return demand;
    }
    const count = this.line(year);
    this.share(count, ceiling);
    return this.book(year, count);
  }

  /** Lines the year's claims up behind the carried ones. */
  private line(year: number): number {
    const { draws, charging, from, claims, given } = this.trial;
    const { queue, amounts } = this;
    let count = this.carried;
    for (let k = 0; k < claims; k++) {
      const local = draws.order[from + k];
      if (charging.year[from + local] !== year) continue;
      queue[count] = local;
      amounts[count++] = given.amount[from + local];
    }
    return count;
  }

  private share(count: number, ceiling: number | null): void {
    const { trial, amounts, paid, classes, queue } = this;
    switch (trial.plan.rule) {
      case "pro-rata":
        return proRata(amounts, count, ceiling, paid);
      case "first-come":
        return firstCome(amounts, count, ceiling, paid);
      case "first-come-whole":
        return firstComeWhole(amounts, count, ceiling, paid);
      case "priority":
        for (let k = 0; k < count; k++)
          classes[k] = trial.plan.classes[trial.charging.clause[trial.from + queue[k]]];
        return inClasses(amounts, classes, count, ceiling, paid);
      case "commitments-first":
        for (let k = 0; k < count; k++) classes[k] = 1 - trial.given.committed[trial.from + queue[k]];
        return inClasses(amounts, classes, count, ceiling, paid);
    }
  }

  /** Books payments by clause and keeps what stays open for the next year. */
  private book(year: number, count: number): number {
    const { plan, charging, clausePaid, from } = this.trial;
    const { amounts, paid, queue } = this;
    const { clause } = charging;
    let total = 0;
    let open = 0;
    for (let k = 0; k < count; k++) {
      total += paid[k];
      clausePaid[clause[from + queue[k]] * plan.years + year] += paid[k];
      const rest = amounts[k] - paid[k];
      if (!plan.carryOver || rest === 0) continue;
      queue[open] = queue[k];
      amounts[open++] = rest;
    }
    this.carried = open;
    return total;
  }
}
