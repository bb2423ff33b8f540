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
  /** Of the year paid last, by clause. */
  readonly clausePaid: Float64Array;

  constructor(trial: Trial) {
    const most = trial.most;
    this.trial = trial;
    this.amounts = new Float64Array(most);
    this.paid = new Float64Array(most);
    this.classes = new Uint8Array(most);
    this.queue = new Uint32Array(most);
    this.clausePaid = new Float64Array(trial.plan.clauses.length);
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
    const { plan, book, index } = this.trial;
    const { clausePaid } = this;
    const ceiling = plan.ceilings[year];
    const enough = ceiling === null || carriedIn + demand <= ceiling;
    if (enough && this.carried === 0) {
      const width = plan.years + 2;
      const first = index * clausePaid.length * width + year;
      for (let c = 0; c < clausePaid.length; c++) clausePaid[c] = book.byClause[first + c * width];
      return demand;
    }
    const count = this.line(year);
    this.share(count, ceiling);
    return this.book(count);
  }

  /** Lines the year's claims up behind the carried ones. */
  private line(year: number): number {
    const { plan, book, from, index } = this.trial;
    const { queue, amounts } = this;
    const { line, lineStart } = book.charging;
    const { amount } = book;
    const slot = index * (plan.years + 2) + year;
    const to = lineStart[slot + 1];
    let count = this.carried;
    for (let k = lineStart[slot]; k < to; k++) {
      queue[count] = line[k];
      amounts[count++] = amount[from + line[k]];
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
          classes[k] = trial.plan.classes[trial.book.charging.clause[trial.from + queue[k]]];
        return inClasses(amounts, classes, count, ceiling, paid);
      case "commitments-first":
        for (let k = 0; k < count; k++) classes[k] = 1 - trial.book.committed[trial.from + queue[k]];
        return inClasses(amounts, classes, count, ceiling, paid);
    }
  }

  /** Books payments by clause and keeps what stays open for the next year. */
  private book(count: number): number {
    const { plan, from } = this.trial;
    const { paid, queue, clausePaid } = this;
    const { clause } = this.trial.book.charging;
    clausePaid.fill(0);
    let total = 0;
    for (let k = 0; k < count; k++) {
      total += paid[k];
      clausePaid[clause[from + queue[k]]] += paid[k];
    }
    this.carried = plan.carryOver ? this.keepOpen(count) : 0;
    return total;
  }

  private keepOpen(count: number): number {
    const { amounts, paid, queue } = this;
    let open = 0;
    for (let k = 0; k < count; k++) {
      const rest = amounts[k] - paid[k];
      if (rest === 0) continue;
      queue[open] = queue[k];
      amounts[open++] = rest;
    }
    return open;
  }
}
