import { AWARDED, BINDING, BY_CAP, BY_OTHER, BY_PIECE, isAtCap, isLost, MARKS } from "./marks.ts";
import type { Trial } from "./trial.ts";

/**
 * Marks a row's awards of all trials, counting those above zero by clause and year of decision, and by what
 * has lowered them. Comes before the pool: an award counts though a pool may leave nothing of it.
 */
export function enterMarks(trial: Trial, row: number): void {
  const { plan, draws, book } = trial;
  const { amount, lowered } = trial.given;
  const { marks, isCounted } = book;
  const { decidedYear } = book.charging;
  const tally = new Int32Array((plan.years + 1) * MARKS);
  for (let t = 0; t < draws.trials; t++) {
    const to = draws.start[row * draws.trials + t + 1];
    for (let i = draws.start[row * draws.trials + t]; i < to; i++) {
      const isAwarded = atMostOne(amount[i]);
      // A claim without an award has lost it to another policy, or is of no interest.
      const mark = isAwarded * (AWARDED + lowered[i]) + (1 - isAwarded) * (lowered[i] & BY_OTHER);
      const before = marks[i];
      if (mark === before) continue;
      marks[i] = mark;
      tally[decidedYear[i] * MARKS + mark] += 1;
      tally[decidedYear[i] * MARKS + before] -= 1;
      if (((mark ^ before) & AWARDED) !== 0) isCounted[t] = 0;
    }
  }
  countMarks(trial, plan.rows[row].clause, tally);
}

/** Enters what the tally says of each year of decision and mark. */
function countMarks({ plan, book }: Trial, clause: number, tally: Int32Array): void {
  tally.forEach((times, k) => {
    const mark = k % MARKS;
    const year = (k / MARKS) | 0;
    book.awards[clause * (plan.years + 1) + year] += times * (mark & AWARDED);
    book.atCap[clause * (plan.years + 1) + year] += times * isAtCap(mark);
    if (year === plan.years) return;
    [BY_CAP, BY_PIECE, BY_OTHER].forEach((bit, kind) => {
      if ((mark & bit) !== 0) book.binding[clause * BINDING.length + kind] += times;
    });
    if (isLost(mark)) book.binding[clause * BINDING.length + BINDING.indexOf("lost")] += times;
  });
}

/** min(1, x) for whole x ≥ 0, without a branch. */
function atMostOne(x: number): number {
  return 0.5 * (x + 1 - Math.abs(x - 1));
}

/** Enters a row's amounts of all trials under the month and year that they are charged to. */
export function enterAmounts(trial: Trial, row: number): void {
  const { plan, draws, given, book } = trial;
  const { amount, bySlot, byRow } = book;
  const { slot, year } = book.charging;
  const { trials } = draws;
  const rows = plan.rows.length;
  for (let t = 0; t < trials; t++) {
    const to = draws.start[row * draws.trials + t + 1];
    for (let i = draws.start[row * draws.trials + t]; i < to; i++) {
      const change = given.amount[i] - amount[i];
      amount[i] = given.amount[i];
      bySlot[slot[i] * trials + t] += change;
      byRow[(year[i] * rows + row) * trials + t] += change;
    }
  }
}

/** Counts the applicants with an award by year of decision, each once a year, where a mark has changed. */
export function countApplicants(trial: Trial): void {
  const { plan, draws, book, seen } = trial;
  const { marks, applicants, isCounted } = book;
  const { decidedYear } = book.charging;
  const width = plan.years + 1;
  for (let t = 0; t < draws.trials; t++) {
    if (isCounted[t] === 1) continue;
    isCounted[t] = 1;
    applicants.fill(0, t * width, (t + 1) * width);
    seen.fill(0, 0, draws.applicants[t] * width);
    const to = draws.orderStart[t + 1];
    for (let k = draws.orderStart[t]; k < to; k++) {
      const i = draws.order[k];
      const isAwarded = marks[i] & AWARDED;
      const at = draws.applicant[i] * width + decidedYear[i];
      applicants[t * width + decidedYear[i]] += isAwarded & ~seen[at];
      seen[at] |= isAwarded;
    }
  }
}
