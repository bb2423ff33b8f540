import { Column } from "../../../population/kernel/assembly/column.ts";
import { given, lowered } from "./award.ts";
import { batch } from "./batch.ts";
import { AWARDED, Binding, BY_CAP, BY_OTHER, BY_PIECE, MARKS } from "./marks.ts";
import { SettlePlan } from "./plan.ts";
import { clear } from "./room.ts";

/*
 * src/simulation/entries.ts: only differences from what the books have are entered.
 */

/** Marks a row's awards of all trials and counts them; comes before the pool. `tally` is scratch. */
export function enterMarks(plan: SettlePlan, r: i32, tally: Column<i32>): void {
  const clause = plan.rows[r].clause;
  const to = <i32>batch.start[(r + 1) * batch.trials];
  const marks = batch.marks;
  const amounts = given;
  const causes = lowered;
  clear(tally, (plan.years + 1) * MARKS);
  for (let i = <i32>batch.start[r * batch.trials]; i < to; i++) {
    const cause = <i32>causes[i];
    const mark = select(AWARDED + cause, cause & BY_OTHER, amounts[i] > 0);
    const before = <i32>marks[i];
    if (mark != before) {
      const year = <i32>batch.decidedYear[batch.place[i]];
      marks[i] = <u8>mark;
      tally[year * MARKS + mark]++;
      tally[year * MARKS + before]--;
      countApplicant(plan, i, year, (mark & AWARDED) - (before & AWARDED));
    }
  }
  countMarks(plan, clause, tally);
}

/** An applicant counts once a year, with its first award. */
function countApplicant(plan: SettlePlan, i: i32, year: i32, change: i32): void {
  const at = batch.applicant[i] * (plan.years + 1) + year;
  const before = batch.awardsOf[at];
  const after = before + change;
  batch.awardsOf[at] = after;
  batch.applicants[year] += <f64>(i32(after > 0) - i32(before > 0));
}

/** Enters what the tally says of each year of decision and mark. */
function countMarks(plan: SettlePlan, clause: i32, tally: Column<i32>): void {
  const kinds = clause * Binding.Kinds;
  // What is decided after the expiry year counts among applicants' awards alone.
  for (let year = 0; year < plan.years; year++) {
    for (let mark = 1; mark < MARKS; mark++) {
      const times = <f64>tally[year * MARKS + mark];
      if (times == 0) continue;
      const isAwarded = (mark & AWARDED) != 0;
      if (isAwarded) batch.awards[clause * plan.years + year] += times;
      if (isAwarded && mark & (BY_CAP | BY_PIECE)) batch.atCap[clause * plan.years + year] += times;
      if (mark & BY_CAP) batch.binding[kinds + Binding.Cap] += times;
      if (mark & BY_PIECE) batch.binding[kinds + Binding.Piece] += times;
      if (mark & BY_OTHER) batch.binding[kinds + Binding.Other] += times;
      if (!isAwarded && mark & BY_OTHER) batch.binding[kinds + Binding.Lost] += times;
    }
  }
}

/** Enters a row's amounts of all trials under the month and year that they are charged to. */
export function enterAmounts(plan: SettlePlan, r: i32): void {
  const to = <i32>batch.start[(r + 1) * batch.trials];
  const clauseCell = <u32>(plan.rows[r].clause * batch.trials);
  const segmentCell = <u32>((plan.clauses + plan.rows[r].segment) * batch.trials);
  const amounts = given;
  const booked = batch.amount;
  const places = batch.place;
  const byMonth = batch.byMonth;
  const byYear = batch.byYear;
  const monthCell = batch.monthCell;
  const yearCell = batch.yearCell;
  for (let i = <i32>batch.start[r * batch.trials]; i < to; i++) {
    const amount = amounts[i];
    const place = places[i];
    const change = amount - booked[place];
    booked[place] = amount;
    byMonth[monthCell[i]] += change;
    byYear[yearCell[i] + clauseCell] += change;
    byYear[yearCell[i] + segmentCell] += change;
  }
}
