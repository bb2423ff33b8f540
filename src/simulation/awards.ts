import { awardBesideOthers, awardToCap, type Span } from "./award.ts";
import { freshStanding, isEntitled, note, openWindow, type Standing } from "./entitlement.ts";
import type { RowTerms } from "./plan.ts";
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
      if (isSettledByDraw(trial, span.row)) refuseAfterWindow(trial, span);
      else if (span.row.entitlement !== "every-year") refuseUnentitled(trial, span);
      else refuseDisabled(trial, span);
    }
  }
}

/** A window by the calendar that no lever moves; who is committed matters to one rule only. */
function isSettledByDraw({ plan }: Trial, row: RowTerms): boolean {
  return (
    row.entitlement === "calendar-window" && plan.rule !== "commitments-first" && !row.enabled.includes(false)
  );
}

function refuseAfterWindow(trial: Trial, { from, to }: Span): void {
  const { amount, from: first } = trial;
  const { windowYear } = trial.draws;
  for (let i = from; i < to; i++) if (windowYear[i] > 2) amount[i - first] = 0;
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
