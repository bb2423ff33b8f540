import type { Bilingual } from "../policy/types.ts";

/** Yuan, but for shares. Quantiles are Hyndman–Fan type 7; `sd` divides by n − 1. */
export interface Distribution {
  readonly mean: number;
  readonly sd: number;
  /** Standard error of the mean. */
  readonly se: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** The forecast as `contracts.md` fixes it; `null` where a year has no ceiling. */
export interface ForecastReport {
  readonly format: "subsidy-forecast/forecast@1";
  readonly scenario: { readonly name: Bilingual; readonly digest: string };
  readonly policy: string;
  readonly seed: string;
  readonly trials: number;
  readonly engine: string;
  readonly years: readonly YearReport[];
  readonly tail: { readonly demand: Distribution; readonly contingent: Distribution };
  readonly total: {
    readonly demand: Distribution;
    readonly paid: Distribution;
    readonly shortfall: Distribution;
    readonly unspent: Distribution | null;
  };
  readonly digest: string;
}

export interface YearReport {
  readonly year: number;
  readonly ceiling: number | null;
  readonly demand: Distribution;
  readonly paid: Distribution;
  readonly shortfall: Distribution;
  readonly carriedIn: Distribution;
  readonly unspent: Distribution | null;
  readonly paidShare: Distribution;
  readonly executionRate: Distribution | null;
  readonly exhausted: {
    readonly probability: number;
    readonly se: number;
    /** Probability that the ceiling was passed by the end of month k + 1. */
    readonly byMonth: readonly number[];
  } | null;
  readonly budgetNeeded: { readonly p80: number; readonly p90: number; readonly p95: number };
  readonly awards: number;
  readonly applicants: number;
  readonly clauses: Readonly<Record<string, ClauseReport>>;
}

export interface ClauseReport {
  readonly demand: Distribution;
  readonly paid: Distribution;
  readonly awards: number;
  /** Share of awards lowered by a cap; 0 where there is no award. */
  readonly atCap: number;
  /** Probability that the clause's pool cuts an award; only for clauses with a pool. */
  readonly poolExhausted?: number;
}
