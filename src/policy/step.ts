import type { Fen, Ratio } from "../money/fen.ts";
import type { CalendarDate, Kind } from "./types.ts";

/** What can refuse a claim or lower its amount; the codes of the settlement format. */
export type Limit =
  | "scope"
  | "disabled"
  | "not-first-order"
  | "excluded"
  | "not-recognised"
  | "before-signing"
  | "document-used"
  | "event-cap"
  | "order-cap"
  | "annual-cap"
  | "used-up"
  | "window"
  | "overlap"
  | "too-early"
  | "expired"
  | "need"
  | "loss"
  | "at-most-cost"
  | "pool"
  | "ceiling"
  | "tail";

export type CostKind = "trademark" | "patent" | "certification";

export type ScopeReason = "zone" | "business" | "legal-form" | "kind" | "building" | "warehouse";

/** Why a claim gets nothing, with what an explanation needs. */
export type Refusal =
  | { readonly rule: "scope"; readonly reason: ScopeReason; readonly kind: Kind }
  | { readonly rule: "disabled"; readonly year: number }
  | { readonly rule: "not-first-order"; readonly exporter: string }
  | { readonly rule: "loss"; readonly loss: Fen }
  | { readonly rule: "excluded"; readonly reason: string }
  | { readonly rule: "not-recognised" }
  | { readonly rule: "expired"; readonly submitted: CalendarDate; readonly expires: CalendarDate }
  | { readonly rule: "before-signing"; readonly submitted: CalendarDate; readonly signed: CalendarDate }
  | { readonly rule: "document-used"; readonly document: string; readonly by: string }
  | { readonly rule: "used-up" }
  | { readonly rule: "window"; readonly by: "years"; readonly from: number; readonly to: number }
  | { readonly rule: "window"; readonly by: "payments" }
  | { readonly rule: "window"; readonly by: "months"; readonly until: CalendarDate }
  | { readonly rule: "too-early"; readonly from: CalendarDate };

/** A step of the reckoning other than a refusal. Amounts in fen. */
export type Reckoning =
  | {
      readonly rule: "cost";
      readonly stated: Fen;
      readonly beforeSigning: Fen;
      readonly labour: Fen;
    }
  | { readonly rule: "ratio"; readonly cost: Fen; readonly ratio: Ratio; readonly kind: CostKind | null }
  | { readonly rule: "order"; readonly order: Fen; readonly ratio: Ratio }
  | { readonly rule: "grade"; readonly share: Ratio; readonly factor: Ratio; readonly cap: Fen }
  | { readonly rule: "need"; readonly need: Fen; readonly atMost: Fen }
  | {
      readonly rule: "events";
      readonly confirmed: number;
      readonly unconfirmed: number;
      readonly perEvent: Fen;
      /** Confirmed events that cost more than `perEvent`. */
      readonly held: number;
      readonly flat: boolean;
    }
  | {
      readonly rule: "cap";
      readonly cap: Fen;
      readonly counts: "year" | "once" | "order";
      readonly holder: "applicant" | "operator";
      readonly kind: CostKind | null;
      /** Awarded before, out of the same cap. */
      readonly used: Fen;
      readonly lowered: boolean;
    }
  | { readonly rule: "sum" }
  | { readonly rule: "at-most-loss"; readonly loss: Fen }
  | { readonly rule: "overlap"; readonly other: Fen; readonly mode: "higher-pays" | "top-up" }
  | { readonly rule: "at-most-cost"; readonly cost: Fen; readonly municipal: Fen }
  | {
      readonly rule: "step-down";
      readonly year: number;
      readonly factor: Ratio;
    }
  | {
      readonly rule: "pool";
      /** `null`: decided after the last pool year. */
      readonly year: number | null;
      readonly pool: Fen;
      readonly share: "decision-order" | "pro-rata";
      readonly lowered: boolean;
    }
  | { readonly rule: "tail"; readonly year: number; readonly lastYear: number }
  | {
      readonly rule: "payment";
      readonly year: number;
      readonly ceiling: Fen | null;
      readonly allocation: "pro-rata" | "first-come" | "first-come-whole" | "priority" | "commitments-first";
      readonly lowered: boolean;
      /** Paid in a later year than the one charged to; `null` in that year itself. */
      readonly carriedFrom: number | null;
    };

export type Step = (Refusal | Reckoning) & {
  /** In fen, after this step. */
  readonly amount: Fen;
  /** Number of the clause. */
  readonly article: number;
};
