import type { Fen, Ratio } from "../money/fen.ts";
import type { Case } from "./case.ts";
import type { Ledger } from "./types.ts";

/**
 * Ratios that step down inside a year: once the awards charged to the year reach a step's share of its
 * ceiling, the step holds for every later claim charged to that year. No ceiling, no steps; none for the tail.
 */
export class StepDowns {
  private readonly awarded = new Map<number, Fen>();

  constructor(private readonly ledger: Ledger) {}

  /** Factors of the steps that hold for the claim. */
  factors({ clause, chargedTo, isTail }: Case): Ratio[] {
    const ceiling = this.ledger.budget.ceilings[chargedTo];
    if (ceiling === undefined || isTail) return [];
    const awarded = this.awarded.get(chargedTo) ?? 0;
    return this.ledger.stepDown
      .filter((step) => step.clauses === null || step.clauses.includes(clause.number))
      .filter((step) => BigInt(awarded) * 10_000n >= BigInt(step.used) * BigInt(ceiling))
      .map((step) => step.ratioTimes);
  }

  /** Counts the claim's award, before its pool. */
  charge({ chargedTo, course }: Case): void {
    this.awarded.set(chargedTo, (this.awarded.get(chargedTo) ?? 0) + course.amount);
  }
}
