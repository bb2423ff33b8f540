import type { Clause, Policy, ReadingId, Readings, ResolvedClause, Rules } from "./types.ts";

/** A question that the text leaves open, with the codes of its answers; the first is the default. */
export interface Question {
  readonly id: ReadingId;
  readonly codes: readonly string[];
}

/** Id → codes, default first. */
export const readingCodes: { readonly [Id in ReadingId]: readonly [Readings[Id], ...Readings[Id][]] } = {
  A1: ["graded", "flat", "cost-limited"],
  A2: ["park", "operator"],
  A3: ["calendar-window", "three-payments", "36-months"],
  A4: ["stops", "vested"],
  A5: ["graded", "flat"],
  A9: ["min-cost", "flat"],
  A13: ["none", "three-years"],
  A17: ["together", "per-kind"],
  A20: ["once", "cumulative"],
  A23: ["calendar", "policy-year"],
  A26: ["decision-order", "pro-rata"],
  A27: ["order", "at-most-loss"],
  A30: ["not-deducted", "at-most-cost"],
  A31: ["higher-pays", "top-up"],
  A32: ["once", "allowed"],
  A35: ["excluded", "counts"],
  A37: ["decision", "submission", "next-year"],
};

/** All questions in the order of the text. */
export const questions: readonly Question[] = Object.entries(readingCodes).map(([id, codes]) => ({
  id: id as ReadingId,
  codes,
}));

export const defaultReadings: Readings = {
  A1: readingCodes.A1[0],
  A2: readingCodes.A2[0],
  A3: readingCodes.A3[0],
  A4: readingCodes.A4[0],
  A5: readingCodes.A5[0],
  A9: readingCodes.A9[0],
  A13: readingCodes.A13[0],
  A17: readingCodes.A17[0],
  A20: readingCodes.A20[0],
  A23: readingCodes.A23[0],
  A26: readingCodes.A26[0],
  A27: readingCodes.A27[0],
  A30: readingCodes.A30[0],
  A31: readingCodes.A31[0],
  A32: readingCodes.A32[0],
  A35: readingCodes.A35[0],
  A37: readingCodes.A37[0],
};

/** The clauses of a policy with the readings in force applied, in the policy's order. */
export function resolveClauses(policy: Policy, readings: Readings): ResolvedClause[] {
  return policy.clauses.map((clause) => resolveClause(clause, readings));
}

/** The readings that concern every clause. */
export function resolveRules(readings: Readings): Rules {
  return {
    outlivesExpiry: readings.A4 === "vested",
    municipalDeducted: readings.A30 === "at-most-cost",
    overlap: readings.A31,
    documentsCountOnce: readings.A32 === "once",
    costsBeforeSigningCount: readings.A35 === "counts",
    chargedBy: readings.A37,
  };
}

function resolveClause(clause: Clause, readings: Readings): ResolvedClause {
  const code = (id: ReadingId | undefined): string | null => (id === undefined ? null : readings[id]);
  const amount = code(clause.readings.amount);
  return {
    number: clause.number,
    kinds: clause.kinds,
    form: clause.form,
    ratio: clause.ratio?.value ?? null,
    cap: clause.cap.value,
    capCounts: clause.capCounts,
    perEvent: clause.perEvent?.value ?? null,
    amount: amount === "flat" || amount === "cost-limited" ? amount : "as-claimed",
    capHolder: code(clause.readings.capHolder) === "operator" ? "operator" : "applicant",
    capScope: code(clause.readings.capScope) === "per-kind" ? "per-kind" : "together",
    entitlement: entitlementOf(clause, readings),
    pool: clause.pool?.value ?? null,
    poolYear: code(clause.readings.poolYear) === "policy-year" ? "policy-year" : "calendar",
    poolShare: code(clause.readings.poolShare) === "pro-rata" ? "pro-rata" : "decision-order",
    atMostLoss: code(clause.readings.loss) === "at-most-loss",
    conditions: clause.conditions,
  };
}

function entitlementOf(clause: Clause, readings: Readings): ResolvedClause["entitlement"] {
  const code = clause.readings.entitlement === undefined ? null : readings[clause.readings.entitlement];
  if (code === "cumulative") return "cumulative";
  if (code === "three-years" || clause.entitlement === "three-years") return readings.A3;
  return clause.entitlement;
}

/** Whether the clause supports three years in a row, in whatever reading. */
export function isThreeYears(entitlement: ResolvedClause["entitlement"]): boolean {
  return entitlement === "calendar-window" || entitlement === "three-payments" || entitlement === "36-months";
}
