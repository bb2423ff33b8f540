import { awardBesideOthers, awardToCap, type Span } from "./award.ts";
import { freshStanding, isEntitled, note, openWindow, type Standing } from "./entitlement.ts";
import type { Trial } from "./trial.ts";

const standing: Standing = { firstYear: -1, firstDecided: Infinity, awarded: 0, payments: 0 };

/** Awards of a trial, row by row, each applicant's claims in the order of their claim years. */
export function awardByRow(trial: Trial): void {
  const { plan } = trial;
  for (let r = 0; r < plan.rows.length; r++) {
    const span = { row: plan.rows[r], from: trial.rowStart(r), to: trial.rowStart(r + 1), steps: 0 };
    if (span.row.entitlement === "cumulative") awardCumulatively(trial, span);
    else {
      awardToCap(trial, span);
      awardBesideOthers(trial, span);
      if (span.row.entitlement !== "every-year") refuseUnentitled(trial, span);
      else refuseDisabled(trial, span);
    }
  }
}

function refuseDisabled(trial: Trial, { row, from, to }: Span): void {
  if (!row.enabled.includes(false)) return;
  for (let i = from; i < to; i++) {
    if (!row.enabled[trial.draws.year[i]]) trial.amount[i - trial.from] = 0;
  }
}

function refuseUnentitled(trial: Trial, { row, from, to }: Span): void {
  const { amount, committed, from: first } = trial;
  const { applicant, year, decided } = trial.draws;
  for (let i = from; i < to; i++) {
    if (i === from || applicant[i] !== applicant[i - 1]) freshStanding(standing);
    const y = year[i];
    if (row.enabled[y]) {
      if (trial.isValid(i)) openWindow(standing, y, decided[i]);
      if (!isEntitled(row, standing, y, decided[i])) amount[i - first] = 0;
      else note(standing, amount[i - first]);
      if (row.threeYear && y > standing.firstYear) committed[i - first] = 1;
    } else amount[i - first] = 0;
  }
}

/** What is left of the cap after all earlier claim years. */
function awardCumulatively(trial: Trial, { row, from, to }: Span): void {
  const { applicant, year } = trial.draws;
  for (let i = from; i < to; i++) {
    if (i === from || applicant[i] !== applicant[i - 1]) freshStanding(standing);
    const headroom = row.enabled[year[i]] ? row.cap[year[i]] - standing.awarded : 0;
    awardOne(trial, { row, from: i, to: i + 1, steps: 0 }, headroom);
    note(standing, trial.amount[i - trial.from]);
  }
}

/** Steps 5 and 7 of a single claim that may get no more than `headroom`. */
export function awardOne(trial: Trial, span: Span, headroom: number): void {
  const { amount, lowered } = trial;
  const local = span.from - trial.from;
  awardToCap(trial, span);
  if (amount[local] > headroom) {
    amount[local] = Math.max(0, headroom);
    lowered[local] = 1;
  }
  awardBesideOthers(trial, span);
}
