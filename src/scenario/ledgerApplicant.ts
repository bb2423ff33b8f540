import type { ExclusionReason, LedgerApplicant } from "../ledger/types.ts";
import type { Fen } from "../money/fen.ts";
import type { CalendarDate, Policy } from "../policy/types.ts";
import type { Field } from "./field.ts";
import { clauseEntries } from "./horizon.ts";
import { LEAST_YEAR, LIMITS, MOST_YEAR, RANGE } from "./limits.ts";
import { KINDS } from "./segments.ts";

const KEYS = [
  "id",
  "kind",
  "legalForm",
  "inZone",
  "inBusiness",
  "stateOwnedBuilding",
  "operator",
  "excluded",
  "firstRecognised",
  "awarded",
  "awardedByYear",
  "yearsUsed",
];

const REASONS: readonly [ExclusionReason, ...ExclusionReason[]] = [
  "dishonest",
  "violation",
  "fiscal-arrears",
  "shell-tax",
  "shell-staff",
  "shell-premises",
];

/** Any year that a ledger may name: applicants have a past, and claims may come after the expiry. */
export const ANY_YEAR = { min: LEAST_YEAR, max: MOST_YEAR };

export function readApplicant(field: Field, policy: Policy): LedgerApplicant {
  const applicant = field.object(KEYS);
  return {
    id: applicant.key("id").text(LIMITS.idLength),
    kind: applicant.key("kind").choice(KINDS),
    legalForm: applicant.key("legalForm").choice(["company", "branch", "individual"], "company"),
    inZone: applicant.key("inZone").flag(true),
    inBusiness: applicant.key("inBusiness").flag(true),
    stateOwnedBuilding: applicant.key("stateOwnedBuilding").flag(false),
    operator: applicant.has("operator") ? applicant.key("operator").text(LIMITS.idLength) : null,
    excluded: readExcluded(applicant.key("excluded")),
    firstRecognised: byClause(applicant.key("firstRecognised"), policy, readRecognised),
    awarded: readAwarded(applicant.key("awarded"), policy),
    awardedByYear: readAwardedByYear(applicant.key("awardedByYear"), policy),
    yearsUsed: byClause(applicant.key("yearsUsed"), policy, readYearsUsed),
  };
}

function readExcluded(field: Field): LedgerApplicant["excluded"] {
  if (field.isMissing || field.value === null) return null;
  if (typeof field.value === "string") return field.choice(REASONS);
  return byYear(field, (entry) => entry.choice(REASONS));
}

/** A bare year stands for its 1 July. */
function readRecognised(field: Field): CalendarDate {
  if (typeof field.value !== "number") return field.date();
  return { year: field.whole(ANY_YEAR), month: 7, day: 1 };
}

function readAwarded(field: Field, policy: Policy): Record<number, Fen> {
  const oneTime = policy.clauses
    .filter((clause) => clause.entitlement === "once")
    .map((clause) => clause.number);
  return byClause(field, policy, (entry, clause) => {
    if (!oneTime.includes(clause)) entry.report("awarded-clause", { clause, allowed: oneTime.join(", ") });
    return entry.yuan(RANGE.ledgerMoney);
  });
}

function readAwardedByYear(field: Field, policy: Policy): Record<number, Record<number, Fen>> {
  const yearly = policy.clauses
    .filter((clause) => clause.capCounts === "year")
    .map((clause) => clause.number);
  return byClause(field, policy, (entry, clause) => {
    if (!yearly.includes(clause)) entry.report("awarded-year-clause", { clause, allowed: yearly.join(", ") });
    return byYear(entry, (amount) => amount.yuan(RANGE.ledgerMoney));
  });
}

function readYearsUsed(field: Field): number[] {
  return [...new Set(field.list(ANY_YEAR.max - ANY_YEAR.min).map((year) => year.whole(ANY_YEAR)))];
}

function byClause<T>(
  field: Field,
  policy: Policy,
  read: (entry: Field, clause: number) => T,
): Record<number, T> {
  const values: Record<number, T> = {};
  for (const entry of clauseEntries(field, policy)) {
    values[entry.clause.number] = read(entry.field, entry.clause.number);
  }
  return values;
}

function byYear<T>(field: Field, read: (entry: Field) => T): Record<number, T> {
  const values: Record<number, T> = {};
  for (const [key, entry] of field.record()) {
    const year = /^\d{4}$/.test(key) ? Number(key) : 0;
    if (year < ANY_YEAR.min || year > ANY_YEAR.max) entry.report("year-key");
    else values[year] = read(entry);
  }
  return values;
}
