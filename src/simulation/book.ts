import type { Trial } from "./trial.ts";

/**
 * Counts awards above zero by clause and year of decision, those lowered by a cap, and each
 * applicant once a year. Comes before the pools: an award counts though a pool may leave nothing of it. Whole fen make the
 * indicators arithmetic, for a branch that cannot be foreseen costs more than the sum.
 */
export function countAwards(trial: Trial): void {
  const { plan, draws, charging, awards, atCap, applicants, seen } = trial;
  const { amount, lowered } = trial.given;
  const width = plan.years + 1;
  for (let r = 0; r < plan.rows.length; r++) {
    const cell = plan.rows[r].clause * width;
    const to = trial.rowStart(r + 1);
    for (let i = trial.rowStart(r); i < to; i++) {
      const isAward = atMostOne(amount[i]);
      const year = charging.decidedYear[i];
      awards[cell + year] += isAward;
      atCap[cell + year] += isAward * lowered[i];
      const applicant = draws.applicant[i] * width + year;
      applicants[year] += isAward & ~seen[applicant];
      seen[applicant] |= isAward;
    }
  }
}

/** min(1, x) for whole x ≥ 0, without a branch. */
function atMostOne(x: number): number {
  return 0.5 * (x + 1 - Math.abs(x - 1));
}

/** Adds the trial's amounts up by the month, clause and year that they are charged to. */
export function charge(trial: Trial): void {
  const { plan, charging, sums, clauseDemand } = trial;
  const { amount } = trial.given;
  for (let r = 0; r < plan.rows.length; r++) {
    const cell = plan.rows[r].clause * (plan.years + 2);
    const to = trial.rowStart(r + 1);
    for (let i = trial.rowStart(r); i < to; i++) {
      const sum = amount[i];
      sums[charging.slot[i]] += sum;
      clauseDemand[cell + charging.year[i]] += sum;
    }
  }
}
