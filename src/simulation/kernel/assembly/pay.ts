import { behind, Column } from "../../../population/kernel/assembly/column.ts";
import { layOutShares, shareOut, shares } from "./apportion.ts";
import { batch, bindingColumn, COMMITTED, LATE, ROW } from "./batch.ts";
import { firstCome, firstComeWhole } from "./firstCome.ts";
import { classOf, inClasses, layOutClasses } from "./inClasses.ts";
import { Binding } from "./marks.ts";
import { ChargedBy, Rule, SettlePlan } from "./plan.ts";
import { clear, column } from "./room.ts";
import { paidColumn, segmentColumn, segmentDemand, yearColumn, YearColumn } from "./totals.ts";

/*
 * src/simulation/ceilings.ts: pays the years of a trial one after another. What waits stands in the line of the year as
 * it is, or behind what is carried, which has columns of its own.
 */

let plan = changetype<SettlePlan>(0);
/** What waits: amount, and row with its marks. */
let waiting = changetype<Column<f64>>(0);
let rowOf = changetype<Column<u16>>(0);
/** How much of it is from the year before: the first so many. */
let carried: i32 = 0;
let carriedAmount = changetype<Column<f64>>(0);
let carriedRow = changetype<Column<u16>>(0);
let rowPaid = changetype<Column<f64>>(0);
/** Awards of the year paid last that were not paid in full in the year charged, by row. */
let rowCut = changetype<Column<i32>>(0);
/** By row. */
let clauseOf = changetype<Column<u16>>(0);
let segmentOf = changetype<Column<u16>>(0);
let clausePaid = changetype<Column<f64>>(0);
let clauseCut = changetype<Column<i32>>(0);
let segmentPaid = changetype<Column<f64>>(0);

export function layOutPayments(most: i32, settled: SettlePlan): void {
  plan = settled;
  layOutShares(most);
  layOutClasses(most);
  carriedAmount = column<f64>(most);
  carriedRow = column<u16>(most);
  rowPaid = column<f64>(plan.rowCount);
  rowCut = column<i32>(plan.rowCount);
  clauseOf = column<u16>(plan.rowCount);
  segmentOf = column<u16>(plan.rowCount);
  for (let r = 0; r < plan.rowCount; r++) {
    clauseOf[r] = <u16>plan.rows[r].clause;
    segmentOf[r] = <u16>plan.rows[r].segment;
  }
  clausePaid = column<f64>(plan.clauses);
  clauseCut = column<i32>(plan.clauses);
  segmentPaid = column<f64>(plan.segments);
}

/** Pays all trials. Returns false where a share is in doubt. */
export function payTrials(): bool {
  for (let c = 0; c < plan.clauses; c++) clear(bindingColumn(c, Binding.Ceiling), batch.lanes);
  for (let t = 0; t < batch.trials; t++) if (!payTrial(t)) return false;
  return true;
}

/** Nothing is to be done in a year in which nothing else waits and the ceiling is enough; see `addUpDemand`. */
function payTrial(t: i32): bool {
  carried = 0;
  for (let y = 0; y < plan.years; y++) {
    const ceiling = plan.ceilings[y];
    const demand = yearColumn(YearColumn.Demand, y)[t];
    if (carried == 0 && (ceiling < 0 || demand <= ceiling)) continue;
    const carriedIn = sumCarried();
    const count = lineUp(t, y);
    if (!share(count, ceiling, carriedIn + demand)) return false;
    if (carried > 0) yearColumn(YearColumn.ExhaustedIn, y)[t] = <f64>exhaustedIn(t, y, carriedIn);
    const paid = book(count);
    correctPaid(t, y);
    yearColumn(YearColumn.Paid, y)[t] = paid;
    yearColumn(YearColumn.CarriedIn, y)[t] = carriedIn;
    yearColumn(YearColumn.Open, y)[t] = carriedIn + demand - paid;
  }
  return true;
}

function sumCarried(): f64 {
  let sum: f64 = 0;
  for (let k = 0; k < carried; k++) sum += carriedAmount[k];
  return sum;
}

/** Lines the year's claims up, behind the carried ones if there are any; gives how many there are. */
function lineUp(t: i32, y: i32): i32 {
  const at = t * (plan.years + 2) + y;
  const from = <i32>batch.lineStart[at];
  const count = <i32>batch.lineStart[at + 1] - from;
  if (!plan.carryOver) {
    waiting = behind(batch.amount, from);
    rowOf = behind(batch.row, from);
    return count;
  }
  waiting = carriedAmount;
  rowOf = carriedRow;
  for (let k = 0; k < count; k++) {
    carriedAmount[carried + k] = batch.amount[from + k];
    carriedRow[carried + k] = batch.row[from + k];
  }
  return carried + count;
}

function share(count: i32, ceiling: f64, sum: f64): bool {
  const left = ceiling < 0 ? Infinity : ceiling;
  switch (plan.rule) {
    case Rule.FirstCome:
      firstCome(waiting, count, left);
      return true;
    case Rule.FirstComeWhole:
      firstComeWhole(waiting, count, left);
      return true;
    case Rule.Priority:
      for (let k = 0; k < count; k++) classOf[k] = <u8>plan.classes[plan.rows[rowOf[k] & ROW].clause];
      return inClasses(waiting, count, left);
    case Rule.CommitmentsFirst:
      for (let k = 0; k < count; k++) classOf[k] = u8((rowOf[k] & COMMITTED) == 0);
      return inClasses(waiting, count, left);
    default:
      return shareOut(waiting, count, left, sum);
  }
}

/** Books payments by row and keeps what stays open for the next year; gives the sum paid. */
function book(count: i32): f64 {
  const rows = rowOf;
  const amounts = waiting;
  const payments = shares;
  const paidBy = rowPaid;
  const cutBy = rowCut;
  for (let r = 0; r < plan.rowCount; r++) {
    paidBy[r] = 0;
    cutBy[r] = 0;
  }
  let paid: f64 = 0;
  for (let k = 0; k < count; k++) {
    const row = (<i32>rows[k]) & ROW;
    const payment = payments[k];
    paid += payment;
    paidBy[row] += payment;
    cutBy[row] += i32(payment < amounts[k]);
  }
  takeBack(count);
  carried = plan.carryOver ? keepOpen(count) : 0;
  return paid;
}

/** Counts each award once, in the year charged, and only those decided in time, as awards are counted. */
function takeBack(count: i32): void {
  // By any other rule what is charged to a year is decided by then.
  const to = plan.chargedBy == ChargedBy.Submission ? count : carried;
  for (let k = 0; k < to; k++) {
    const isLate = (rowOf[k] & LATE) != 0;
    if ((k < carried || isLate) && shares[k] < waiting[k]) rowCut[rowOf[k] & ROW] -= 1;
  }
}

function keepOpen(count: i32): i32 {
  let open = 0;
  for (let k = 0; k < count; k++) {
    const rest = carriedAmount[k] - shares[k];
    if (rest == 0) continue;
    carriedRow[open] = carriedRow[k];
    carriedAmount[open++] = rest;
  }
  return open;
}

/** Puts what the year really paid in the place of its demand, and counts what it cut. */
function correctPaid(t: i32, y: i32): void {
  const byClause = clausePaid;
  const bySegment = segmentPaid;
  const cuts = clauseCut;
  for (let c = 0; c < plan.clauses; c++) {
    byClause[c] = 0;
    cuts[c] = 0;
  }
  for (let s = 0; s < plan.segments; s++) bySegment[s] = 0;
  for (let r = 0; r < plan.rowCount; r++) {
    const paid = rowPaid[r];
    byClause[clauseOf[r]] += paid;
    bySegment[segmentOf[r]] += paid;
    cuts[clauseOf[r]] += rowCut[r];
  }
  const trials = batch.trials;
  let at = t;
  const paidOf = paidColumn(y, 0);
  for (let c = 0; c < plan.clauses; c++, at += trials) {
    paidOf[at] = byClause[c];
    bindingColumn(c, Binding.Ceiling)[t] += <u16>cuts[c];
  }
  at = t;
  const whole = segmentColumn(1, 0);
  const demand = segmentDemand(y, 0);
  const step = (plan.years + 2) * trials;
  for (let s = 0, from = t; s < plan.segments; s++, at += trials, from += step) {
    whole[at] += bySegment[s] - demand[from];
  }
}

/** First month, 1 to 12, in which what was carried in and the year's demand so far exceed the ceiling; 0: none. */
function exhaustedIn(t: i32, y: i32, carriedIn: f64): i32 {
  const ceiling = plan.ceilings[y];
  if (ceiling < 0) return 0;
  let sum = carriedIn;
  for (let m = 0; m < 12; m++) {
    sum += batch.byMonth[(12 * y + m) * batch.trials + t];
    if (sum > ceiling) return m + 1;
  }
  return 0;
}
