/**
 * Two scenarios side by side, the second against the first: means per trial in yuan. Where both share
 * their futures errors are those of the paired difference, which is far smaller; where not, of the
 * unpaired one.
 */
export interface Comparison {
  /** Same population, seed and number of trials: trial t is the same future in both. */
  readonly sharesFutures: boolean;
  /** Years that both have. */
  readonly years: readonly YearComparison[];
  /** All years together, in the policy's order; clauses that both have. */
  readonly clauses: readonly ClauseComparison[];
  /** All years of each, without the tail. */
  readonly total: {
    readonly demand: Measure;
    readonly paid: Measure;
    readonly shortfall: Measure;
  };
  readonly tail: Measure;
  readonly contingent: Measure;
  /** All years together, without the tail; segments that both have, in the order of the first. */
  readonly segments: readonly SegmentComparison[];
}

/** 基准 | 方案 | Δ | Δ%. */
export interface Delta {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Standard error of the difference; exactly 0 where the two agree on every trial. */
  readonly se: number;
  /** The difference as a share of `before`; `null` where that is 0. */
  readonly relative: number | null;
}

/** An amount per trial, with how likely it is larger or smaller in the second scenario. */
export interface Measure extends Delta {
  readonly chances: {
    readonly more: number;
    readonly less: number;
    readonly tie: number;
    /** Standard error of `more`. */
    readonly se: number;
  };
}

/** Means that are known for all trials together only. */
export interface Counted {
  readonly before: number;
  readonly after: number;
}

export interface YearComparison {
  readonly year: number;
  /** `null`: the year has none. */
  readonly ceiling: { readonly before: number | null; readonly after: number | null };
  readonly demand: Measure;
  readonly paid: Measure;
  readonly shortfall: Measure;
  /** Probabilities; `null` where one of the two has no ceiling. */
  readonly exhausted: Delta | null;
  /** The budget that would have been enough with 80, 90 and 95 % probability. */
  readonly budgetNeeded: { readonly p80: Delta; readonly p90: Delta; readonly p95: Delta };
  readonly applicants: Counted;
}

export interface ClauseComparison {
  readonly clause: number;
  readonly demand: Measure;
  readonly paid: Measure;
  readonly awards: Counted;
  /** Share of awards lowered by a cap; 0 where there is no award. */
  readonly atCap: Counted;
}

export interface SegmentComparison {
  readonly segment: string;
  /** Expected number of those who are there at signing or come later. */
  readonly applicants: Counted;
  readonly demand: SegmentMeasure;
  readonly paid: SegmentMeasure;
}

export interface SegmentMeasure {
  readonly total: Measure;
  /** Of each scenario's own expected number; `null` where one of the two expects nobody. */
  readonly perApplicant: Delta | null;
}
