import type { Fen } from "../money/fen.ts";
import type { Bilingual, CalendarDate, Kind } from "../policy/types.ts";

/** Probabilities, means and spreads are plain doubles; money is whole fen. Model section 5. */
export interface Population {
  readonly timing: Timing;
  /** Year → factors; a year left out has factors 1. */
  readonly years: Readonly<Record<number, { readonly costFactor: number; readonly takeUpFactor: number }>>;
  readonly trend: { readonly costGrowth: number; readonly costBaseYear: number };
  readonly shocks: {
    readonly cost: { readonly sd: number };
    readonly takeUp: { readonly logitSd: number };
    readonly event: { readonly probability: number; readonly costFactor: number };
  };
  /** Share of a cost's log-variance that stays with the applicant, 0 to 1. */
  readonly persistence: number;
  readonly response: { readonly takeUpElasticity: number; readonly costElasticity: number };
  /** Name → twelve weights, January first. */
  readonly monthProfiles: Readonly<Record<string, readonly number[]>>;
  readonly segments: readonly Segment[];
}

export interface Timing {
  readonly signed: CalendarDate;
  readonly expires: CalendarDate;
  readonly opens: { readonly year: number; readonly month: number };
  /** Whole months → probability; sums to 1. */
  readonly decisionLagMonths: readonly { readonly months: number; readonly probability: number }[];
}

export interface Segment {
  readonly id: string;
  readonly kind: Kind;
  readonly name: Bilingual;
  readonly start: number;
  readonly entryPerMonth: number;
  readonly oneMore: {
    readonly probability: number;
    /** Months after signing, both ends included. */
    readonly from: number;
    readonly to: number;
  } | null;
  readonly exitPerYear: number;
  readonly recognition: { readonly probability: number; readonly lasting: boolean };
  readonly ineligible: number;
  readonly claims: readonly ClaimHabit[];
  /** Number of operators that share the segment's parks; `null`: not stated. */
  readonly operators: number | null;
  /** Share of an order that is lost, in ten-thousandths; `null`: not stated. */
  readonly lossShare: number | null;
  /** Municipal support as a share of the cost, in ten-thousandths; `null`: not stated. */
  readonly municipal: number | null;
}

/** How the applicants of a segment use one clause; a segment names a clause at most once. */
export interface ClaimHabit {
  readonly clause: number;
  /** 0 to 1; 0 for clauses claimed by order. */
  readonly takeUp: number;
  /** Replaces the segment's probability; `null`: the segment's own. */
  readonly recognition: number | null;
  /** Name of a month profile; `null` for clauses claimed by order. */
  readonly months: string | null;
  readonly overlap: number;
  /** Graded clauses only. Shares in ten-thousandths. */
  readonly grades: readonly { readonly share: number; readonly weight: number }[] | null;
  /** Per-event clauses only. */
  readonly events: { readonly mean: number; readonly outcome: number } | null;
  /** Pooled-order clauses only. */
  readonly orders: { readonly perYear: number; readonly unsold: number } | null;
  /** Lognormal; `null` for graded clauses. */
  readonly cost: { readonly median: Fen; readonly logSd: number } | null;
}
