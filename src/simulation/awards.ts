import { awardOf, found } from "./award.ts";
import { freshStanding, isEntitled, note, openWindow, type Standing } from "./entitlement.ts";
import type { RowTerms } from "./plan.ts";
import type { Trial } from "./trial.ts";

const standing: Standing = { firstYear: -1, firstDecided: Infinity, awarded: 0, payments: 0 };

/** Awards of a trial, row by row, each applicant's claims in the order of their claim years. */
export function awardByRow(trial: Trial): void {
  const { plan, draws } = trial;
  for (let r = 0; r < plan.rows.length; r++) {
    const row = plan.rows[r];
    const from = trial.rowStart(r);
    const to = trial.rowStart(r + 1);
    if (row.entitlement === "every-year") {
      for (let i = from; i < to; i++) {
        grant(trial, i, row, row.enabled[draws.year[i]] ? awardOf(plan, row, draws, i, 0, Infinity) : 0);
      }
    } else awardRuns(trial, row, from, to);
  }
}

function awardRuns(trial: Trial, row: RowTerms, from: number, to: number): void {
  const { plan, draws } = trial;
  for (let i = from; i < to; i++) {
    if (i === from || draws.applicant[i] !== draws.applicant[i - 1]) freshStanding(standing);
    const year = draws.year[i];
    let award = 0;
    if (row.enabled[year]) {
      if (draws.submitted[i] <= plan.expiryDay) openWindow(standing, year, draws.decided[i]);
      if (isEntitled(row, standing, year, draws.decided[i])) {
        const headroom = row.entitlement === "cumulative" ? row.cap[year] - standing.awarded : Infinity;
        award = awardOf(plan, row, draws, i, 0, Math.max(0, headroom));
        note(standing, award);
      }
      if (row.threeYear && year > standing.firstYear) trial.committed[i - trial.from] = 1;
    }
    grant(trial, i, row, award);
  }
}

/** Books an award: contingent, or counted and handed on to pool and ceiling. */
export function grant(trial: Trial, i: number, row: RowTerms, award: number): void {
  const local = i - trial.from;
  if (award > 0 && trial.isContingent(i)) {
    trial.contingent += award;
    award = 0;
  }
  trial.amount[local] = award;
  if (award > 0) trial.count(i, row.clause, found.atCap);
}
