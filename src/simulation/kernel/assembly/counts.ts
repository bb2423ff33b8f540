import { behind, Column } from "../../../population/kernel/assembly/column.ts";
import { batch, bindingColumn } from "./batch.ts";
import { AWARDED, Binding, BY_CAP, BY_OTHER, BY_PIECE, isAtCap, isLost } from "./marks.ts";
import { SettlePlan } from "./plan.ts";
import { clear, column } from "./room.ts";

/*
 * src/simulation/counts.ts: what a trial counts is kept as marks change; what all trials come to is added up by
 * vectors of eight trials.
 */

/** A claim of trial `t`, decided in `year`, has another mark. */
export function countMark(plan: SettlePlan, clause: i32, year: i32, t: i32, before: i32, mark: i32): void {
  const cell = (clause * plan.years + year) * batch.lanes + t;
  add(batch.awards, cell, (mark & AWARDED) - (before & AWARDED));
  const changed = before ^ mark;
  if ((changed | mark) == AWARDED) return;
  add(batch.atCap, cell, isAtCap(mark) - isAtCap(before));
  if (changed & BY_CAP) add(bindingColumn(clause, Binding.Cap), t, mark & BY_CAP ? 1 : -1);
  if (changed & BY_PIECE) add(bindingColumn(clause, Binding.Piece), t, mark & BY_PIECE ? 1 : -1);
  if (changed & BY_OTHER) add(bindingColumn(clause, Binding.Other), t, mark & BY_OTHER ? 1 : -1);
  const lost = isLost(mark) - isLost(before);
  if (lost != 0) add(bindingColumn(clause, Binding.Lost), t, lost);
}

/** In trial `t` an applicant has its first award of the year, or none any more. */
export function countApplicant(year: i32, t: i32, change: i32): void {
  add(batch.applicants, year * batch.lanes + t, change);
}

function add(counts: Column<u16>, at: i32, change: i32): void {
  counts[at] = <u16>(<i32>counts[at] + change);
}

/** Where what all trials come to is written, in the order of Counts in src/simulation/columns.ts. */
export let counts = changetype<Column<f64>>(0);
let written: i32 = 0;

export function addUpCounts(plan: SettlePlan): void {
  const cells = plan.clauses * plan.years;
  const kinds = (plan.clauses + 1) * Binding.Kinds;
  counts = column<f64>(6 * cells + 3 * plan.years + 3 * kinds + 3 * (plan.clauses + 1));
  written = 0;
  const awards = batch.awards;
  const atCap = batch.atCap;
  const applicants = batch.applicants;
  writeSums(awards, cells);
  writeSums(atCap, cells);
  for (let k = 0; k < cells; k++) write(batch.poolCut[k]);
  writeSums(applicants, plan.years);
  writeProducts(awards, awards, cells);
  writeProducts(atCap, atCap, cells);
  writeProducts(awards, atCap, cells);
  writeYears(plan);
  writeProducts(applicants, applicants, plan.years);
  writeBinding(plan);
}

function write(value: f64): void {
  counts[written++] = value;
}

function writeYears(plan: SettlePlan): void {
  const ofYear = column<u16>(batch.lanes);
  for (let y = 0; y < plan.years; y++) {
    clear(ofYear, batch.lanes);
    for (let c = 0; c < plan.clauses; c++) addColumn(ofYear, columnAt(batch.awards, c * plan.years + y));
    write(product(ofYear, ofYear));
  }
}

/** All years together, by clause and of all clauses. */
function writeBinding(plan: SettlePlan): void {
  const clauses = plan.clauses;
  const kinds: i32 = Binding.Kinds;
  const awards = column<u16>((clauses + 1) * batch.lanes);
  clear(awards, (clauses + 1) * batch.lanes);
  clear(bindingColumn(clauses, Binding.Cap), kinds * batch.lanes);
  for (let c = 0; c < clauses; c++) {
    clear(bindingColumn(c, Binding.AtCap), batch.lanes);
    for (let y = 0; y < plan.years; y++) {
      addColumn(columnAt(awards, c), columnAt(batch.awards, c * plan.years + y));
      addColumn(bindingColumn(c, Binding.AtCap), columnAt(batch.atCap, c * plan.years + y));
    }
    addColumn(columnAt(awards, clauses), columnAt(awards, c));
    for (let k = 0; k < kinds; k++) addColumn(bindingColumn(clauses, k), bindingColumn(c, k));
  }
  writeSums(awards, clauses + 1);
  writeProducts(awards, awards, clauses + 1);
  for (let c = 0; c <= clauses; c++) {
    write(product(bindingColumn(c, Binding.Other), bindingColumn(c, Binding.Lost)));
  }
  writeSums(batch.binding, (clauses + 1) * kinds);
  writeProducts(batch.binding, batch.binding, (clauses + 1) * kinds);
  for (let c = 0; c <= clauses; c++) {
    for (let k = 0; k < kinds; k++) write(product(columnAt(awards, c), bindingColumn(c, k)));
  }
}

function columnAt(columns: Column<u16>, k: i32): Column<u16> {
  return behind(columns, k * batch.lanes);
}

function writeSums(columns: Column<u16>, number: i32): void {
  for (let k = 0; k < number; k++) write(sum(columnAt(columns, k)));
}

function writeProducts(a: Column<u16>, b: Column<u16>, number: i32): void {
  for (let k = 0; k < number; k++) write(product(columnAt(a, k), columnAt(b, k)));
}

function addColumn(to: Column<u16>, more: Column<u16>): void {
  for (let t = 0; t < batch.lanes; t += 8) v128.store(place(to, t), i16x8.add(eight(to, t), eight(more, t)));
}

function sum(values: Column<u16>): f64 {
  let sums = i32x4.splat(0);
  for (let t = 0; t < batch.lanes; t += 8) {
    sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(eight(values, t)));
  }
  return inAll(sums);
}

/**
 * Sum of a × b. A batch has fewer than 2^16 claims: where no trial has 2^15 of them, the sum stays below 2^31, and
 * 16 bits with a sign hold every count.
 */
function product(a: Column<u16>, b: Column<u16>): f64 {
  if (batch.mostOfTrial > i16.MAX_VALUE) return productOfLarge(a, b);
  let sums = i32x4.splat(0);
  for (let t = 0; t < batch.lanes; t += 8) {
    sums = i32x4.add(sums, i32x4.dot_i16x8_s(eight(a, t), eight(b, t)));
  }
  return inAll(sums);
}

function productOfLarge(a: Column<u16>, b: Column<u16>): f64 {
  let all: f64 = 0;
  for (let t = 0; t < batch.trials; t++) all += <f64>a[t] * <f64>b[t];
  return all;
}

function inAll(sums: v128): f64 {
  const low = <f64>i32x4.extract_lane(sums, 0) + <f64>i32x4.extract_lane(sums, 1);
  return low + <f64>i32x4.extract_lane(sums, 2) + <f64>i32x4.extract_lane(sums, 3);
}

function eight(values: Column<u16>, t: i32): v128 {
  return v128.load(place(values, t));
}

function place(values: Column<u16>, t: i32): usize {
  return changetype<usize>(values) + ((<usize>t) << 1);
}
