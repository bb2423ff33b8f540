import { DAYS, YEAR_DAYS } from "../population/calendar.ts";
import type { Draws } from "../population/store.ts";
import type { SettlePlan } from "./plan.ts";

/**
 * What every claim is charged to, which no lever changes: worked out once for stored draws, so that
 * settling adds up by table and without a branch.
 */
export interface Charging {
  /** By claim: clause position. */
  readonly clause: Uint8Array;
  /** By claim: charged month since January of the first year; 12 × years for tail, one more for contingent. */
  readonly slot: Uint16Array;
  /** By claim: charged year from the first one; `years` for tail, one more for contingent. */
  readonly year: Uint8Array;
  /** By claim: year of the decision; `years` for decisions after the expiry year and for contingent claims. */
  readonly decidedYear: Uint8Array;
}

const known = new WeakMap<Draws, { readonly rule: string; readonly charging: Charging }>();

export function chargingOf(plan: SettlePlan, draws: Draws): Charging {
  const rule = `${plan.chargedBy} ${plan.vested}`;
  const before = known.get(draws);
  if (before?.rule === rule) return before.charging;
  const charging = charge(plan, draws);
  known.set(draws, { rule, charging });
  return charging;
}

function charge(plan: SettlePlan, draws: Draws): Charging {
  const { start, rows, submitted, decided } = draws;
  const { years } = plan;
  const claims = decided.length;
  const charging = {
    clause: new Uint8Array(claims),
    slot: new Uint16Array(claims),
    year: new Uint8Array(claims),
    decidedYear: new Uint8Array(claims),
  };
  for (let r = 0; r + 1 < start.length; r++) {
    charging.clause.fill(plan.rows[r % rows].clause, start[r], start[r + 1]);
  }
  for (let i = 0; i < claims; i++) {
    const isContingent = !plan.vested && submitted[i] > plan.expiryDay;
    const year = Math.min(years, (chargedMonth(plan, submitted[i], decided[i]) / 12) | 0);
    charging.year[i] = isContingent ? years + 1 : year;
    charging.slot[i] = isContingent
      ? 12 * years + 1
      : year === years
        ? 12 * years
        : chargedMonth(plan, submitted[i], decided[i]);
    charging.decidedYear[i] = isContingent ? years : Math.min(years, (decided[i] / YEAR_DAYS) | 0);
  }
  return charging;
}

/** Month since January of the first year (reading A37); `next-year` is the January after the decision. */
function chargedMonth({ chargedBy }: SettlePlan, submitted: number, decided: number): number {
  switch (chargedBy) {
    case "decision":
      return (decided / DAYS) | 0;
    case "submission":
      return (submitted / DAYS) | 0;
    case "next-year":
      return 12 * (((decided / YEAR_DAYS) | 0) + 1);
  }
}
