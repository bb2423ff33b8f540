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
  /** Of what carries none beside it: means have `se`, the probability of exhaustion too. */
  readonly standardErrors: ErrorsReport;
  readonly digest: string;
}

/** Standard errors of quantiles (yuan, but for shares), probabilities and counts; `null` as the figures themselves. */
export interface ErrorsReport {
  readonly years: readonly {
    readonly year: number;
    readonly demand: QuantileErrors;
    readonly paid: QuantileErrors;
    readonly shortfall: QuantileErrors;
    readonly carriedIn: QuantileErrors;
    readonly unspent: QuantileErrors | null;
    readonly paidShare: QuantileErrors;
    readonly executionRate: QuantileErrors | null;
    readonly budgetNeeded: Readonly<Record<"p80" | "p90" | "p95", number | null>>;
    /** As `exhausted.byMonth`; `null` where the year has no ceiling. */
    readonly byMonth: readonly number[] | null;
    readonly awards: number | null;
    readonly applicants: number | null;
    readonly clauses: Readonly<Record<string, ClauseErrors>>;
    /** By clause that has a pool. */
    readonly poolExhausted: Readonly<Record<string, number>>;
  }[];
  readonly tail: { readonly demand: QuantileErrors; readonly contingent: QuantileErrors };
  readonly total: {
    readonly demand: QuantileErrors;
    readonly paid: QuantileErrors;
    readonly shortfall: QuantileErrors;
    readonly unspent: QuantileErrors | null;
  };
}

/** `null` where the trials are too few to tell; that of `atCap` also where there is no award. */
export interface ClauseErrors {
  readonly demand: QuantileErrors;
  readonly paid: QuantileErrors;
  readonly awards: number | null;
  readonly atCap: number | null;
}

/** `null` where the trials are too few to tell. */
export type QuantileErrors = Readonly<Record<"p05" | "p25" | "p50" | "p75" | "p90" | "p95", number | null>>;

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

/** What the plan page shows of an outcome: plain numbers, cheap enough for every frame. Yuan. */
export interface Picture {
  readonly trials: number;
  readonly years: readonly YearPicture[];
  /** All years together, in the policy's order. */
  readonly clauses: readonly ClausePicture[];
  /** All years together, in the scenario's order. */
  readonly segments: readonly SegmentPicture[];
  /** All clauses together. */
  readonly binding: BindingPicture;
  readonly total: { readonly demand: number; readonly paid: number; readonly shortfall: number };
  readonly tail: { readonly mean: number; readonly p90: number };
  readonly contingent: { readonly mean: number; readonly p90: number };
}

export interface YearPicture {
  readonly year: number;
  /** `null`: no ceiling, and then no exhaustion. */
  readonly ceiling: number | null;
  readonly demand: Distribution;
  readonly paid: { readonly mean: number };
  readonly carriedIn: { readonly mean: number };
  readonly shortfall: { readonly mean: number; readonly se: number; readonly p90: number };
  readonly exhausted: {
    /** Trials in which the ceiling was passed, out of `trials`. */
    readonly count: number;
    readonly probability: number;
    readonly se: number;
    /** Probability that the ceiling was passed by the end of month k + 1. */
    readonly byMonth: readonly number[];
    /** Median month (1 to 12) among the trials that run out; `null` where none does. */
    readonly medianMonth: number | null;
  } | null;
  /** Mean share of the ceiling that is paid; `null` without a ceiling. */
  readonly executionRate: number | null;
  readonly budgetNeeded: { readonly p80: number; readonly p90: number; readonly p95: number };
  /** Cumulative demand since January, carried in included, by the end of each of the 12 months. */
  readonly fan: {
    readonly p05: readonly number[];
    readonly p25: readonly number[];
    readonly p50: readonly number[];
    readonly p75: readonly number[];
    readonly p95: readonly number[];
  };
}

export interface ClausePicture {
  readonly clause: number;
  /** Means per trial. */
  readonly demand: number;
  readonly paid: number;
  readonly awards: number;
  /** Share of awards lowered by a cap, 0 to 1; 0 where there is no award. */
  readonly atCap: number;
  /** Probability that the pool cuts an award in the year where that is likeliest; `null` without a pool. */
  readonly poolExhausted: number | null;
  /** Mean demand of each year, in the order of the picture's years. */
  readonly demandByYear: readonly number[];
  readonly binding: BindingPicture;
}

/** Means per trial. */
export interface SegmentPicture {
  readonly segment: string;
  readonly demand: number;
  readonly paid: number;
}

/**
 * How often each limit binds among the claims decided up to the expiry year; `null` where there are none.
 * Shares of the awards above zero before the pool; that of another policy's also of the claims lost to it.
 */
export interface BindingPicture {
  /** Means per trial: awards above zero, and claims of which another policy leaves nothing. */
  readonly awards: number;
  readonly lost: number;
  /** Lowered by the cap of the year (or once), or what is left of it. */
  readonly cap: number | null;
  /** Lowered by the cap of an event or order. */
  readonly piece: number | null;
  /** By either of these. */
  readonly atCap: number | null;
  /** Lowered or taken by another district policy, of awards and lost claims together. */
  readonly other: number | null;
  readonly pool: number | null;
  /** Not paid in full in the year charged. */
  readonly ceiling: number | null;
  readonly errors: BindingErrors;
}

/** Standard errors; `null` where there is no figure, or too few trials. */
export type BindingErrors = Readonly<Record<Exclude<keyof BindingPicture, "errors">, number | null>>;
