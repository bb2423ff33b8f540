import {
  answerOffer,
  awardRowBesideOthers,
  awardToCap,
  given,
  holdTo,
  holdToCost,
  lowered,
} from "./award.ts";
import { batch, commit } from "./batch.ts";
import { Entitlement, RowTerms, Rule, SettlePlan } from "./plan.ts";
import { awarded, firstYear, freshStanding, isEntitled, note, openWindow } from "./standing.ts";

/* src/simulation/awards.ts: a row's awards in all trials. */

export function awardRow(plan: SettlePlan, r: i32): void {
  const row = plan.rows[r];
  const from = <i32>batch.start[r * batch.trials];
  const to = <i32>batch.start[(r + 1) * batch.trials];
  if (row.entitlement == Entitlement.Cumulative) return awardCumulatively(plan, row, r);
  awardToCap(row, 0, from, to);
  awardRowBesideOthers(plan, row, r);
  if (isSettledByDraw(plan, row)) refuseAfterWindow(from, to);
  else if (row.entitlement != Entitlement.EveryYear) refuseUnentitled(plan, row, from, to);
  else if (!row.alwaysEnabled) refuseDisabled(row, from, to);
}

/** A window by the calendar that no lever moves; who is committed matters to one rule only. */
function isSettledByDraw(plan: SettlePlan, row: RowTerms): bool {
  return (
    row.entitlement == Entitlement.CalendarWindow &&
    plan.rule != Rule.CommitmentsFirst &&
    row.alwaysEnabled != 0
  );
}

function refuse(i: i32): void {
  given[i] = 0;
  lowered[i] = 0;
}

function refuseAfterWindow(from: i32, to: i32): void {
  const marks = batch.marks;
  for (let i = from; i < to; i++) if (marks[i] >> 4 > 2) refuse(i);
}

function refuseDisabled(row: RowTerms, from: i32, to: i32): void {
  for (let i = from; i < to; i++) if (!row.enabled[batch.year[i]]) refuse(i);
}

function refuseUnentitled(plan: SettlePlan, row: RowTerms, from: i32, to: i32): void {
  const applicant = batch.applicant;
  for (let i = from; i < to; i++) {
    if (i == from || applicant[i] != applicant[i - 1]) freshStanding();
    const y = <i32>batch.year[i];
    const decided = <i32>batch.decided[i];
    if (!row.enabled[y]) {
      refuse(i);
      commit(batch.place[i], false);
      continue;
    }
    if (<i32>batch.submitted[i] <= plan.expiryDay) openWindow(y, decided);
    if (isEntitled(row, y, decided)) note(given[i]);
    else refuse(i);
    commit(batch.place[i], row.threeYear != 0 && y > firstYear);
  }
}

/** What is left of the cap after all earlier claim years. */
function awardCumulatively(plan: SettlePlan, row: RowTerms, r: i32): void {
  const applicant = batch.applicant;
  const from = <i32>batch.start[r * batch.trials];
  const to = <i32>batch.start[(r + 1) * batch.trials];
  let nextOffer = <i32>batch.offerStart[r];
  const offers = <i32>batch.offerStart[r + 1];
  awardToCap(row, 0, from, to);
  for (let i = from; i < to; i++) {
    if (i == from || applicant[i] != applicant[i - 1]) freshStanding();
    const y = batch.year[i];
    const headroom = row.enabled[y] ? row.cap[y] - awarded : 0;
    holdTo(headroom, i);
    if (nextOffer < offers && batch.offered[nextOffer] == i) {
      answerOffer(plan, row, i, batch.offer[nextOffer++]);
    }
    if (row.municipal >= 0) holdToCost(row, i);
    note(given[i]);
  }
}
