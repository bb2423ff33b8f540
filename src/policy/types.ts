import type { Fen, Ratio } from "../money/fen.ts";

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Kind = "park" | "centre" | "head" | "seller" | "service";

/** How the award of a claim is computed; model section 2. */
export type Form = "graded" | "ratio" | "per-event" | "pooled-order";

/** A figure of the policy with the exact words it comes from. */
export interface Figure<T> {
  readonly value: T;
  /** The policy's own words, to the letter. */
  readonly words: string;
}

/** One numbered support of the policy. */
export interface Clause {
  /** Article number, 1 to 255. */
  readonly number: number;
  readonly name: Bilingual;
  /**
   * The sentence of the policy with its adjustable figures as `{ratio}` (per cent), `{cap}` and
   * `{perEvent}` (万元 in the Chinese sentence, yuan in the English one, which is our translation).
   */
  readonly sentence: Bilingual;
  readonly kinds: readonly Kind[];
  /** The policy's own words for whom the clause is meant. */
  readonly kindsWords: string;
  /** True where the text does not name the kinds outright and `kinds` is our reading of it. */
  readonly kindsAreOurReading: boolean;
  readonly form: Form;
  /** `null` where the text names no ratio (graded, per event). */
  readonly ratio: Figure<Ratio> | null;
  readonly cap: Figure<Fen>;
  /** What the cap counts: one claim year, the whole life of the applicant, or one order. */
  readonly capCounts: "year" | "once" | "order";
  readonly perEvent: Figure<Fen> | null;
  /** Calendar year → pool; `null` where the clause has no pool of its own. */
  readonly pool: Figure<Readonly<Record<number, Fen>>> | null;
  readonly entitlement: "three-years" | "once" | "every-year";
  /** Exact words of the entitlement; `null` where the text sets no limit of years. */
  readonly entitlementWords: string | null;
  readonly conditions: {
    /** Only in a state-owned building of the zone. */
    readonly stateOwnedBuilding: boolean;
    /** Only the first overseas order of an exporter, in a designated warehouse, loss above zero. */
    readonly firstOverseasOrder: boolean;
    /** Labour cost does not count. */
    readonly labourExcluded: boolean;
    /** Claimable from the day after this many calendar months in the warehouse; `null`: no waiting. */
    readonly monthsInWarehouse: number | null;
  };
  /** The policy's own words for each of the conditions. */
  readonly conditionWords: readonly string[];
  /** Which reading decides which aspect of this clause. */
  readonly readings: {
    readonly amount?: ReadingId;
    readonly capHolder?: ReadingId;
    readonly entitlement?: ReadingId;
    readonly capScope?: ReadingId;
    readonly poolYear?: ReadingId;
    readonly poolShare?: ReadingId;
    readonly loss?: ReadingId;
  };
}

/** A rule of the text that is not a numbered support. */
export interface Provision {
  readonly id: string;
  /** 一 or 八 as the text numbers its parts. */
  readonly article: string;
  readonly name: Bilingual;
  /** `null` for a rule that we add. */
  readonly words: string | null;
  /** True for a rule that we add and the text does not state. */
  readonly added: boolean;
}

export interface Policy {
  readonly id: string;
  readonly title: Bilingual;
  readonly status: Bilingual;
  readonly clauses: readonly Clause[];
  readonly provisions: readonly Provision[];
  readonly defaults: {
    readonly signed: string;
    readonly expires: string;
  };
}

export type ReadingId =
  | "A1"
  | "A2"
  | "A3"
  | "A4"
  | "A5"
  | "A9"
  | "A13"
  | "A17"
  | "A20"
  | "A23"
  | "A26"
  | "A27"
  | "A30"
  | "A31"
  | "A32"
  | "A35"
  | "A37";

/** The reading in force for every question; see `resolveReadings`. */
export interface Readings {
  readonly A1: "graded" | "flat" | "cost-limited";
  readonly A2: "park" | "operator";
  readonly A3: "calendar-window" | "three-payments" | "36-months";
  readonly A4: "stops" | "vested";
  readonly A5: "graded" | "flat";
  readonly A9: "min-cost" | "flat";
  readonly A13: "none" | "three-years";
  readonly A17: "together" | "per-kind";
  readonly A20: "once" | "cumulative";
  readonly A23: "calendar" | "policy-year";
  readonly A26: "decision-order" | "pro-rata";
  readonly A27: "order" | "at-most-loss";
  readonly A30: "not-deducted" | "at-most-cost";
  readonly A31: "higher-pays" | "top-up";
  readonly A32: "once" | "allowed";
  readonly A35: "excluded" | "counts";
  readonly A37: "decision" | "submission" | "next-year";
}

/** What a planner may change of one clause; a key left out keeps the policy's value. */
export interface ClauseLevers {
  readonly ratio?: Ratio;
  readonly cap?: Fen;
  readonly perEvent?: Fen;
  readonly gradeFactor?: Ratio;
  readonly enabled?: boolean;
}

export interface Levers {
  /** Scales every ratio and grade factor, last; `ONE` changes nothing. */
  readonly ratioTimes: Ratio;
  /** Clause number → its levers; `byYear` (claim year) wins in that year. */
  readonly clauses: Readonly<
    Record<
      number,
      ClauseLevers & {
        readonly pool?: Readonly<Record<number, Fen>>;
        readonly byYear?: Readonly<Record<number, ClauseLevers>>;
      }
    >
  >;
}

/** Multiplies ratios and grade factors of claims decided after `used` of a year's ceiling is reached. */
export interface StepDown {
  readonly used: Ratio;
  readonly ratioTimes: Ratio;
  /** `null`: every clause. */
  readonly clauses: readonly number[] | null;
}

/** A calendar date; `month` 1 to 12, `day` 1 to 31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * A clause with its readings applied: what the engine runs on. It never sees a reading's id or a
 * clause's number; another district's policy is another list of these.
 */
export interface ResolvedClause {
  readonly number: number;
  readonly kinds: readonly Kind[];
  readonly form: Form;
  readonly ratio: Ratio | null;
  readonly cap: Fen;
  readonly capCounts: "year" | "once" | "order";
  readonly perEvent: Fen | null;
  /** `flat`: the grade counts as 1, or every confirmed event as the full amount. */
  readonly amount: "as-claimed" | "flat" | "cost-limited";
  readonly capHolder: "applicant" | "operator";
  readonly capScope: "together" | "per-kind";
  readonly entitlement:
    "every-year" | "once" | "cumulative" | "calendar-window" | "three-payments" | "36-months";
  readonly pool: Readonly<Record<number, Fen>> | null;
  readonly poolYear: "calendar" | "policy-year";
  readonly poolShare: "decision-order" | "pro-rata";
  readonly atMostLoss: boolean;
  readonly conditions: Clause["conditions"];
}

/** The readings that concern every clause, as the engine uses them; see `resolveRules`. */
export interface Rules {
  /** Claims of a three-year window that is open at the expiry stay valid after it. */
  readonly outlivesExpiry: boolean;
  /** Together with municipal support an award may not pass the cost. */
  readonly municipalDeducted: boolean;
  readonly overlap: "higher-pays" | "top-up";
  readonly documentsCountOnce: boolean;
  readonly costsBeforeSigningCount: boolean;
  readonly chargedBy: "decision" | "submission" | "next-year";
}

/** What applies to a claim of one clause and claim year once every lever is in. */
export interface Terms {
  readonly enabled: boolean;
  /** After `all.ratioTimes` and step-downs, rounded once; `null` for clauses without a ratio. */
  readonly ratio: Ratio | null;
  /** Likewise; `ONE` for clauses without grades. */
  readonly gradeFactor: Ratio;
  readonly cap: Fen;
  readonly perEvent: Fen | null;
}
