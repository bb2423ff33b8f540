import { AWARDED, LOWERED } from "./book.ts";
import type { Trial } from "./trial.ts";

/**
 * Marks a row's awards of all trials, counting those above zero by clause and year of decision, and those
 * lowered by a cap. Comes before the pool: an award counts though a pool may leave nothing of it.
 */
export function enterMarks(trial: Trial, row: number): void {
  const { plan, draws, book } = trial;
  const { amount, lowered } = trial.given;
  const { marks, awards, atCap, isCounted } = book;
  const { decidedYear } = book.charging;
  const cell = plan.rows[row].clause * (plan.years + 1);
  for (let t = 0; t < draws.trials; t++) {
    const to = draws.start[row * draws.trials + t + 1];
    for (let i = draws.start[row * draws.trials + t]; i < to; i++) {
      const mark = atMostOne(amount[i]) * (AWARDED + LOWERED * lowered[i]);
      const before = marks[i];
      if (mark === before) continue;
      marks[i] = mark;
      const isAwarded = mark & AWARDED;
      const wasAwarded = before & AWARDED;
      awards[cell + decidedYear[i]] += isAwarded - wasAwarded;
      atCap[cell + decidedYear[i]] += (mark >> 1) - (before >> 1);
      if (isAwarded !== wasAwarded) isCounted[t] = 0;
    }
  }
}

/** min(1, x) for whole x ≥ 0, without a branch. */
function atMostOne(x: number): number {
  return 0.5 * (x + 1 - Math.abs(x - 1));
}

/** Enters a row's amounts of all trials under the month, clause and year that they are charged to. */
export function enterAmounts(trial: Trial, row: number): void {
  const { plan, draws, given, book } = trial;
  const { amount, bySlot, byClause } = book;
  const { slot, year } = book.charging;
  const { trials } = draws;
  const { clause } = plan.rows[row];
  const clauses = plan.clauses.length;
  for (let t = 0; t < trials; t++) {
    const to = draws.start[row * draws.trials + t + 1];
    for (let i = draws.start[row * draws.trials + t]; i < to; i++) {
      const change = given.amount[i] - amount[i];
      amount[i] = given.amount[i];
      bySlot[slot[i] * trials + t] += change;
      byClause[(year[i] * clauses + clause) * trials + t] += change;
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
