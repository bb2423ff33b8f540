import { mix } from "../random/mix.ts";
import { codeOf, PURPOSE } from "./address.ts";
import type { RowScene } from "./scene.ts";

/** The claims of one row of one trial while they are being drawn; reused from row to row. */
export class Candidates {
  count = 0;
  /** Position within the segment. */
  applicant = new Int32Array(512);
  year = new Int32Array(512);
  /** Years since the applicant's first valid claim. */
  windowYear = new Int32Array(512);
  submitted = new Int32Array(512);
  /** Day of the month of the decision, from 0. */
  decisionDay = new Int32Array(512);

  reserve(count: number): void {
    if (count <= this.applicant.length) return;
    this.applicant = new Int32Array(count * 2);
    this.year = new Int32Array(count * 2);
    this.windowYear = new Int32Array(count * 2);
    this.submitted = new Int32Array(count * 2);
    this.decisionDay = new Int32Array(count * 2);
  }
}

/** Words are compared as signed numbers, which engines hold in integer registers. */
const SIGN = 0x80000000;
const takeUp = new Int32Array(256);

/**
 * Decides take-up for every applicant and year; the rest is drawn only for those who apply. After the
 * expiry only those are of interest who applied in the years before that may still hold a window open.
 */
export function whoApplies(scene: RowScene, candidates: Candidates): void {
  const { plan, row, applicants } = scene;
  const years = row.outlivesExpiry ? plan.drawnYears : plan.years;
  for (let y = 0; y < years; y++) {
    const odds = row.takeUpOdds[y] * scene.common.takeUpOdds[y];
    takeUp[y] = Math.floor((odds / (1 + odds)) * 0x100000000) - SIGN;
  }
  const { k0, k1, k2, entry, count } = applicants;
  candidates.reserve(count * years);
  const { applicant, year } = candidates;
  const code = codeOf(row.clause, plan.firstYear, PURPOSE.takeUp);
  const firstOpen = (plan.opensMonth / 12) | 0;
  const expired = plan.years;
  const windowYears = plan.windowCloses ? 2 : years;
  let found = 0;
  for (let a = 0; a < count; a++) {
    const a0 = k0[a];
    const a1 = k1[a];
    const a2 = k2[a];
    const entered = ((entry[a] + 1) / 12) | 0;
    let lastApplied = -years - 1;
    for (let y = entered > firstOpen ? entered : firstOpen; y < years; y++) {
      if (y >= expired && y - lastApplied > windowYears) break;
      if ((mix(a0, a1, a2, code + 32 * y) ^ SIGN) >= takeUp[y]) continue;
      if (y < expired) lastApplied = y;
      applicant[found] = a;
      year[found++] = y;
    }
  }
  candidates.count = found;
}
