import type { Fen } from "../money/fen.ts";

export type AllocationRule =
  "pro-rata" | "first-come" | "first-come-whole" | "priority" | "commitments-first";

export interface Budget {
  /** Calendar year → ceiling; a year left out has none. */
  readonly ceilings: Readonly<Record<number, Fen>>;
  readonly rule: AllocationRule;
  /** Classes of clause numbers, first served first; clauses not named form the last class. */
  readonly priority: readonly (readonly number[])[];
  /** Only with the two first-come rules. */
  readonly carryOver: boolean;
}
