import { behind, Column } from "../../../population/kernel/assembly/column.ts";
import { given, lowered } from "./award.ts";
import { batch, decidedYear } from "./batch.ts";
import { AWARDED, Binding, BY_CAP, BY_OTHER, BY_PIECE, isAtCap, MARK, MARKS } from "./marks.ts";
import { SettlePlan } from "./plan.ts";
import { clear } from "./room.ts";
import { squareApplicants, squareAwards } from "./squares.ts";

/*
 * src/simulation/entries.ts: only differences from what the books have are entered.
 */

/** Marks a row's awards of all trials and counts them; comes before the pool. `tally` is scratch. */
export function enterMarks(plan: SettlePlan, r: i32, tally: Column<i32>): void {
  const clause = plan.rows[r].clause;
  const start = behind(batch.start, r * batch.trials);
  const to = <i32>start[batch.trials];
  const marks = batch.marks;
  const amounts = given;
  const causes = lowered;
  clear(tally, (plan.years + 1) * MARKS);
  let t = 0;
  for (let i = <i32>start[0]; i < to; i++) {
    const cause = <i32>causes[i];
    const mark = select(AWARDED + cause, cause & BY_OTHER, amounts[i] > 0);
    const before = <i32>(marks[i] & MARK);
    if (mark != before) {
      while (i >= <i32>start[t + 1]) t++;
      const year = decidedYear(plan, i);
      marks[i] = (marks[i] & ~MARK) | (<u8>mark);
      tally[year * MARKS + mark]++;
      tally[year * MARKS + before]--;
      squareAwards(plan, clause, year, t, before, mark);
      countApplicant(plan, i, year, t, (mark & AWARDED) - (before & AWARDED));
    }
  }
  countMarks(plan, clause, tally);
}

/** An applicant counts once a year, with its first award. */
function countApplicant(plan: SettlePlan, i: i32, year: i32, t: i32, change: i32): void {
  const at = <i32>batch.applicant[i] * (plan.years + 1) + year;
  const before = <i32>batch.awardsOf[at];
  const after = before + change;
  batch.awardsOf[at] = <u16>after;
  const more = i32(after > 0) - i32(before > 0);
  if (more == 0) return;
  batch.applicants[year] += <f64>more;
  squareApplicants(plan, year, t, more);
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
      if (isAtCap(mark)) batch.atCap[clause * plan.years + year] += times;
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
  const amounts = given;
  const booked = batch.amount;
  const places = batch.place;
  const byMonth = batch.byMonth;
  const part = (plan.years + 2) * batch.trials;
  const byClause = behind(batch.byYear, plan.rows[r].clause * part);
  const bySegment = behind(batch.byYear, (plan.clauses + plan.rows[r].segment) * part);
  const monthCell = batch.monthCell;
  const yearCell = batch.yearCell;
  for (let i = <i32>batch.start[r * batch.trials]; i < to; i++) {
    const amount = amounts[i];
    const place = <i32>places[i];
    const month = <i32>monthCell[i];
    const year = <i32>yearCell[month];
    const change = amount - booked[place];
    booked[place] = amount;
    byMonth[month] += change;
    byClause[year] += change;
    bySegment[year] += change;
  }
}
