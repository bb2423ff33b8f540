import { drawDiscrete } from "../random/discrete.ts";
import { exp, ln } from "../random/maths.ts";
import { mix } from "../random/mix.ts";
import { normalOf } from "../random/normal.ts";
import { unit } from "../random/uniform.ts";
import { codeOf, NUMBERED, numberedWords, PURPOSE } from "./address.ts";
import { DAYS, YEAR_DAYS } from "./calendar.ts";
import { decisionDay, offerWord, wholeFen, type RowScene } from "./scene.ts";

const fate = new Uint32Array(4);
const terms = new Uint32Array(4);
const other = new Uint32Array(4);

/** Months in the warehouse after which an order counts as unsold, by the calendar. */
const UNSOLD_MONTHS = 6;

/** First orders as a Poisson process from entry to exit; those unsold become claims. Times in months. */
export function drawOrders(scene: RowScene): void {
  const { plan, row, applicants, segment } = scene;
  if (row.orderGapMonths === null) return;
  for (let a = 0; a < applicants.count; a++) {
    const end = Math.min(applicants.exit[a], plan.lastMonth + 1);
    const address = { trial: scene.trial, applicant: applicants.number[a], key: segment.key };
    let time = applicants.entry[a];
    for (let n = 0; ; n++) {
      numberedWords(address, { clause: row.clause, year: 0, kind: NUMBERED.orderFate }, n, fate);
      time -= ln(unit(fate[0])) * row.orderGapMonths;
      if (time >= end) break;
      if (fate[1] >= row.orderUnsold) continue;
      const warehoused = time + 1 + 2 * unit(fate[2]);
      const filed = warehoused + UNSOLD_MONTHS + 2 * unit(fate[3]);
      const submitted = DAYS * Math.floor(filed) + Math.floor((filed - Math.floor(filed)) * DAYS);
      if (submitted > plan.expiryDay || isExcluded(scene, a, submitted)) continue;
      numberedWords(address, { clause: row.clause, year: 0, kind: NUMBERED.orderTerms }, n, terms);
      if (terms[0] >= row.recognition) continue;
      if (row.overlap > 0) {
        numberedWords(address, { clause: row.clause, year: 0, kind: NUMBERED.orderOverlap }, n, other);
      }
      storeOrder(scene, a, time, submitted);
    }
  }
}

/** The exclusion is that of the filing year. */
function isExcluded({ plan, segment, applicants }: RowScene, a: number, submitted: number): boolean {
  const code = codeOf(0, plan.firstYear + Math.floor(submitted / YEAR_DAYS), PURPOSE.exclusion);
  return mix(applicants.k0[a], applicants.k1[a], applicants.k2[a], code) < segment.exclusion;
}

/** Growth and shock are those of the order's year; the claim year is that of the filing. */
function storeOrder(scene: RowScene, a: number, time: number, submitted: number): void {
  const { plan, row, common, store } = scene;
  store.reserve(1);
  const i = store.size++;
  const level = common.plainLevel[Math.floor(time / 12)];
  const lag = plan.lagMonths[drawDiscrete(plan.lag, terms[2])];
  store.base[i] = wholeFen(row.medianFen * level * exp(row.logSd * normalOf(terms[1])));
  store.year[i] = Math.floor(submitted / YEAR_DAYS);
  store.submitted[i] = submitted;
  store.decided[i] = decisionDay(submitted, lag, Math.floor((terms[3] / 0x100000000) * DAYS));
  store.applicant[i] = scene.firstApplicant + a;
  store.offer[i] = row.overlap > 0 && other[0] < row.overlap ? offerWord(other[1]) : 0;
}
