import { sumOf } from "../allocation/apportion.ts";
import { benchFor, type Bench } from "../allocation/bench.ts";
import { firstCome } from "../allocation/firstCome.ts";
import { firstComeWhole } from "../allocation/firstComeWhole.ts";
import { inClasses } from "../allocation/inClasses.ts";
import { proRata } from "../allocation/proRata.ts";
import type { Draws } from "../population/store.ts";
import type { Trial } from "./trial.ts";

/** Pays the years of a trial one after another; with carry-over what is open is served first in the next. */
export class Ceilings {
  private readonly trial: Trial;
  /** What waits, grouped by row. */
  private readonly bench: Bench;
  private readonly classes: Uint8Array;
  /** Places in line, in the order in which they are served; the first `carried` come from the year before. */
  private readonly queue: Uint32Array;
  private carried = 0;

  constructor(trial: Trial) {
    const most = claimsOfLargestTrial(trial.draws);
    this.trial = trial;
    bringNear(trial.book.amount);
    this.bench = benchFor(most, trial.plan.rows.length);
    this.classes = new Uint8Array(most);
    this.queue = new Uint32Array(most);
  }

  /** Of the year paid last, by row. */
  get rowPaid(): Float64Array {
    return this.bench.paidByGroup;
  }

  /** Awards so far that were not paid in full in the year charged, by row. */
  get rowCut(): Float64Array {
    return this.bench.cutByGroup;
  }

  open(): void {
    this.carried = 0;
  }

  /** What was open at the end of the year before. */
  carriedIn(): number {
    return sumOf(this.bench.amounts, this.carried);
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
    const { queue } = this;
    const { amounts, groups } = this.bench;
    const { line, lineStart, row } = book.charging;
    const { amount } = book;
    const slot = index * (plan.years + 2) + year;
    const to = lineStart[slot + 1];
    let count = this.carried;
    for (let place = lineStart[slot]; place < to; place++) {
      queue[count] = place;
      groups[count] = row[place];
      amounts[count++] = amount[line[place]];
    }
    return count;
  }

  private share(count: number, ceiling: number | null, waiting: number): void {
    const { trial, classes, queue } = this;
    const { amounts, paid, groups } = this.bench;
    const { plan, book } = trial;
    switch (plan.rule) {
      case "pro-rata":
        return proRata(amounts, count, ceiling, paid, waiting);
      case "first-come":
        return firstCome(amounts, count, ceiling, paid);
      case "first-come-whole":
        return firstComeWhole(amounts, count, ceiling, paid);
      case "priority":
        for (let k = 0; k < count; k++) classes[k] = plan.classes[plan.rows[groups[k]].clause];
        return inClasses(amounts, classes, count, ceiling, paid);
      case "commitments-first":
        for (let k = 0; k < count; k++) classes[k] = 1 - book.committed[book.charging.line[queue[k]]];
        return inClasses(amounts, classes, count, ceiling, paid);
    }
  }

  /** Books payments by row and keeps what stays open for the next year. */
  private book(count: number): number {
    const { plan } = this.trial;
    this.bench.addUp(count, plan.rows.length);
    this.takeBack(count);
    this.carried = plan.carryOver ? this.keepOpen(count) : 0;
    return sumOf(this.rowPaid, plan.rows.length);
  }

  /** Counts each award once, in the year charged, and only those decided in time, as awards are counted. */
  private takeBack(count: number): void {
    const { plan, book } = this.trial;
    const { amounts, paid, groups, cutByGroup } = this.bench;
    const { line, decidedYear } = book.charging;
    const isLate = (k: number): boolean => decidedYear[line[this.queue[k]]] === plan.years;
    // By any other rule what is charged to a year is decided by then.
    const to = plan.chargedBy === "submission" ? count : this.carried;
    for (let k = 0; k < to; k++) {
      if ((k < this.carried || isLate(k)) && paid[k] < amounts[k]) cutByGroup[groups[k]] -= 1;
    }
  }

  private keepOpen(count: number): number {
    const { queue } = this;
    const { amounts, paid, groups } = this.bench;
    let open = 0;
    for (let k = 0; k < count; k++) {
      const rest = amounts[k] - paid[k];
      if (rest === 0) continue;
      queue[open] = queue[k];
      groups[open] = groups[k];
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

/**
 * Reads one award of every cache line, in their order, which memory foresees. Lines are read out of order:
 * without this pass each of their claims is waited for, and settling takes a tenth longer.
 */
function bringNear(amount: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < amount.length; i += 8) sum += amount[i];
  if (!(sum >= 0)) throw new RangeError("an award is no amount");
}
