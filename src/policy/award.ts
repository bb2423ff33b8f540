import { ONE } from "../money/fen.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import { shareOf, shareOfShare } from "../money/ratio.ts";
import type { ResolvedClause, Terms } from "./types.ts";

/** Training events alike in cost and outcome. */
export interface Events {
  readonly count: number;
  /** Of each of them, in fen. */
  readonly cost: Fen;
  /** At least one trainee has opened a shop or found work. */
  readonly outcome: boolean;
}

export interface EventsAward {
  readonly award: Fen;
  /** Of the confirmed events together. */
  readonly cost: Fen;
  readonly confirmed: number;
  readonly unconfirmed: number;
  /** Confirmed events that cost more than the amount per event. */
  readonly held: number;
}

/** floor(ratio × cost), before the cap. */
export function ratioAward(cost: Fen, terms: Terms): Fen {
  return shareOf(cost, terms.ratio ?? 0);
}

/** floor(share × grade factor × cap); a flat reading counts every grade as one. */
export function gradeAward(share: Ratio, terms: Terms, amount: ResolvedClause["amount"]): Fen {
  return shareOfShare(terms.cap, amount === "flat" ? ONE : share, terms.gradeFactor);
}

/** Sum over confirmed events of min(cost, amount per event), before the cap; flat: the full amount for each. */
export function eventsAward(
  events: readonly Events[],
  terms: Terms,
  amount: ResolvedClause["amount"],
): EventsAward {
  const perEvent = terms.perEvent ?? 0;
  let [award, cost, confirmed, unconfirmed, held] = [0, 0, 0, 0, 0];
  for (const event of events) {
    if (!event.outcome) {
      unconfirmed += event.count;
      continue;
    }
    confirmed += event.count;
    cost = atMostSafe(cost + event.count * event.cost);
    award = atMostSafe(award + event.count * (amount === "flat" ? perEvent : Math.min(event.cost, perEvent)));
    if (amount !== "flat" && event.cost > perEvent) held += event.count;
  }
  return { award, cost, confirmed, unconfirmed, held };
}

/** What is left of a cap. */
export function headroomOf(cap: Fen, used: Fen): Fen {
  return Math.max(0, cap - used);
}

/** 从高从优不重复: the higher award wins, a tie is paid here; or what this award has more than the other. */
export function besideOther(award: Fen, other: Fen, mode: "higher-pays" | "top-up"): Fen {
  if (mode === "top-up") return Math.max(0, award - other);
  return other > award ? 0 : award;
}

/** Together with municipal support no more than the cost. */
export function besideMunicipal(award: Fen, cost: Fen, municipal: Fen): Fen {
  return Math.min(award, Math.max(0, cost - municipal));
}

/** A sum that no cap can reach need not be exact, but must stay a whole number. */
function atMostSafe(sum: number): Fen {
  return Math.min(sum, Number.MAX_SAFE_INTEGER);
}
