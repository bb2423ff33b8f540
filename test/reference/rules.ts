import { dalian2026 } from "../../src/policy/dalian2026.ts";
import {
  ALL,
  date,
  fen,
  least,
  stamp,
  tenThousandths,
  type ClauseLeverFile,
  type PlainDate,
  type ScenarioFile,
  type SegmentFile,
} from "./scenarioFile.ts";

export type Entitlement =
  "every-year" | "once" | "cumulative" | "calendar-window" | "three-payments" | "36-months";

/** A clause of the policy with the scenario's readings applied; money in fen, ratios in ten-thousandths. */
export interface Rule {
  readonly number: number;
  readonly form: "graded" | "ratio" | "per-event" | "pooled-order";
  readonly ratio: bigint | null;
  readonly cap: bigint;
  readonly perEvent: bigint | null;
  readonly entitlement: Entitlement;
  /** The grade counts as 1, or a confirmed event as the full amount. */
  readonly flat: boolean;
  readonly capSharedByOperator: boolean;
  /** Year → amount, levers included; `null`: the clause has no pool. */
  readonly pool: ReadonlyMap<number, bigint> | null;
}

/** What a claim of one clause and year is measured by. */
export interface Terms {
  readonly enabled: boolean;
  readonly ratio: bigint | null;
  readonly gradeFactor: bigint;
  readonly cap: bigint;
  readonly perEvent: bigint | null;
}

const DEFAULT_READINGS: Record<string, string> = {
  A1: "graded",
  A2: "park",
  A3: "calendar-window",
  A4: "stops",
  A5: "graded",
  A9: "min-cost",
  A13: "none",
  A20: "once",
  A23: "calendar",
  A26: "decision-order",
  A27: "order",
  A30: "not-deducted",
  A31: "higher-pays",
  A35: "excluded",
  A37: "decision",
};

/** Everything that a scenario says about terms, budget and time, ready to use. */
export class Rules {
  readonly signed: PlainDate;
  readonly expires: PlainDate;
  readonly opens: PlainDate;
  /** Months of the decision lag and their probabilities. */
  readonly lags: { readonly months: readonly number[]; readonly weights: readonly number[] };
  readonly readings: Record<string, string>;
  readonly clauses: readonly Rule[];
  readonly segments: ReadonlyMap<string, SegmentFile>;

  private readonly byNumber: ReadonlyMap<number, Rule>;
  private readonly known = new Map<string, Terms>();

  constructor(readonly file: ScenarioFile) {
    this.signed = date(file.timing.signed);
    this.expires = date(file.timing.expires);
    this.opens = date(file.timing.opens);
    const lags = file.timing.decisionLagMonths;
    this.lags = { months: Object.keys(lags).map(Number), weights: Object.values(lags).map(Number) };
    this.readings = { ...DEFAULT_READINGS, ...file.readings };
    this.clauses = dalian2026.clauses.map((clause) => ({
      number: clause.number,
      form: clause.form,
      ratio: clause.ratio === null ? null : BigInt(clause.ratio.value),
      cap: BigInt(clause.cap.value),
      perEvent: clause.perEvent === null ? null : BigInt(clause.perEvent.value),
      entitlement: this.entitlementOf(clause.number, clause.entitlement),
      flat: [
        [1, "A1"],
        [2, "A5"],
        [4, "A9"],
      ].some(([number, id]) => number === clause.number && this.readings[id] === "flat"),
      capSharedByOperator: clause.number === 1 && this.readings.A2 === "operator",
      pool: clause.pool === null ? null : this.poolOf(clause.number, clause.pool.value),
    }));
    this.byNumber = new Map(this.clauses.map((rule) => [rule.number, rule]));
    this.segments = new Map(file.segments.map((segment) => [segment.id, segment]));
  }

  /** Signing year to expiry year. */
  get years(): number[] {
    const years: number[] = [];
    for (let year = this.signed.year; year <= this.expires.year; year++) years.push(year);
    return years;
  }

  rule(number: number): Rule {
    const rule = this.byNumber.get(number);
    if (rule === undefined) throw new Error(`no clause ${number}`);
    return rule;
  }

  isLate(submitted: PlainDate): boolean {
    return stamp(submitted) > stamp(this.expires);
  }

  isThreeYears(rule: Rule): boolean {
    return ["calendar-window", "three-payments", "36-months"].includes(rule.entitlement);
  }

  /** `null`: the year has no ceiling. */
  ceiling(year: number): bigint | null {
    const yuan = this.file.budget.ceilings[String(year)];
    return yuan === undefined ? null : fen(yuan);
  }

  /** The year and month that an award is charged to (reading A37). */
  chargedTo(claim: { submitted: PlainDate; decided: PlainDate }): { year: number; month: number } {
    if (this.readings.A37 === "next-year") return { year: claim.decided.year + 1, month: 1 };
    const { year, month } = this.readings.A37 === "submission" ? claim.submitted : claim.decided;
    return { year, month };
  }

  /** The text's own figures. */
  enacted(rule: Rule): Terms {
    return { enabled: true, ratio: rule.ratio, gradeFactor: ALL, cap: rule.cap, perEvent: rule.perEvent };
  }

  /** With every lever of the claim year; `steps` are the step-down factors in force. */
  terms(rule: Rule, claimYear: number, steps: readonly bigint[]): Terms {
    const key = `${rule.number} ${claimYear} ${steps.join(" ")}`;
    const known = this.known.get(key) ?? this.work(rule, claimYear, steps);
    this.known.set(key, known);
    return known;
  }

  private work(rule: Rule, claimYear: number, steps: readonly bigint[]): Terms {
    const lever: ClauseLeverFile = this.file.levers?.[String(rule.number)] ?? {};
    const set: ClauseLeverFile = { ...lever, ...lever.byYear?.[String(claimYear)] };
    const factors = [tenThousandths(this.file.levers?.all?.ratioTimes ?? 1), ...steps];
    const ratio = set.ratio === undefined ? rule.ratio : tenThousandths(set.ratio);
    return {
      enabled: set.enabled ?? true,
      ratio: ratio === null ? null : product(ratio, factors),
      gradeFactor: product(tenThousandths(set.gradeFactor ?? 1), factors),
      cap: set.cap === undefined ? rule.cap : fen(set.cap),
      perEvent: set.perEvent === undefined ? rule.perEvent : fen(set.perEvent),
    };
  }

  /** The ratio that applies (without step-down) over the enacted one; 1 but for clauses of the ratio form. */
  q(rule: Rule, claimYear: number): number {
    const ratio = this.terms(rule, claimYear, []).ratio;
    return rule.form !== "ratio" || ratio === null || rule.ratio === null
      ? 1
      : Number(ratio) / Number(rule.ratio);
  }

  private entitlementOf(clause: number, written: "three-years" | "once" | "every-year"): Entitlement {
    if (written === "three-years" || (clause === 5 && this.readings.A13 === "three-years")) {
      return this.readings.A3 as Entitlement;
    }
    return clause === 9 && this.readings.A20 === "cumulative" ? "cumulative" : written;
  }

  private poolOf(clause: number, written: Readonly<Record<number, number>>): Map<number, bigint> {
    const pool = new Map(Object.entries(written).map(([year, amount]) => [Number(year), BigInt(amount)]));
    const levers = this.file.levers?.[String(clause)]?.pool ?? {};
    for (const [year, yuan] of Object.entries(levers)) pool.set(Number(year), fen(yuan));
    return pool;
  }
}

/** All factors multiplied, then rounded once to four places, half up, at most 1. */
function product(own: bigint, factors: readonly bigint[]): bigint {
  let numerator = own;
  let denominator = 1n;
  for (const factor of factors) {
    numerator *= factor;
    denominator *= ALL;
  }
  return least(ALL, (2n * numerator + denominator) / (2n * denominator));
}
