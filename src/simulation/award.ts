import { shareOf } from "../money/ratio.ts";
import type { Draws } from "../population/store.ts";
import { unit } from "../random/uniform.ts";
import type { RowTerms, SettlePlan } from "./plan.ts";

/** What `awardOf` found out besides the award; read at once, the next call overwrites it. */
export const found = {
  /** A cap (annual, per event, per order) lowered the award. */
  atCap: false,
};

/** The other policy offers this share of the award as enacted: 0.4 to 1.4. */
export function offerShare(word: number): number {
  return 0.4 + unit(word);
}

/**
 * Steps 5 and 7 of a claim, then what municipal support leaves of it; entitlement is judged elsewhere.
 *
 * @param i        the claim
 * @param steps    number of step-downs in force
 * @param headroom what the applicant or operator may still get; Infinity where only the cap counts
 */
export function awardOf(
  plan: SettlePlan,
  row: RowTerms,
  draws: Draws,
  i: number,
  steps: number,
  headroom: number,
): number {
  const year = draws.year[i];
  const base = draws.base[i];
  let award = 0;
  let cost = 0;
  let lowered = false;
  let cap = row.cap[year];
  if (headroom < cap) cap = headroom;
  switch (row.form) {
    case "ratio": {
      const response = row.costResponse[year];
      cost = response === 1 ? base : Math.floor(base * response + 0.5);
      award = shareOf(cost, row.ratio[steps][year]);
      break;
    }
    case "graded":
      award = row.gradeAwards[steps][year][base];
      break;
    case "per-event":
      award = eventAwards(draws.events, base, row.perEvent[year], row.flatEvents);
      cost = events.cost;
      lowered = events.lowered;
      break;
    case "pooled-order":
      cost = base;
      if (row.lossShare !== null && shareOf(base, row.lossShare) === 0) return 0;
      award = shareOf(base, row.ratio[steps][year]);
      break;
  }
  if (award > cap) {
    award = cap;
    lowered = true;
  }
  if (row.atMostLoss && row.lossShare !== null) award = Math.min(award, shareOf(base, row.lossShare));
  found.atCap = lowered;
  const offer = draws.offer[i];
  if (offer !== 0)
    award = beside(award, Math.floor(offerShare(offer) * enactedAward(row, draws, i)), plan.topUp);
  // A grade names no cost that municipal support could have covered.
  if (row.municipal !== null && row.form !== "graded") {
    award = Math.min(award, Math.max(0, cost - shareOf(cost, row.municipal)));
  }
  return award;
}

/** The higher award wins and a tie is paid here; or the rest above the other's award. */
function beside(award: number, other: number, topUp: boolean): number {
  if (topUp) return Math.max(0, award - other);
  return other > award ? 0 : award;
}

/** What the terms as enacted give on the cost as drawn, alone and in full. */
function enactedAward(row: RowTerms, draws: Draws, i: number): number {
  const base = draws.base[i];
  const { enacted } = row;
  switch (row.form) {
    case "graded":
      return enacted.gradeAwards[base];
    case "per-event":
      return Math.min(enacted.cap, eventAwards(draws.events, base, enacted.perEvent, row.flatEvents));
    case "ratio":
      return Math.min(enacted.cap, shareOf(base, enacted.ratio));
    case "pooled-order": {
      const award = Math.min(enacted.cap, shareOf(base, enacted.ratio));
      return row.atMostLoss && row.lossShare !== null ? Math.min(award, shareOf(base, row.lossShare)) : award;
    }
  }
}

const events = { cost: 0, lowered: false };

/** Sum over the claim's events, which end with −1; the cost and whether an event was cut go to `events`. */
function eventAwards(costs: Float64Array, first: number, perEvent: number, flat: boolean): number {
  let sum = 0;
  let total = 0;
  let lowered = false;
  for (let e = first; costs[e] >= 0; e++) {
    const cost = costs[e];
    total += cost;
    if (flat) sum += perEvent;
    else if (cost > perEvent) {
      sum += perEvent;
      lowered = true;
    } else sum += cost;
  }
  events.cost = total;
  events.lowered = lowered;
  return sum;
}
