import { behind, Column } from "../../../population/kernel/assembly/column.ts";
import { batch } from "./batch.ts";
import { AWARDED, isAtCap } from "./marks.ts";
import { SettlePlan } from "./plan.ts";

/*
 * src/simulation/squares.ts: kept as marks change. Where a count goes from a to b, the sum of squares goes up by
 * (b − a) × (b + a); all are whole numbers, so their order is free.
 */

/** A claim of trial `t`, decided in `year`, has another mark. */
export function squareAwards(plan: SettlePlan, clause: i32, year: i32, t: i32, before: i32, mark: i32): void {
  if (year == plan.years) return;
  const cell = clause * plan.years + year;
  const awards = (mark & AWARDED) - (before & AWARDED);
  const caps = isAtCap(mark) - isAtCap(before);
  const at = cell * batch.trials + t;
  const product = <f64>batch.awardsOfTrial[at] * <f64>batch.atCapOfTrial[at];
  enter(batch.awardsOfTrial, at, awards, behind(batch.awardsSquared, cell));
  enter(batch.atCapOfTrial, at, caps, behind(batch.atCapSquared, cell));
  batch.awardsTimesAtCap[cell] += <f64>batch.awardsOfTrial[at] * <f64>batch.atCapOfTrial[at] - product;
  enter(batch.yearAwardsOfTrial, year * batch.trials + t, awards, behind(batch.yearAwardsSquared, year));
}

/** In trial `t` an applicant has its first award of the year, or none any more. */
export function squareApplicants(plan: SettlePlan, year: i32, t: i32, change: i32): void {
  if (year == plan.years) return;
  enter(batch.applicantsOfTrial, year * batch.trials + t, change, behind(batch.applicantsSquared, year));
}

function enter(counts: Column<u16>, at: i32, change: i32, squares: Column<f64>): void {
  const before = <i32>counts[at];
  counts[at] = <u16>(before + change);
  squares[0] += <f64>(change * (2 * before + change));
}
