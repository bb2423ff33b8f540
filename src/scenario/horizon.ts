import type { CalendarDate, Policy } from "../policy/types.ts";
import { compareDates, knownDate, writeDate } from "./dates.ts";
import type { Field, ObjectField } from "./field.ts";
import { LIMITS } from "./limits.ts";

/** The policy that a file speaks of and the time it holds for. */
export interface Horizon {
  readonly policy: Policy;
  readonly signed: CalendarDate;
  readonly expires: CalendarDate;
}

/** `timing.signed` and `timing.expires`, the policy's own where left out. */
export function readHorizon(timing: ObjectField, policy: Policy): Horizon {
  const horizon = {
    policy,
    signed: timing.key("signed").date(knownDate(policy.defaults.signed)),
    expires: timing.key("expires").date(knownDate(policy.defaults.expires)),
  };
  if (compareDates(horizon.signed, horizon.expires) > 0) {
    timing.key("expires").report("expires-first", { signed: writeDate(horizon.signed) });
  } else if (horizon.expires.year - horizon.signed.year > LIMITS.validityYears) {
    timing.key("expires").report("validity-long", { max: LIMITS.validityYears });
  }
  return horizon;
}

/** The entries of an object whose keys are years of the validity. */
export function yearEntries(field: Field, horizon: Horizon): { year: number; field: Field }[] {
  return field.record().flatMap(([key, entry]) => {
    const year = /^\d{4}$/.test(key) ? Number(key) : null;
    if (year === null) entry.report("year-key");
    else if (!isInHorizon(year, horizon)) reportYear(entry, horizon);
    return year === null ? [] : [{ year, field: entry }];
  });
}

/** A year of the validity as a number. */
export function readYear(field: Field, horizon: Horizon, otherwise: number): number {
  if (field.isMissing) return otherwise;
  if (typeof field.value !== "number" || !Number.isSafeInteger(field.value)) field.report("not-year");
  else if (!isInHorizon(field.value, horizon)) reportYear(field, horizon);
  else return field.value;
  return otherwise;
}

/** The entries of an object whose keys are clause numbers of the policy; other keys are reported. */
export function clauseEntries(
  field: Field,
  policy: Policy,
): { clause: Policy["clauses"][number]; field: Field }[] {
  return field.record().flatMap(([key, entry]) => {
    const clause = policy.clauses.find((each) => String(each.number) === key);
    if (clause === undefined) entry.report("unknown-clause", { allowed: clauseNumbers(policy) });
    return clause === undefined ? [] : [{ clause, field: entry }];
  });
}

/** A clause number of the policy; `null` after a problem. */
export function readClause(field: Field, policy: Policy): Policy["clauses"][number] | null {
  const clause = policy.clauses.find((each) => each.number === field.value);
  if (clause !== undefined) return clause;
  if (field.isMissing) field.report("required");
  else field.report("unknown-clause", { allowed: clauseNumbers(policy) });
  return null;
}

function clauseNumbers(policy: Policy): string {
  return policy.clauses.map((clause) => clause.number).join(", ");
}

function isInHorizon(year: number, horizon: Horizon): boolean {
  return year >= horizon.signed.year && year <= horizon.expires.year;
}

function reportYear(field: Field, horizon: Horizon): void {
  field.report("year-range", { from: horizon.signed.year, to: horizon.expires.year });
}
