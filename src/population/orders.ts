import { drawDiscrete } from "../random/discrete.ts";
import { exp, ln } from "../random/maths.ts";
import { mix } from "../random/mix.ts";
import { normalOf } from "../random/normal.ts";
import { unit } from "../random/uniform.ts";
import { codeOf, NUMBERED, numberedWords, PURPOSE } from "./address.ts";
import { DAYS } from "./calendar.ts";
import { offerWord, setDecision, wholeFen, type RowScene } from "./scene.ts";
import type { Claim } from "./store.ts";

const claim: Claim = { base: 0, year: 0, submitted: 0, decided: 0, applicant: 0, offer: 0 };
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
      claim.submitted = DAYS * Math.floor(filed) + Math.floor((filed - Math.floor(filed)) * DAYS);
      if (claim.submitted > plan.expiryDay) continue;
      numberedWords(address, { clause: row.clause, year: 0, kind: NUMBERED.orderTerms }, n, terms);
      if (terms[0] >= row.recognition || excludedInFilingYear(scene, a)) continue;
      claimOrder(scene, a, time);
      if (row.overlap > 0) {
        numberedWords(address, { clause: row.clause, year: 0, kind: NUMBERED.orderOverlap }, n, other);
        claim.offer = other[0] < row.overlap ? offerWord(other[1]) : 0;
      }
      scene.store.add(claim);
    }
  }
}

function excludedInFilingYear({ plan, segment, applicants }: RowScene, a: number): boolean {
  const year = plan.firstYear + Math.floor(claim.submitted / (12 * DAYS));
  const drawn = mix(applicants.k0[a], applicants.k1[a], applicants.k2[a], codeOf(0, year, PURPOSE.exclusion));
  return drawn < segment.exclusion;
}

/** Growth and shock are those of the order's year; the claim year is that of the filing. */
function claimOrder({ plan, row, common, firstApplicant }: RowScene, a: number, time: number): void {
  const amount =
    row.medianFen * common.plainLevel[Math.floor(time / 12)] * exp(row.logSd * normalOf(terms[1]));
  claim.base = wholeFen(amount);
  claim.year = Math.floor(claim.submitted / (12 * DAYS));
  claim.applicant = firstApplicant + a;
  claim.offer = 0;
  setDecision(
    claim,
    plan.lagMonths[drawDiscrete(plan.lag, terms[2])],
    Math.floor((terms[3] / 0x100000000) * DAYS),
  );
}
