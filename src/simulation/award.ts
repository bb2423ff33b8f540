import { shareOf } from "../money/ratio.ts";
import { unit } from "../random/uniform.ts";
import { BY_CAP, BY_OTHER, BY_PIECE } from "./marks.ts";
import type { RowTerms } from "./plan.ts";
import type { Trial } from "./trial.ts";

/** The claims of one row from `from` to `to` − 1, and the number of step-downs in force. */
export interface Span {
  readonly row: RowTerms;
  readonly from: number;
  readonly to: number;
  readonly steps: number;
}

/**
 * Step 5 for a span of claims: ratio or grade, then the caps of event, order and year; then the loss
 * where a reading limits by it. Entitlement is judged elsewhere.
 */
export function awardToCap(trial: Trial, span: Span): void {
  switch (span.row.form) {
    case "ratio":
      return shareOfCosts(trial, span);
    case "graded":
      return gradeAwards(trial, span);
    case "per-event":
      return eventAwards(trial, span);
    case "pooled-order":
      return shareOfOrders(trial, span);
  }
}

/**
 * The inner loop of a forecast. Minimum and indicator are arithmetic on whole fen below 2^52: whether a
 * cap binds cannot be foreseen, and a wrong guess costs more than the sum.
 */
function shareOfCosts(trial: Trial, { row, from, to, steps }: Span): void {
  const { amount, lowered } = trial.given;
  const { year, base } = trial.draws;
  const { cap, costResponse } = row;
  const ratio = row.ratio[steps];
  for (let i = from; i < to; i++) {
    const y = year[i];
    const response = costResponse[y];
    const cost = response === 1 ? base[i] : respondingCost(base[i], response);
    const award = shareOf(cost, ratio[y]);
    const capped = 0.5 * (award + cap[y] - Math.abs(award - cap[y]));
    const cut = award - capped;
    amount[i] = capped;
    lowered[i] = BY_CAP * 0.5 * (cut + 1 - Math.abs(cut - 1));
  }
}

/** The eligible cost once the applicant has answered to the terms; nearest fen, half up. */
function respondingCost(cost: number, response: number): number {
  return Math.floor(cost * response + 0.5);
}

function gradeAwards(trial: Trial, { row, from, to, steps }: Span): void {
  const { amount, lowered } = trial.given;
  const { year, base } = trial.draws;
  const byYear = row.gradeAwards[steps];
  for (let i = from; i < to; i++) {
    amount[i] = byYear[year[i]][base[i]];
    lowered[i] = 0;
  }
}

function eventAwards(trial: Trial, { row, from, to }: Span): void {
  const { amount, lowered } = trial.given;
  const { year, base, events } = trial.draws;
  for (let i = from; i < to; i++) {
    const perEvent = row.perEvent[year[i]];
    const most = row.cap[year[i]];
    const sum = sumOfEvents(events, base[i], perEvent, row.flatEvents);
    amount[i] = sum > most ? most : sum;
    lowered[i] =
      (sum > most ? BY_CAP : 0) | (!row.flatEvents && anyAbove(events, base[i], perEvent) ? BY_PIECE : 0);
  }
}

/** Sum over the claim's events, which end with −1, each at most (or, where flat, just) `perEvent`. */
function sumOfEvents(costs: Float64Array, first: number, perEvent: number, flat: boolean): number {
  let sum = 0;
  for (let e = first; costs[e] >= 0; e++) sum += flat || costs[e] > perEvent ? perEvent : costs[e];
  return sum;
}

function anyAbove(costs: Float64Array, first: number, perEvent: number): boolean {
  for (let e = first; costs[e] >= 0; e++) if (costs[e] > perEvent) return true;
  return false;
}

function shareOfOrders(trial: Trial, { row, from, to, steps }: Span): void {
  const { amount, lowered } = trial.given;
  const { year, base } = trial.draws;
  for (let i = from; i < to; i++) {
    const award = shareOf(base[i], row.ratio[steps][year[i]]);
    const most = row.cap[year[i]];
    amount[i] = limitToLoss(award > most ? most : award, base[i], row);
    lowered[i] = award > most ? BY_PIECE : 0;
  }
}

/** An order without a loss gets nothing; a reading may hold the award to the loss. */
function limitToLoss(award: number, order: number, row: RowTerms): number {
  if (row.lossShare === null) return award;
  const loss = shareOf(order, row.lossShare);
  return loss === 0 ? 0 : row.atMostLoss ? Math.min(award, loss) : award;
}

/** The other policy offers this share of the award as enacted: 0.4 to 1.4. */
export function offerShare(word: number): number {
  return 0.4 + unit(word);
}

/**
 * Step 7 for a span: the higher of two policies pays, a tie is paid here; then what municipal support
 * leaves of the cost, where a reading deducts it.
 */
export function awardBesideOthers(trial: Trial, { row, from, to }: Span): void {
  const { plan } = trial;
  const { amount, lowered } = trial.given;
  const { offer } = trial.draws;
  for (let i = from; i < to; i++) {
    if (offer[i] === 0) continue;
    const award = amount[i];
    const other = Math.floor(offerShare(offer[i]) * enactedAward(trial, row, i));
    if (plan.topUp) amount[i] = award > other ? award - other : 0;
    else if (other > award) amount[i] = 0;
    if (amount[i] < award) lowered[i] |= BY_OTHER;
  }
  if (row.municipal === null) return;
  for (let i = from; i < to; i++) {
    const cost = eligibleCost(trial, row, i);
    if (cost === null) continue;
    amount[i] = Math.min(amount[i], Math.max(0, cost - shareOf(cost, row.municipal)));
  }
}

/** What the terms as enacted give on the cost as drawn, alone and in full. */
function enactedAward(trial: Trial, row: RowTerms, i: number): number {
  const { base, events } = trial.draws;
  const { enacted } = row;
  switch (row.form) {
    case "graded":
      return enacted.gradeAwards[base[i]];
    case "per-event":
      return Math.min(enacted.cap, sumOfEvents(events, base[i], enacted.perEvent, row.flatEvents));
    case "ratio":
      return Math.min(enacted.cap, shareOf(base[i], enacted.ratio));
    case "pooled-order":
      return limitToLoss(Math.min(enacted.cap, shareOf(base[i], enacted.ratio)), base[i], row);
  }
}

/** `null`: a grade names no cost that municipal support could have covered. */
function eligibleCost(trial: Trial, row: RowTerms, i: number): number | null {
  const { base, events, year } = trial.draws;
  switch (row.form) {
    case "graded":
      return null;
    case "per-event":
      return sumOfEvents(events, base[i], Infinity, false);
    case "ratio":
      return respondingCost(base[i], row.costResponse[year[i]]);
    case "pooled-order":
      return base[i];
  }
}
