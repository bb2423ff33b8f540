import { sumOf } from "../allocation/apportion.ts";
import { firstCome } from "../allocation/firstCome.ts";
import { firstComeWhole } from "../allocation/firstComeWhole.ts";
import { inClasses } from "../allocation/inClasses.ts";
import { proRata } from "../allocation/proRata.ts";
import type { Draws } from "../population/store.ts";
import type { Trial } from "./trial.ts";

/** Pays the years of a trial one after another; with carry-over what is open is served first in the next. */
export class Ceilings {
  private readonly trial: Trial;
  /** What waits, with its rows, and what is paid of it. */
  private readonly amounts: Float64Array;
  private readonly rows: Uint16Array;
  private readonly paid: Float64Array;
  private readonly classes: Uint8Array;
  /** Places in line, in the order in which they are served; the first `carried` come from the year before. */
  private readonly queue: Uint32Array;
  private carried = 0;
  /** Of the year paid last, by row. */
  readonly rowPaid: Float64Array;
  /** Awards of the trial so far that were not paid in full in the year charged, by row. */
  readonly rowCut: Float64Array;

  constructor(trial: Trial) {
    const most = claimsOfLargestTrial(trial.draws);
    this.trial = trial;
    this.amounts = new Float64Array(most);
    this.rows = new Uint16Array(most);
    this.paid = new Float64Array(most);
    this.rowPaid = new Float64Array(trial.plan.rows.length);
    this.rowCut = new Float64Array(trial.plan.rows.length);
    this.classes = new Uint8Array(most);
    this.queue = new Uint32Array(most);
  }

  /** Begins a trial. */
  open(): void {
    this.carried = 0;
    this.rowCut.fill(0);
  }

  /** What was open at the end of the year before. */
  carriedIn(): number {
    return sumOf(this.amounts, this.carried);
  }

  /** Nothing waits but the year's own demand, and that is covered. */
  isEnough(year: number, demand: number): boolean {
    const ceiling = this.trial.plan.ceilings[year];
    return this.carried === 0 && (ceiling === null || demand <= ceiling);
  }

  /** Pays what waits in the year, in sum `waiting`, by row into `rowPaid`, and returns the sum paid. */
  pay(year: number, waiting: number): number {
    const count = this.line(year);
    this.share(count, this.trial.plan.ceilings[year], waiting);
    return this.book(count);
  }

  /** Lines the year's claims up behind the carried ones. */
  private line(year: number): number {
    const { plan, book, index } = this.trial;
    const { queue, amounts, rows } = this;
    const { line, lineStart, row } = book.charging;
    const { amount } = book;
    const slot = index * (plan.years + 2) + year;
    const to = lineStart[slot + 1];
    let count = this.carried;
    for (let place = lineStart[slot]; place < to; place++) {
      queue[count] = place;
      rows[count] = row[place];
      amounts[count++] = amount[line[place]];
    }
    return count;
  }

  private share(count: number, ceiling: number | null, waiting: number): void {
    const { trial, classes, queue, amounts, paid, rows } = this;
    const { plan, book } = trial;
    switch (plan.rule) {
      case "pro-rata":
        return proRata(amounts, count, ceiling, paid, waiting);
      case "first-come":
        return firstCome(amounts, count, ceiling, paid);
      case "first-come-whole":
        return firstComeWhole(amounts, count, ceiling, paid);
      case "priority":
        for (let k = 0; k < count; k++) classes[k] = plan.classes[plan.rows[rows[k]].clause];
        return inClasses(amounts, classes, count, ceiling, paid);
      case "commitments-first":
        for (let k = 0; k < count; k++) classes[k] = 1 - book.committed[book.charging.line[queue[k]]];
        return inClasses(amounts, classes, count, ceiling, paid);
    }
  }

  /** Books payments by row and keeps what stays open for the next year. */
  private book(count: number): number {
    const { amounts, paid, rows, rowPaid, rowCut } = this;
    rowPaid.fill(0);
    for (let k = 0; k < count; k++) {
      rowPaid[rows[k]] += paid[k];
      if (paid[k] < amounts[k]) rowCut[rows[k]] += 1;
    }
    this.takeBack(count);
    this.carried = this.trial.plan.carryOver ? this.keepOpen(count) : 0;
    return sumOf(rowPaid, rowPaid.length);
  }

  /** Counts each award once, in the year charged, and only those decided in time, as awards are counted. */
  private takeBack(count: number): void {
    const { plan, book } = this.trial;
    const { amounts, paid, rows, rowCut } = this;
    const { line, decidedYear } = book.charging;
    const isLate = (k: number): boolean => decidedYear[line[this.queue[k]]] === plan.years;
    // By any other rule what is charged to a year is decided by then.
    const to = plan.chargedBy === "submission" ? count : this.carried;
    for (let k = 0; k < to; k++) {
      if ((k < this.carried || isLate(k)) && paid[k] < amounts[k]) rowCut[rows[k]] -= 1;
    }
  }

  private keepOpen(count: number): number {
    const { queue, amounts, paid, rows } = this;
    let open = 0;
    for (let k = 0; k < count; k++) {
      const rest = amounts[k] - paid[k];
      if (rest === 0) continue;
      queue[open] = queue[k];
      rows[open] = rows[k];
      amounts[open++] = rest;
    }
    return open;
  }
}

function claimsOfLargestTrial({ orderStart, trials }: Draws): number {
  let most = 0;
  for (let t = 0; t < trials; t++) most = Math.max(most, orderStart[t + 1] - orderStart[t]);
  return most;
}
