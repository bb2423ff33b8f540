import type { Budget } from "../allocation/types.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import type { CalendarDate, Kind, Levers, Readings, StepDown } from "../policy/types.ts";

export type ExclusionReason =
  "dishonest" | "violation" | "fiscal-arrears" | "shell-tax" | "shell-staff" | "shell-premises";

/** A ledger file, read, checked and completed with every default. */
export interface Ledger {
  readonly policy: string;
  readonly timing: { readonly signed: CalendarDate; readonly expires: CalendarDate };
  readonly levers: Levers;
  readonly stepDown: readonly StepDown[];
  readonly readings: Readings;
  readonly budget: Budget;
  readonly applicants: readonly LedgerApplicant[];
  readonly claims: readonly LedgerClaim[];
}

export interface LedgerApplicant {
  readonly id: string;
  readonly kind: Kind;
  readonly legalForm: "company" | "branch" | "individual";
  readonly inZone: boolean;
  readonly inBusiness: boolean;
  readonly stateOwnedBuilding: boolean;
  readonly operator: string | null;
  /** For every claim, or claim year → reason. */
  readonly excluded: null | ExclusionReason | Readonly<Record<number, ExclusionReason>>;
  /** Clause → date; a bare year in the file is its 1 July. */
  readonly firstRecognised: Readonly<Record<number, CalendarDate>>;
  /** Clause → awarded before this ledger (one-time clauses). */
  readonly awarded: Readonly<Record<number, Fen>>;
  /** Clause → claim year → awarded before this ledger. */
  readonly awardedByYear: Readonly<Record<number, Readonly<Record<number, Fen>>>>;
  /** Clause → years with an award before this ledger. */
  readonly yearsUsed: Readonly<Record<number, readonly number[]>>;
}

export interface LedgerClaim {
  readonly id: string;
  /** Applicant id; exists in the ledger. */
  readonly applicant: string;
  readonly clause: number;
  readonly claimYear: number;
  readonly submitted: CalendarDate;
  readonly decided: CalendarDate;
  readonly recognised: boolean;
  readonly gradeShare: Ratio | null;
  readonly need: Fen | null;
  readonly cost: Fen | null;
  readonly costs: Readonly<Record<"trademark" | "patent" | "certification", Fen>> | null;
  readonly expenses: readonly { readonly paid: CalendarDate; readonly amount: Fen }[] | null;
  readonly labour: Fen;
  readonly events:
    readonly { readonly count: number; readonly cost: Fen; readonly outcome: boolean }[] | null;
  readonly order: Fen | null;
  /** `null`: left out, taken as above zero and not limiting. */
  readonly loss: Fen | null;
  readonly warehoused: CalendarDate | null;
  /** Exporter id; `null`: one of its own. */
  readonly exporter: string | null;
  readonly designatedWarehouse: boolean;
  readonly documents: readonly string[];
  readonly otherDistrictAward: Fen;
  readonly municipalAward: Fen;
}
