import { DAYS, YEAR_DAYS } from "../population/calendar.ts";
import type { Trial } from "./trial.ts";

/**
 * Sets contingent awards apart and counts the others by clause and year of decision. Comes before the
 * pools: an award counts though a pool may leave nothing of it.
 */
export function countAwards(trial: Trial): void {
  const { plan, amount, lowered, from: first, counts } = trial;
  const { submitted, decided, applicant } = trial.draws;
  const { years } = plan;
  for (let r = 0; r < plan.rows.length; r++) {
    const cell = plan.rows[r].clause * years;
    const to = trial.rowStart(r + 1);
    for (let i = trial.rowStart(r); i < to; i++) {
      const award = amount[i - first];
      if (award === 0) continue;
      if (submitted[i] > plan.expiryDay && !plan.vested) {
        trial.contingent += award;
        amount[i - first] = 0;
        continue;
      }
      const year = (decided[i] / YEAR_DAYS) | 0;
      if (year >= years) continue;
      counts.awards[cell + year] += 1;
      counts.atCap[cell + year] += lowered[i - first];
      trial.countApplicant(applicant[i], year);
    }
  }
}

/** Adds the trial's amounts up by the month, clause and year that they are charged to. */
export function charge(trial: Trial): void {
  const { plan, amount, from: first, chargedYear, clause, monthly, clauseDemand } = trial;
  const { years } = plan;
  const day = plan.chargedBy === "submission" ? trial.draws.submitted : trial.draws.decided;
  const isNextYear = plan.chargedBy === "next-year";
  for (let r = 0; r < plan.rows.length; r++) {
    const position = plan.rows[r].clause;
    const to = trial.rowStart(r + 1);
    for (let i = trial.rowStart(r); i < to; i++) {
      const sum = amount[i - first];
      const month = isNextYear ? nextJanuary(day[i]) : (day[i] / DAYS) | 0;
      const year = (month / 12) | 0;
      clause[i - first] = position;
      chargedYear[i - first] = year;
      if (year < years) {
        monthly[month] += sum;
        clauseDemand[position * years + year] += sum;
      } else trial.tail += sum;
    }
  }
}

/** Year, from the first one, whose ceiling a claim's payment is charged to. */
export function chargedYearOf({ plan, draws }: Trial, i: number): number {
  const day = plan.chargedBy === "submission" ? draws.submitted[i] : draws.decided[i];
  return ((plan.chargedBy === "next-year" ? nextJanuary(day) : day / DAYS) / 12) | 0;
}

/** Month index of the January after a day. */
function nextJanuary(day: number): number {
  return 12 * (((day / YEAR_DAYS) | 0) + 1);
}
