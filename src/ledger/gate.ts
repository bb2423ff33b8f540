import { addMonths, compareDays, nextDay } from "../policy/dates.ts";
import type { Refusal, ScopeReason } from "../policy/step.ts";
import type { CalendarDate } from "../policy/types.ts";
import { isEnabled } from "./case.ts";
import type { Case, Setting } from "./case.ts";

/**
 * Steps 1 to 3: refuses claims that are out of scope, excluded or not recognised, and returns those
 * that pass, in the serving order.
 */
export function passGate(setting: Setting, cases: readonly Case[]): Case[] {
  const exporters = new Set<string>();
  return cases.filter((each) => {
    const refusal = scopeRefusal(setting, each, exporters) ?? exclusionRefusal(each);
    if (refusal !== null) {
      each.course.refuse(refusal);
      return false;
    }
    const { exporter } = each.claim;
    if (exporter !== null && dateRefusal(setting, each) === null && tooEarly(each) === null)
      exporters.add(exporter);
    return true;
  });
}

/** Submitted before the policy was signed or after it expired. */
export function dateRefusal({ ledger }: Setting, { claim }: Case): Refusal | null {
  const { signed, expires } = ledger.timing;
  const { submitted } = claim;
  if (compareDays(submitted, expires) > 0) return { rule: "expired", submitted, expires };
  return compareDays(submitted, signed) < 0 ? { rule: "before-signing", submitted, signed } : null;
}

/** Claimable from the day after so many calendar months in the warehouse. */
export function tooEarly({ clause, claim }: Case): Refusal | null {
  const months = clause.conditions.monthsInWarehouse;
  if (months === null || claim.warehoused === null) return null;
  const from: CalendarDate = nextDay(addMonths(claim.warehoused, months));
  return compareDays(claim.submitted, from) < 0 ? { rule: "too-early", from } : null;
}

/** `exporters`: those whose first order has been claimed already. */
function scopeRefusal(setting: Setting, each: Case, exporters: ReadonlySet<string>): Refusal | null {
  const { claim, clause, applicant } = each;
  const reason = outOfScope(each);
  if (reason !== null) return { rule: "scope", reason, kind: applicant.kind };
  if (!isEnabled(setting, each)) return { rule: "disabled", year: claim.claimYear };
  if (!clause.conditions.firstOverseasOrder) return null;
  if (claim.exporter !== null && exporters.has(claim.exporter))
    return { rule: "not-first-order", exporter: claim.exporter };
  return claim.loss === 0 ? { rule: "loss", loss: 0 } : null;
}

function outOfScope({ claim, clause, applicant }: Case): ScopeReason | null {
  if (!applicant.inZone) return "zone";
  if (!applicant.inBusiness) return "business";
  if (applicant.legalForm === "individual") return "legal-form";
  if (!clause.kinds.includes(applicant.kind)) return "kind";
  if (clause.conditions.stateOwnedBuilding && !applicant.stateOwnedBuilding) return "building";
  return clause.conditions.firstOverseasOrder && !claim.designatedWarehouse ? "warehouse" : null;
}

function exclusionRefusal({ claim, applicant }: Case): Refusal | null {
  const { excluded } = applicant;
  const reason = typeof excluded === "string" ? excluded : excluded?.[claim.claimYear];
  if (reason !== undefined) return { rule: "excluded", reason };
  return claim.recognised ? null : { rule: "not-recognised" };
}
