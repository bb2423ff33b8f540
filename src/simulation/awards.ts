import { awardBesideOthers, awardToCap, type Span } from "./award.ts";
import { freshStanding, isEntitled, note, openWindow, type Standing } from "./entitlement.ts";
import { BY_CAP } from "./marks.ts";
import type { RowTerms } from "./plan.ts";
import type { Trial } from "./trial.ts";

const standing: Standing = { firstYear: -1, firstDecided: Infinity, awarded: 0, payments: 0 };

/** Awards of one row in all trials, each applicant's claims in the order of their claim years. */
export function awardRow(trial: Trial, r: number): void {
  const { start, trials } = trial.draws;
  const row = trial.plan.rows[r];
  const all = { row, from: start[r * trials], to: start[(r + 1) * trials], steps: 0 };
  const byTrial = (award: (trial: Trial, span: Span) => void): void => {
    for (let t = 0; t < trials; t++)
      award(trial, { ...all, from: start[r * trials + t], to: start[r * trials + t + 1] });
  };
  if (row.entitlement === "cumulative") return byTrial(awardCumulatively);
  awardToCap(trial, all);
  awardBesideOthers(trial, all);
  if (isSettledByDraw(trial, row)) refuseAfterWindow(trial, all);
  else if (row.entitlement !== "every-year") byTrial(refuseUnentitled);
  else refuseDisabled(trial, all);
}

/** A window by the calendar that no lever moves; who is committed matters to one rule only. */
function isSettledByDraw({ plan }: Trial, row: RowTerms): boolean {
  return (
    row.entitlement === "calendar-window" && plan.rule !== "commitments-first" && !row.enabled.includes(false)
  );
}

/** Not entitled: no award, and nothing that lowered it. */
function refuse({ given }: Trial, i: number): void {
  given.amount[i] = given.lowered[i] = 0;
}

function refuseAfterWindow(trial: Trial, { from, to }: Span): void {
  const { windowYear } = trial.draws;
  for (let i = from; i < to; i++) if (windowYear[i] > 2) refuse(trial, i);
}

function refuseDisabled(trial: Trial, { row, from, to }: Span): void {
  if (!row.enabled.includes(false)) return;
  for (let i = from; i < to; i++) {
    if (!row.enabled[trial.draws.year[i]]) refuse(trial, i);
  }
}

function refuseUnentitled(trial: Trial, { row, from, to }: Span): void {
  const { amount } = trial.given;
  const { committed } = trial.book;
  const { applicant, year, decided } = trial.draws;
  for (let i = from; i < to; i++) {
    if (i === from || applicant[i] !== applicant[i - 1]) freshStanding(standing);
    const y = year[i];
    if (row.enabled[y]) {
      if (trial.isValid(i)) openWindow(standing, y, decided[i]);
      if (!isEntitled(row, standing, y, decided[i])) refuse(trial, i);
      else note(standing, amount[i]);
      committed[i] = row.threeYear && y > standing.firstYear ? 1 : 0;
    } else {
      refuse(trial, i);
      committed[i] = 0;
    }
  }
}

/** What is left of the cap after all earlier claim years. */
function awardCumulatively(trial: Trial, { row, from, to }: Span): void {
  const { applicant, year } = trial.draws;
  for (let i = from; i < to; i++) {
    if (i === from || applicant[i] !== applicant[i - 1]) freshStanding(standing);
    const headroom = row.enabled[year[i]] ? row.cap[year[i]] - standing.awarded : 0;
    awardOne(trial, { row, from: i, to: i + 1, steps: 0 }, headroom);
    note(standing, trial.given.amount[i]);
  }
}

/** Steps 5 and 7 of a single claim that may get no more than `headroom`. */
export function awardOne(trial: Trial, span: Span, headroom: number): void {
  const { amount, lowered } = trial.given;
  awardToCap(trial, span);
  if (amount[span.from] > headroom) {
    amount[span.from] = Math.max(0, headroom);
    lowered[span.from] |= BY_CAP;
  }
  awardBesideOthers(trial, span);
}
