import type { Fen } from "../money/fen.ts";
import type { Limit, Reckoning, Refusal, Step } from "./step.ts";

/** The way of one claim's amount, step by step, with what lowered it. */
export class Course {
  readonly steps: Step[] = [];
  amount: Fen = 0;
  private lowered: Limit[] = [];

  constructor(private readonly article: number) {}

  /** What lowered the amount, in order. */
  get limits(): readonly Limit[] {
    return this.lowered;
  }

  /** Sets the amount and says how. */
  reckon(reckoning: Reckoning, amount: Fen): void {
    this.amount = amount;
    this.steps.push({ ...reckoning, amount, article: this.article });
  }

  /** Holds the amount to a lower one; a step only where it lowers. */
  lower(limit: Limit, to: Fen, reckoning: Reckoning): void {
    if (to >= this.amount) return;
    this.markLowered(limit);
    this.reckon(reckoning, to);
  }

  markLowered(limit: Limit): void {
    if (!this.lowered.includes(limit)) this.lowered.push(limit);
  }

  /** Nothing is given, for this reason alone. */
  refuse(refusal: Refusal): void {
    this.lowered = [refusal.rule];
    this.amount = 0;
    this.steps.push({ ...refusal, amount: 0, article: this.article });
  }

  /** The amount is the award: where it is nothing, only what took the last of it counts. */
  closeAward(): Fen {
    if (this.amount === 0) this.lowered = this.lowered.slice(-1);
    return this.amount;
  }
}
