import type { Draws } from "../population/store.ts";
import { bookOf, type Book } from "./book.ts";
import type { SettlePlan } from "./plan.ts";

/** Awards as they are being given, by claim; the book has those that stand. */
export interface Given {
  amount: Float64Array;
  /** What lowered the award, see marks.ts; 0 where the claim is not entitled to any. */
  lowered: Uint8Array;
}

/** Used again for every batch. */
const given: Given = { amount: new Float64Array(0), lowered: new Uint8Array(0) };

/** A batch of trials being settled, one of them at a time. */
export class Trial {
  readonly plan: SettlePlan;
  readonly draws: Draws;
  readonly book: Book;
  readonly given = given;
  /** Position in the batch. */
  index = 0;

  constructor(plan: SettlePlan, draws: Draws) {
    const claims = draws.base.length;
    if (given.amount.length < claims) {
      given.amount = new Float64Array(claims * 2);
      given.lowered = new Uint8Array(claims * 2);
    }
    this.plan = plan;
    this.draws = draws;
    this.book = bookOf(plan, draws);
  }

  rowStart(row: number): number {
    return this.draws.start[row * this.draws.trials + this.index];
  }

  rowEnd(row: number): number {
    return this.draws.start[row * this.draws.trials + this.index + 1];
  }

  firstApplicant(row: number): number {
    return this.draws.firstApplicant[row * this.draws.trials + this.index];
  }

  /** Submitted on or before the expiry. */
  isValid(i: number): boolean {
    return this.draws.submitted[i] <= this.plan.expiryDay;
  }
}
