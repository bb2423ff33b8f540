import { awardOne } from "./awards.ts";
import { freshStanding, isEntitled, note, openWindow, type Standing } from "./entitlement.ts";
import type { RowTerms, SettlePlan } from "./plan.ts";
import type { Trial } from "./trial.ts";

/** Ratios step down inside a year, or operators share a cap: awards then depend on those served before. */
export function isStepwise(plan: SettlePlan): boolean {
  return plan.stepsAt.some((steps) => steps.length > 0) || plan.rows.some((row) => row.operators > 0);
}

/**
 * Awards of a trial claim by claim in the serving order: needed where ratios step down inside a year
 * or operators share a cap. Entitlement still looks at earlier claim years: those already served count
 * as awarded, those not yet served as they would be awarded now. So steps that are never reached
 * change nothing.
 */
export class Stepwise {
  private readonly trial: Trial;
  private readonly row: Uint16Array;
  private readonly runStart: Uint32Array;
  private readonly served: Uint8Array;
  private readonly awarded: Float64Array;
  private readonly charged: Float64Array;
  private readonly steps: Uint8Array;
  /** Row → operator × drawn years + claim year → awarded so far. */
  private readonly byOperator: readonly (Float64Array | null)[];
  private readonly standing: Standing = { firstYear: -1, firstDecided: Infinity, awarded: 0, payments: 0 };

  constructor(trial: Trial) {
    const { plan } = trial;
    const claims = trial.draws.base.length;
    this.trial = trial;
    this.row = new Uint16Array(claims);
    this.runStart = new Uint32Array(claims);
    this.served = new Uint8Array(claims);
    this.awarded = new Float64Array(claims);
    this.charged = new Float64Array(plan.years);
    this.steps = new Uint8Array(plan.years);
    this.byOperator = plan.rows.map((row) =>
      row.operators > 0 ? new Float64Array(row.operators * plan.drawnYears) : null,
    );
  }

  award(): void {
    this.open();
    this.serveAll(true);
    this.serveAll(false);
  }

  /** Contingent claims come last: they are charged to no year and take nothing from a valid one. */
  private serveAll(charged: boolean): void {
    const { index, draws } = this.trial;
    const to = draws.orderStart[index + 1];
    for (let k = draws.orderStart[index]; k < to; k++) {
      const i = draws.order[k];
      if (this.isCharged(i) === charged) this.serve(i);
    }
  }

  private isCharged(i: number): boolean {
    return this.trial.plan.vested || this.trial.isValid(i);
  }

  private open(): void {
    const { plan, draws, book } = this.trial;
    this.charged.fill(0);
    for (let y = 0; y < plan.years; y++) {
      this.steps[y] = 0;
      this.step(y);
    }
    for (const used of this.byOperator) used?.fill(0);
    for (let r = 0; r < plan.rows.length; r++) {
      const rowFrom = this.trial.rowStart(r);
      const to = this.trial.rowEnd(r);
      book.committed.fill(0, rowFrom, to);
      for (let i = rowFrom; i < to; i++) {
        const isNew = i === rowFrom || draws.applicant[i] !== draws.applicant[i - 1];
        this.row[i] = r;
        this.runStart[i] = isNew ? i : this.runStart[i - 1];
      }
    }
  }

  private step(year: number): void {
    const at = this.trial.plan.stepsAt[year];
    while (this.steps[year] < at.length && this.charged[year] >= at[this.steps[year]]) this.steps[year] += 1;
  }

  private serve(i: number): void {
    const { trial } = this;
    const { plan, draws } = trial;
    const row = plan.rows[this.row[i]];
    const year = draws.year[i];
    const chargedYear = trial.book.charging.year[i];
    let award = 0;
    trial.given.lowered[i] = 0;
    if (row.enabled[year]) {
      const steps = chargedYear < plan.years ? this.steps[chargedYear] : 0;
      if (row.entitlement !== "every-year") this.standBefore(i, row, steps);
      if (isEntitled(row, this.standing, year, draws.decided[i])) award = this.evaluate(i, row, steps);
      if (row.threeYear && year > this.standing.firstYear) trial.book.committed[i] = 1;
    }
    this.served[i] = 1;
    this.awarded[i] = award;
    this.use(i, row, award);
    trial.given.amount[i] = award;
    if (chargedYear < plan.years) {
      this.charged[chargedYear] += award;
      this.step(chargedYear);
    }
  }

  /** The applicant's standing under the clause when claim `i` is judged, its own year included. */
  private standBefore(i: number, row: RowTerms, steps: number): void {
    const { draws } = this.trial;
    const { standing } = this;
    freshStanding(standing);
    for (let j = this.runStart[i]; j <= i; j++) {
      const year = draws.year[j];
      if (!row.enabled[year]) continue;
      if (this.trial.isValid(j)) openWindow(standing, year, draws.decided[j]);
      if (j === i) break;
      if (this.served[j] === 1) note(standing, this.awarded[j]);
      else if (isEntitled(row, standing, year, draws.decided[j]))
        note(standing, this.evaluate(j, row, steps));
    }
  }

  /** The award of a claim if it were served now; overwrites what the trial holds of it. */
  private evaluate(i: number, row: RowTerms, steps: number): number {
    const { trial } = this;
    const cap = row.cap[trial.draws.year[i]];
    let headroom = Infinity;
    if (row.entitlement === "cumulative") headroom = cap - this.standing.awarded;
    const used = this.byOperator[this.row[i]];
    if (used !== null) headroom = Math.min(headroom, cap - used[this.operatorSlot(i, row)]);
    awardOne(trial, { row, from: i, to: i + 1, steps }, headroom);
    return trial.given.amount[i];
  }

  private use(i: number, row: RowTerms, award: number): void {
    const used = this.byOperator[this.row[i]];
    if (used !== null) used[this.operatorSlot(i, row)] += award;
  }

  private operatorSlot(i: number, row: RowTerms): number {
    const { plan, draws } = this.trial;
    const applicant = draws.applicant[i] - this.trial.firstApplicant(this.row[i]);
    return operatorOf(applicant, row.operators) * plan.drawnYears + draws.year[i];
  }
}

/** A segment's applicants are dealt out to its operators one after another. */
export function operatorOf(applicant: number, operators: number): number {
  return applicant % operators;
}
