import { drawDiscrete } from "../random/discrete.ts";
import { mix } from "../random/mix.ts";
import { codeOf, PURPOSE } from "./address.ts";
import type { Candidates } from "./apply.ts";
import { DAYS } from "./calendar.ts";
import type { RowScene } from "./scene.ts";

/** Draws submission months and days, and keeps who is there to submit. */
export function whoSubmits({ plan, row, applicants }: RowScene, candidates: Candidates): void {
  const { k0, k1, k2, entry, exit } = applicants;
  const { applicant, year, submitted, decisionDay, count } = candidates;
  const { opensMonth, signedDay } = plan;
  const monthCode = codeOf(row.clause, plan.firstYear, PURPOSE.month);
  const redrawCode = codeOf(row.clause, plan.firstYear, PURPOSE.redrawnMonth);
  const daysCode = codeOf(row.clause, plan.firstYear, PURPOSE.days);
  const { months } = row;
  let kept = 0;
  if (months === null) candidates.count = 0;
  else {
    for (let c = 0; c < count; c++) {
      const a = applicant[c];
      const y = year[c];
      let month = 12 * y + drawDiscrete(months, mix(k0[a], k1[a], k2[a], monthCode + 32 * y));
      if (month < opensMonth) {
        const even = mix(k0[a], k1[a], k2[a], redrawCode + 32 * y) / 0x100000000;
        month = opensMonth + Math.floor(even * (12 * (y + 1) - opensMonth));
      }
      if (month <= entry[a] || month > exit[a]) continue;
      // One word gives both days: 28 × 28 even cells.
      const cell = ((mix(k0[a], k1[a], k2[a], daysCode + 32 * y) / 0x100000000) * (DAYS * DAYS)) | 0;
      const day = DAYS * month + ((cell / DAYS) | 0);
      if (day < signedDay) continue;
      applicant[kept] = a;
      year[kept] = y;
      submitted[kept] = day;
      decisionDay[kept++] = cell % DAYS;
    }
    candidates.count = kept;
  }
}

/** Keeps who is neither excluded nor refused recognition. */
export function whoIsRecognised(scene: RowScene, candidates: Candidates): void {
  const { plan, row, applicants } = scene;
  const { k0, k1, k2 } = applicants;
  const { applicant, year, count } = candidates;
  const { exclusion } = scene.segment;
  const exclusionCode = codeOf(0, plan.firstYear, PURPOSE.exclusion);
  const recognitionCode = codeOf(row.clause, plan.firstYear, PURPOSE.recognition);
  let kept = 0;
  for (let c = 0; c < count; c++) {
    const a = applicant[c];
    const y = year[c];
    if (mix(k0[a], k1[a], k2[a], exclusionCode + 32 * y) < exclusion) continue;
    if (row.lasting) {
      if (!isLastinglyRecognised(scene, a, y)) continue;
    } else if (mix(k0[a], k1[a], k2[a], recognitionCode + 32 * y) >= row.recognition) continue;
    applicant[kept] = a;
    year[kept++] = y;
  }
  candidates.count = kept;
}

/** Drawn at entry; a refusal is tried again in each later year with half the probability. */
function isLastinglyRecognised({ plan, row, applicants }: RowScene, a: number, y: number): boolean {
  const { k0, k1, k2, entry } = applicants;
  const code = codeOf(row.ownRecognition ? row.clause : 0, plan.firstYear, PURPOSE.recognition);
  const entryYear = (entry[a] / 12) | 0;
  for (let tried = entryYear; tried <= y; tried++) {
    const chance = tried === entryYear ? row.recognition : row.retry;
    if (mix(k0[a], k1[a], k2[a], code + 32 * tried) < chance) return true;
  }
  return false;
}

/** Claims after the expiry are only those of a window that a claim before it has opened. */
export function withinWindow({ plan, row }: RowScene, candidates: Candidates): void {
  const { applicant, year, windowYear, submitted, decisionDay, count } = candidates;
  let kept = 0;
  let firstValid = -1;
  let lastValid = -1;
  for (let c = 0; c < count; c++) {
    if (c === 0 || applicant[c] !== applicant[c - 1]) firstValid = lastValid = -1;
    if (submitted[c] <= plan.expiryDay) {
      lastValid = year[c];
      if (firstValid < 0) firstValid = lastValid;
    } else if (!row.outlivesExpiry || lastValid < 0 || (plan.windowCloses && year[c] - lastValid > 2))
      continue;
    applicant[kept] = applicant[c];
    year[kept] = year[c];
    windowYear[kept] = year[c] - firstValid;
    submitted[kept] = submitted[c];
    decisionDay[kept++] = decisionDay[c];
  }
  candidates.count = kept;
}
