import { behind, Column } from "../../../population/kernel/assembly/column.ts";
import { batch } from "./batch.ts";
import { SettlePlan } from "./plan.ts";
import { clear, column } from "./room.ts";

/* The columns of src/simulation/columns.ts for the trials of a batch, one after the other. */

export const enum YearColumn {
  Demand,
  Paid,
  CarriedIn,
  Open,
  ExhaustedIn,
  Kinds,
}

let plan = changetype<SettlePlan>(0);
let values = changetype<Column<f64>>(0);

export function layOutTotals(settled: SettlePlan): Column<f64> {
  plan = settled;
  values = column<f64>(width() * batch.trials);
  return values;
}

function width(): i32 {
  return monthly() + 12 * plan.years + 2 + 2 * plan.clauses * plan.years + 2 * plan.segments;
}

function monthly(): i32 {
  return YearColumn.Kinds * plan.years;
}

function clauses(): i32 {
  return monthly() + 12 * plan.years + 2;
}

function at(number: i32): Column<f64> {
  return behind(values, number * batch.trials);
}

export function yearColumn(kind: YearColumn, y: i32): Column<f64> {
  return at(kind * plan.years + y);
}

export function demandColumn(y: i32, clause: i32): Column<f64> {
  return at(clauses() + y * plan.clauses + clause);
}

export function paidColumn(y: i32, clause: i32): Column<f64> {
  return at(clauses() + (plan.years + y) * plan.clauses + clause);
}

/** 0: demand, 1: paid. */
export function segmentColumn(kind: i32, segment: i32): Column<f64> {
  return at(clauses() + 2 * plan.years * plan.clauses + kind * plan.segments + segment);
}

/** Demand by month, year, clause and segment; paid in full, which is corrected where a ceiling is not enough. */
export function addUpDemand(): void {
  const trials = batch.trials;
  copy(at(monthly()), batch.byMonth, (12 * plan.years + 2) * trials);
  clear(at(0), YearColumn.Kinds * plan.years * trials);
  clear(segmentColumn(0, 0), plan.segments * trials);
  for (let y = 0; y < plan.years; y++) {
    addUpYear(y);
    for (let c = 0; c < plan.clauses; c++) copy(demandColumn(y, c), bookOf(c, y), trials);
    for (let s = 0; s < plan.segments; s++) add(segmentColumn(0, s), segmentDemand(y, s));
  }
  copy(yearColumn(YearColumn.Paid, 0), yearColumn(YearColumn.Demand, 0), plan.years * trials);
  copy(paidColumn(0, 0), demandColumn(0, 0), plan.clauses * plan.years * trials);
  copy(segmentColumn(1, 0), segmentColumn(0, 0), plan.segments * trials);
}

/** Demand, and the month, 1 to 12, in which it passes the ceiling; 0: in none. */
function addUpYear(y: i32): void {
  const ceiling = plan.ceilings[y];
  const demand = yearColumn(YearColumn.Demand, y);
  const exhausted = yearColumn(YearColumn.ExhaustedIn, y);
  for (let m = 0; m < 12; m++) {
    add(demand, behind(batch.byMonth, (12 * y + m) * batch.trials));
    if (ceiling < 0) continue;
    for (let t = 0; t < batch.trials; t++) exhausted[t] += <f64>i32(demand[t] <= ceiling);
  }
  if (ceiling < 0) return;
  for (let t = 0; t < batch.trials; t++) exhausted[t] = exhausted[t] == 12 ? 0 : exhausted[t] + 1;
}

function bookOf(part: i32, y: i32): Column<f64> {
  return behind(batch.byYear, (part * (plan.years + 2) + y) * batch.trials);
}

/** Demand of a segment in one year. */
export function segmentDemand(y: i32, segment: i32): Column<f64> {
  return bookOf(plan.clauses + segment, y);
}

/** Whole fen, so the order of sums is free. */
function add(sum: Column<f64>, more: Column<f64>): void {
  const trials = batch.trials;
  const even = trials & ~1;
  for (let t = 0; t < even; t += 2) {
    const place = changetype<usize>(sum) + ((<usize>t) << 3);
    const added = v128.load(changetype<usize>(more) + ((<usize>t) << 3));
    v128.store(place, f64x2.add(v128.load(place), added));
  }
  if (even < trials) sum[even] += more[even];
}

function copy(to: Column<f64>, from: Column<f64>, length: i32): void {
  memory.copy(changetype<usize>(to), changetype<usize>(from), (<usize>length) << 3);
}
