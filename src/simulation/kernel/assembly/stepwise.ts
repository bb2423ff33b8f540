import { behind, Column } from "../../../population/kernel/assembly/column.ts";
import { answerOffer, awardToCap, given, holdTo, holdToCost, lowered } from "./award.ts";
import { batch, commit } from "./batch.ts";
import { order, restoreOrder } from "./order.ts";
import { Entitlement, RowTerms, SettlePlan } from "./plan.ts";
import { clear, column } from "./room.ts";
import { awarded, firstYear, freshStanding, isEntitled, note, openWindow } from "./standing.ts";

/*
 * src/simulation/stepwise.ts: awards of a trial claim by claim in the serving order, where ratios step down inside a
 * year or operators share a cap.
 */

let plan = changetype<SettlePlan>(0);
/** By claim: its row, the first claim of its applicant in it, its award once it is served, and its offer. */
let rowOf = changetype<Column<u16>>(0);
let runStart = changetype<Column<u32>>(0);
let isServed = changetype<Column<u8>>(0);
let served = changetype<Column<f64>>(0);
let offerOf = changetype<Column<u32>>(0);
/** By year. */
let charged = changetype<Column<f64>>(0);
let stepsTaken = changetype<Column<i32>>(0);
/** By row where operators share its cap: awarded so far by operator × drawn years + claim year. */
let usedBy = changetype<Column<Column<f64>>>(0);

export function layOutStepwise(settled: SettlePlan): void {
  plan = settled;
  restoreOrder(plan);
  const claims = batch.claims;
  rowOf = column<u16>(claims);
  runStart = column<u32>(claims);
  isServed = column<u8>(claims);
  served = column<f64>(claims);
  offerOf = column<u32>(claims);
  charged = column<f64>(plan.years);
  stepsTaken = column<i32>(plan.years);
  usedBy = column<Column<f64>>(plan.rowCount);
  for (let r = 0; r < plan.rowCount; r++) usedBy[r] = column<f64>(plan.rows[r].operators * plan.drawnYears);
  clear(offerOf, claims);
  for (let k = 0; k < <i32>batch.offerStart[batch.rows]; k++) offerOf[batch.offered[k]] = batch.offer[k];
}

export function awardTrial(t: i32): void {
  openTrial(t);
  serveAll(t, true);
  serveAll(t, false);
}

/** Contingent claims come last: they are charged to no year and take nothing from a valid one. */
function serveAll(t: i32, isCharged: bool): void {
  const to = <i32>batch.orderStart[t + 1];
  for (let k = <i32>batch.orderStart[t]; k < to; k++) {
    const i = <i32>order[k];
    if ((plan.vested != 0 || isValid(i)) == isCharged) serve(t, i);
  }
}

function isValid(i: i32): bool {
  return <i32>batch.submitted[i] <= plan.expiryDay;
}

function openTrial(t: i32): void {
  for (let y = 0; y < plan.years; y++) {
    charged[y] = 0;
    stepsTaken[y] = 0;
    step(y);
  }
  for (let r = 0; r < plan.rowCount; r++) {
    clear(usedBy[r], plan.rows[r].operators * plan.drawnYears);
    const from = <i32>batch.start[r * batch.trials + t];
    const to = <i32>batch.start[r * batch.trials + t + 1];
    for (let i = from; i < to; i++) {
      const isNew = i == from || batch.applicant[i] != batch.applicant[i - 1];
      rowOf[i] = <u16>r;
      runStart[i] = isNew ? i : runStart[i - 1];
      isServed[i] = 0;
      commit(batch.place[i], false);
    }
  }
}

function step(y: i32): void {
  const at = plan.stepsAt[y];
  while (stepsTaken[y] < plan.stepCounts[y] && charged[y] >= at[stepsTaken[y]]) stepsTaken[y]++;
}

function serve(t: i32, i: i32): void {
  const r = <i32>rowOf[i];
  const row = plan.rows[r];
  const y = <i32>batch.year[i];
  const place = <i32>batch.place[i];
  const chargedYear = yearOf(t, place);
  let award: f64 = 0;
  lowered[i] = 0;
  if (row.enabled[y]) {
    const steps = chargedYear < plan.years ? stepsTaken[chargedYear] : 0;
    if (row.entitlement != Entitlement.EveryYear) standBefore(t, i, r, steps);
    if (isEntitled(row, y, batch.decided[i])) award = evaluate(t, i, r, steps);
    if (row.threeYear && y > firstYear) commit(place, true);
  }
  isServed[i] = 1;
  served[i] = award;
  given[i] = award;
  if (row.operators > 0) usedBy[r][operatorSlot(t, i, r)] += award;
  if (chargedYear < plan.years) {
    charged[chargedYear] += award;
    step(chargedYear);
  }
}

/** The year that a place in the trial's line is charged to. */
function yearOf(t: i32, place: i32): i32 {
  const starts = behind(batch.lineStart, t * (plan.years + 2));
  let y = 0;
  while (<i32>starts[y + 1] <= place) y++;
  return y;
}

/** The applicant's standing under the clause when claim `i` is judged, its own year included. */
function standBefore(t: i32, i: i32, r: i32, steps: i32): void {
  const row = plan.rows[r];
  freshStanding();
  for (let j = <i32>runStart[i]; j <= i; j++) {
    const y = <i32>batch.year[j];
    const decided = <i32>batch.decided[j];
    if (!row.enabled[y]) continue;
    if (isValid(j)) openWindow(y, decided);
    if (j == i) break;
    if (isServed[j]) note(served[j]);
    else if (isEntitled(row, y, decided)) note(evaluate(t, j, r, steps));
  }
}

/** The award of a claim if it were served now; overwrites what is given of it. */
function evaluate(t: i32, i: i32, r: i32, steps: i32): f64 {
  const row = plan.rows[r];
  const cap = row.cap[batch.year[i]];
  awardToCap(row, steps, i, i + 1);
  if (row.entitlement == Entitlement.Cumulative) holdTo(cap - awarded, i);
  if (row.operators > 0) holdTo(cap - usedBy[r][operatorSlot(t, i, r)], i);
  if (offerOf[i] != 0) answerOffer(plan, row, i, offerOf[i]);
  if (row.municipal >= 0) holdToCost(row, i);
  return given[i];
}

/** A segment's applicants are dealt out to its operators one after another. */
function operatorSlot(t: i32, i: i32, r: i32): i32 {
  const row = plan.rows[r];
  const applicant =
    <u32>batch.applicant[i] - batch.applicantStart[t] - batch.firstApplicant[r * batch.trials + t];
  return (applicant % row.operators) * plan.drawnYears + batch.year[i];
}
