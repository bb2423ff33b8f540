import { DAYS, YEAR_DAYS } from "../population/calendar.ts";
import type { Draws } from "../population/store.ts";
import type { SettlePlan } from "./plan.ts";

/**
 * What every claim is charged to, which no lever changes: worked out once for stored draws, so that
 * settling adds up by table and without a branch.
 */
export interface Charging {
  /** By claim: charged month since January of the first year; 12 × years for tail, one more for contingent. */
  readonly slot: Uint16Array;
  /** By claim: charged year from the first one; `years` for tail, one more for contingent. */
  readonly year: Uint8Array;
  /** By claim: year of the decision; `years` for decisions after the expiry year and for contingent claims. */
  readonly decidedYear: Uint8Array;
  /** By place in line the claim that stands there: by trial, charged year, serving order. */
  readonly line: Uint32Array;
  /** The line of trial t and year y: places from entry t × (years + 2) + y to the next one. */
  readonly lineStart: Uint32Array;
  /** By place: row. */
  readonly row: Uint16Array;
}

export function chargingOf(plan: SettlePlan, draws: Draws): Charging {
  const { start, rows, trials, submitted, decided } = draws;
  const { years, expiryDay, vested } = plan;
  const claims = decided.length;
  const slot = new Uint16Array(claims);
  const year = new Uint8Array(claims);
  const decidedYear = new Uint8Array(claims);
  const day = plan.chargedBy === "submission" ? submitted : decided;
  const slotOf = slotsByDay(plan);
  for (let i = 0; i < claims; i++) {
    const isContingent = !vested && submitted[i] > expiryDay;
    slot[i] = isContingent ? 12 * years + 1 : slotOf[day[i]];
    year[i] = isContingent ? years + 1 : (slot[i] / 12) | 0;
    const decision = (decided[i] / YEAR_DAYS) | 0;
    decidedYear[i] = isContingent || decision > years ? years : decision;
  }
  const rowOf = new Uint16Array(claims);
  for (let r = 0; r < rows; r++) rowOf.fill(r, start[r * trials], start[(r + 1) * trials]);
  return { slot, year, decidedYear, ...lineUp(draws, { year, rowOf, width: years + 2 }) };
}

const known = new WeakMap<SettlePlan, Uint16Array>();

/** Charged month since January of the first year (reading A37) by the day that decides it. */
function slotsByDay(plan: SettlePlan): Uint16Array {
  const before = known.get(plan);
  if (before) return before;
  const slots = new Uint16Array(65_536);
  for (let day = 0; day < slots.length; day++) {
    // `next-year` is the January after the decision.
    const month = plan.chargedBy === "next-year" ? 12 * (((day / YEAR_DAYS) | 0) + 1) : (day / DAYS) | 0;
    slots[day] = Math.min(12 * plan.years, month);
  }
  known.set(plan, slots);
  return slots;
}

/** Parts the serving order of each trial by the year charged, in one stable counting pass. */
function lineUp(
  { trials, order, orderStart }: Draws,
  of: { readonly year: Uint8Array; readonly rowOf: Uint16Array; readonly width: number },
): Pick<Charging, "line" | "lineStart" | "row"> {
  const { year, rowOf, width } = of;
  const line = new Uint32Array(order.length);
  const row = new Uint16Array(order.length);
  const lineStart = new Uint32Array(trials * width + 1);
  const next = new Uint32Array(width);
  for (let t = 0; t < trials; t++) {
    const to = orderStart[t + 1];
    next.fill(0);
    for (let k = orderStart[t]; k < to; k++) next[year[order[k]]] += 1;
    for (let y = 0, at = orderStart[t]; y < width; y++) {
      lineStart[t * width + y] = at;
      at += next[y];
      next[y] = lineStart[t * width + y];
    }
    for (let k = orderStart[t]; k < to; k++) {
      const claim = order[k];
      const place = next[year[claim]]++;
      line[place] = claim;
      row[place] = rowOf[claim];
    }
  }
  lineStart[trials * width] = order.length;
  return { line, lineStart, row };
}
