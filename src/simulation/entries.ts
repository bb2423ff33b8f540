import type { Draws } from "../population/store.ts";
import { bindingColumn } from "./book.ts";
import { AWARDED, BY_CAP, BY_OTHER, BY_PIECE, isAtCap, isLost } from "./marks.ts";
import type { Trial } from "./trial.ts";

/**
 * Marks a row's awards of all trials, counting those above zero by clause, year of decision and trial, and by
 * what has lowered them. Comes before the pool: an award counts though a pool may leave nothing of it.
 */
export function enterMarks(trial: Trial, row: number): void {
  const { plan, draws, book } = trial;
  const { amount, lowered } = trial.given;
  const { marks, isCounted } = book;
  const { decidedYear } = book.charging;
  const { clause } = plan.rows[row];
  for (let t = 0; t < draws.trials; t++) {
    const to = draws.start[row * draws.trials + t + 1];
    for (let i = draws.start[row * draws.trials + t]; i < to; i++) {
      const isAwarded = atMostOne(amount[i]);
      // A claim without an award has lost it to another policy, or is of no interest.
      const mark = isAwarded * (AWARDED + lowered[i]) + (1 - isAwarded) * (lowered[i] & BY_OTHER);
      const before = marks[i];
      if (mark === before) continue;
      marks[i] = mark;
      if (((mark ^ before) & AWARDED) !== 0) isCounted[t] = 0;
      if (decidedYear[i] === plan.years) continue;
      count(trial, clause, decidedYear[i], t, before, -1);
      count(trial, clause, decidedYear[i], t, mark, 1);
    }
  }
}

const KINDS = [
  { kind: "cap", is: (mark: number) => (mark & BY_CAP) !== 0 },
  { kind: "piece", is: (mark: number) => (mark & BY_PIECE) !== 0 },
  { kind: "other", is: (mark: number) => (mark & BY_OTHER) !== 0 },
  { kind: "lost", is: isLost },
] as const;

/** Counts a claim of trial `t` so many times. */
function count(
  { plan, draws, book }: Trial,
  clause: number,
  year: number,
  t: number,
  mark: number,
  times: number,
) {
  const at = (clause * plan.years + year) * draws.trials + t;
  book.awards[at] += times * (mark & AWARDED);
  book.atCap[at] += times * isAtCap(mark);
  for (const { kind, is } of KINDS) {
    if (is(mark)) book.binding[bindingColumn(clause, kind, draws.trials) + t] += times;
  }
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
