import type { DrawnClaim } from "../../src/simulation/types.ts";
import type { Rules } from "./rules.ts";
import { monthsLater, stamp } from "./scenarioFile.ts";

/** An earlier claim of the same applicant and clause, with what it got or would get. */
export interface Earlier {
  readonly claim: DrawnClaim;
  award(): bigint;
}

/**
 * Whether steps 1 to 3 are passed and the claim could open a three-year window: not of a clause that is off
 * in its claim year, and submitted by the expiry.
 */
export function opensWindow(rules: Rules, claim: DrawnClaim): boolean {
  return !rules.isLate(claim.submitted) && rules.terms(rules.rule(claim.clause), claim.claimYear, []).enabled;
}

/** The year from which three years run; `null`: no window is open. */
export function firstYear(rules: Rules, claims: readonly DrawnClaim[]): number | null {
  const years = claims.filter((claim) => opensWindow(rules, claim)).map((claim) => claim.claimYear);
  return years.length === 0 ? null : Math.min(...years);
}

/**
 * Step 6.
 *
 * @param earlier the applicant's claims of the clause of earlier claim years, ascending
 */
export function isEntitled(rules: Rules, claim: DrawnClaim, earlier: readonly Earlier[]): boolean {
  const rule = rules.rule(claim.clause);
  const known = [...earlier.map((e) => e.claim), claim].filter((c) => opensWindow(rules, c));
  switch (rule.entitlement) {
    case "every-year":
    case "cumulative":
      return !rules.isLate(claim.submitted);
    case "once":
      return !rules.isLate(claim.submitted) && earlier.every((e) => e.award() === 0n);
    case "calendar-window": {
      const first = firstYear(rules, known);
      return first !== null && claim.claimYear <= first + 2;
    }
    case "three-payments": {
      const years = new Set(earlier.filter((e) => e.award() > 0n).map((e) => e.claim.claimYear));
      return known.length > 0 && years.size < 3;
    }
    case "36-months": {
      if (known.length === 0) return false;
      const first = known.map((c) => c.decided).reduce((a, b) => (stamp(b) < stamp(a) ? b : a));
      return stamp(claim.decided) < stamp(monthsLater(first, 36));
    }
  }
}
