import { AWARDED, BINDING, BY_CAP, BY_OTHER, BY_PIECE, isAtCap, isLost, MARKS } from "./marks.ts";
import type { Draws } from "../population/store.ts";
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

let seen = new Uint8Array(0);

/** Counts the applicants with an award by year of decision, each once a year, where a mark has changed. */
export function countApplicants({ plan, draws, book }: Trial): void {
  const { marks, applicants, isCounted } = book;
  if (!isCounted.includes(0)) return;
  const { decidedYear } = book.charging;
  const { trials, rows, start, applicant } = draws;
  const width = plan.years + 1;
  const first = clearSeen(draws, width);
  for (let t = 0; t < trials; t++) if (isCounted[t] === 0) applicants.fill(0, t * width, (t + 1) * width);
  for (let k = 0; k < rows * trials; k++) {
    const t = k % trials;
    if (isCounted[t] === 1) continue;
    for (let i = start[k]; i < start[k + 1]; i++) {
      const isAwarded = marks[i] & AWARDED;
      const at = first[t] + applicant[i] * width + decidedYear[i];
      applicants[t * width + decidedYear[i]] += isAwarded & ~seen[at];
      seen[at] |= isAwarded;
    }
  }
  isCounted.fill(1);
}

/** By trial, where its applicants begin in `seen`, which has `width` entries, all 0, for each. */
function clearSeen({ trials, applicants }: Draws, width: number): Uint32Array {
  const first = new Uint32Array(trials);
  let size = 0;
  for (let t = 0; t < trials; t++) {
    first[t] = size;
    size += applicants[t] * width;
  }
  if (seen.length < size) seen = new Uint8Array(size);
  else seen.fill(0, 0, size);
  return first;
}
