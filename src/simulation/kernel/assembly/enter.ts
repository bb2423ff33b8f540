import { behind, Column } from "../../../population/kernel/assembly/column.ts";
import { YEAR_DAYS } from "../../../population/kernel/assembly/scene.ts";
import { given, lowered } from "./award.ts";
import { batch } from "./batch.ts";
import { countApplicant, countMark } from "./counts.ts";
import { AWARDED, BY_OTHER, MARK } from "./marks.ts";
import { SettlePlan } from "./plan.ts";

/*
 * src/simulation/entries.ts: only differences from what the books have are entered.
 */

/** Marks a row's awards of all trials and counts them; comes before the pool. */
export function enterMarks(plan: SettlePlan, r: i32): void {
  const clause = plan.rows[r].clause;
  const years = plan.years;
  const trials = batch.trials;
  const start = behind(batch.start, r * trials);
  const marks = batch.marks;
  const decided = batch.decided;
  const monthCell = batch.monthCell;
  const applicant = batch.applicant;
  const awardsOf = batch.awardsOf;
  const amounts = given;
  const causes = lowered;
  const contingent = (12 * years + 1) * trials;
  const to = <i32>start[trials];
  let t = 0;
  let end = <i32>start[1];
  for (let i = <i32>start[0]; i < to; i++) {
    const cause = <i32>causes[i];
    const mark = select(AWARDED + cause, cause & BY_OTHER, amounts[i] > 0);
    const before = <i32>(marks[i] & MARK);
    if (mark == before) continue;
    while (i >= end) end = <i32>start[++t + 1];
    marks[i] = (marks[i] & ~MARK) | (<u8>mark);
    const year = <i32>decided[i] / YEAR_DAYS;
    if (year >= years || <i32>monthCell[i] >= contingent) continue;
    countMark(plan, clause, year, t, before, mark);
    // An applicant counts once a year, with its first award.
    const at = <i32>applicant[i] * years + year;
    const awards = <i32>awardsOf[at];
    const after = awards + (mark & AWARDED) - (before & AWARDED);
    awardsOf[at] = <u16>after;
    const more = i32(after > 0) - i32(awards > 0);
    if (more != 0) countApplicant(year, t, more);
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
