import type { Fen } from "../money/fen.ts";
import type { Limit, Step } from "../policy/step.ts";

/** What a ledger comes to. */
export interface Settlement {
  /** In the order of the file. */
  readonly claims: readonly SettledClaim[];
  /** Years with a ceiling and those charged to, ascending; without the tail. */
  readonly years: readonly SettledYear[];
  readonly pools: readonly SettledPool[];
  readonly tail: {
    /** Charged to years after the expiry. */
    readonly demand: Fen;
    /** What open three-year windows would still give for claims filed after the expiry. */
    readonly contingent: Fen;
  };
}

export interface SettledClaim {
  readonly id: string;
  readonly award: Fen;
  readonly afterPool: Fen;
  /** Over all years. */
  readonly paid: Fen;
  readonly unpaid: Fen;
  /** The year that bears it first. */
  readonly chargedTo: number;
  readonly limits: readonly Limit[];
  readonly steps: readonly Step[];
}

export interface SettledYear {
  readonly year: number;
  readonly ceiling: Fen | null;
  /** Open from the year before and served first. */
  readonly carriedIn: Fen;
  readonly demand: Fen;
  readonly paid: Fen;
  /** Open at the year's end. */
  readonly unpaid: Fen;
  readonly unspent: Fen | null;
}

export interface SettledPool {
  readonly clause: number;
  readonly year: number;
  readonly pool: Fen;
  readonly used: Fen;
}
