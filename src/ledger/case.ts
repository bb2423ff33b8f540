import { resolveClauses, resolveRules } from "../policy/readings.ts";
import { termsOf } from "../policy/terms.ts";
import type { Policy, ResolvedClause, Rules } from "../policy/types.ts";
import { Course } from "../policy/course.ts";
import { compareServing } from "./order.ts";
import type { Ledger, LedgerApplicant, LedgerClaim } from "./types.ts";

/** One claim on its way through the settlement. */
export interface Case {
  readonly claim: LedgerClaim;
  readonly applicant: LedgerApplicant;
  readonly clause: ResolvedClause;
  /** Year that bears the award. */
  readonly chargedTo: number;
  /** Charged to a year after the expiry year. */
  readonly isTail: boolean;
  readonly course: Course;
}

/** What holds for every claim of the ledger. */
export interface Setting {
  readonly ledger: Ledger;
  readonly rules: Rules;
  readonly clauses: readonly ResolvedClause[];
}

export function settingOf(ledger: Ledger, policy: Policy): Setting {
  return { ledger, rules: resolveRules(ledger.readings), clauses: resolveClauses(policy, ledger.readings) };
}

/** The claims in the serving order. */
export function casesOf({ ledger, rules, clauses }: Setting): Case[] {
  const applicants = new Map(ledger.applicants.map((applicant) => [applicant.id, applicant]));
  const byNumber = new Map(clauses.map((clause) => [clause.number, clause]));
  return [...ledger.claims].sort(compareServing).map((claim) => {
    const applicant = applicants.get(claim.applicant);
    const clause = byNumber.get(claim.clause);
    if (applicant === undefined || clause === undefined)
      throw new Error(`claim ${claim.id}: no such applicant or clause`);
    const chargedTo = chargedYear(claim, rules.chargedBy);
    const isTail = chargedTo > ledger.timing.expires.year;
    return { claim, applicant, clause, chargedTo, isTail, course: new Course(clause.number) };
  });
}

export function isEnabled({ ledger }: Setting, { clause, claim }: Case): boolean {
  return termsOf(clause, ledger.levers, claim.claimYear).enabled;
}

function chargedYear({ submitted, decided }: LedgerClaim, by: Rules["chargedBy"]): number {
  if (by === "submission") return submitted.year;
  return by === "next-year" ? decided.year + 1 : decided.year;
}
