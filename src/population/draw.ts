import { drawDiscrete } from "../random/discrete.ts";
import { exp } from "../random/maths.ts";
import { mix } from "../random/mix.ts";
import { normalOf } from "../random/normal.ts";
import { drawPoisson } from "../random/poisson.ts";
import { codeOf, NUMBERED, numberedWords, PURPOSE } from "./address.ts";
import { Applicants } from "./applicants.ts";
import { DAYS } from "./calendar.ts";
import { drawOrders } from "./orders.ts";
import type { DrawPlan } from "./plan.ts";
import { offerWord, setDecision, wholeFen, type RowScene } from "./scene.ts";
import { commonYears, drawShocks } from "./shocks.ts";
import { ClaimStore, type Claim, type Draws } from "./store.ts";

/** The claims of trials `from` to `to` − 1; the same whatever batch they are drawn in. */
export function drawTrials(plan: DrawPlan, from: number, to: number): Draws {
  const store = new ClaimStore(to - from, plan.rows);
  const common = commonYears(plan.drawnYears);
  const applicants = new Applicants();
  for (let trial = from; trial < to; trial++) {
    drawShocks(plan, trial, common);
    let firstApplicant = 0;
    for (const segment of plan.segments) {
      applicants.draw(plan, segment, trial);
      for (const row of segment.rows) {
        store.openRow(firstApplicant);
        const scene = { plan, segment, row, trial, applicants, firstApplicant, common, store };
        if (row.form === "pooled-order") drawOrders(scene);
        else drawClaims(scene);
      }
      firstApplicant += applicants.count;
    }
    store.closeTrial(trial - from, firstApplicant);
  }
  return store.finish();
}

const claim: Claim = { base: 0, year: 0, submitted: 0, decided: 0, applicant: 0, offer: 0 };
const takeUp = new Float64Array(64);
const words = new Uint32Array(4);

/** At most one claim per applicant and year: apply first, draw the rest only for those that do. */
function drawClaims(scene: RowScene): void {
  const { plan, row, applicants } = scene;
  const years = row.outlivesExpiry ? plan.drawnYears : plan.years;
  for (let y = 0; y < years; y++) {
    const odds = row.takeUpOdds[y] * scene.common.takeUpOdds[y];
    takeUp[y] = (odds / (1 + odds)) * 0x100000000;
  }
  const code = codeOf(row.clause, plan.firstYear, PURPOSE.takeUp);
  const firstOpenYear = Math.floor(plan.opensMonth / 12);
  const { k0, k1, k2, entry, count } = applicants;
  for (let a = 0; a < count; a++) {
    const a0 = k0[a];
    const a1 = k1[a];
    const a2 = k2[a];
    let lastValid = -1;
    let y = ((entry[a] + 1) / 12) | 0;
    if (y < firstOpenYear) y = firstOpenYear;
    for (; y < years; y++) {
      if (mix(a0, a1, a2, code + 32 * y) >= takeUp[y]) continue;
      if (y >= plan.years && (lastValid < 0 || (plan.windowCloses && y - lastValid > 2))) continue;
      if (!submits(scene, a, y)) continue;
      const valid = claim.submitted <= plan.expiryDay;
      if (!valid && (lastValid < 0 || !row.outlivesExpiry)) continue;
      if (isExcluded(scene, a, y) || !isRecognised(scene, a, y)) continue;
      decide(scene, a, y);
      if (valid) lastValid = y;
      scene.store.add(claim);
    }
  }
}

/** Sets the submission day; false where there is no claim that year. */
function submits({ plan, row, applicants }: RowScene, a: number, y: number): boolean {
  if (row.months === null) return false;
  let month =
    12 * y +
    drawDiscrete(row.months, word(applicants, a, codeOf(row.clause, plan.firstYear + y, PURPOSE.month)));
  if (month < plan.opensMonth) {
    const redrawn = word(applicants, a, codeOf(row.clause, plan.firstYear + y, PURPOSE.redrawnMonth));
    const open = 12 * (y + 1) - plan.opensMonth;
    month = plan.opensMonth + Math.floor((redrawn / 0x100000000) * open);
  }
  if (month <= applicants.entry[a] || month > applicants.exit[a]) return false;
  const days = word(applicants, a, codeOf(row.clause, plan.firstYear + y, PURPOSE.days));
  // One word gives both days: 28 × 28 even cells.
  const cell = Math.floor((days / 0x100000000) * (DAYS * DAYS));
  claim.submitted = DAYS * month + Math.floor(cell / DAYS);
  claim.decided = cell % DAYS;
  return claim.submitted >= plan.signedDay;
}

function isExcluded({ plan, segment, applicants }: RowScene, a: number, y: number): boolean {
  return (
    segment.exclusion > 0 &&
    word(applicants, a, codeOf(0, plan.firstYear + y, PURPOSE.exclusion)) < segment.exclusion
  );
}

function isRecognised({ plan, row, applicants }: RowScene, a: number, y: number): boolean {
  if (!row.lasting) {
    return word(applicants, a, codeOf(row.clause, plan.firstYear + y, PURPOSE.recognition)) < row.recognition;
  }
  const clause = row.ownRecognition ? row.clause : 0;
  const entryYear = Math.floor(applicants.entry[a] / 12);
  for (let tried = entryYear; tried <= y; tried++) {
    const chance = tried === entryYear ? row.recognition : row.retry;
    if (word(applicants, a, codeOf(clause, plan.firstYear + tried, PURPOSE.recognition)) < chance)
      return true;
  }
  return false;
}

/** Sets what the award is computed from, the other offer and the decision. */
function decide(scene: RowScene, a: number, y: number): void {
  const { plan, row, applicants } = scene;
  const year = plan.firstYear + y;
  claim.year = y;
  claim.applicant = scene.firstApplicant + a;
  claim.base = baseOf(scene, a, y);
  claim.offer = 0;
  if (row.overlap > 0 && word(applicants, a, codeOf(row.clause, year, PURPOSE.overlap)) < row.overlap) {
    claim.offer = offerWord(word(applicants, a, codeOf(row.clause, year, PURPOSE.offer)));
  }
  const lag =
    plan.lagMonths[drawDiscrete(plan.lag, word(applicants, a, codeOf(row.clause, year, PURPOSE.lag)))];
  setDecision(claim, lag, claim.decided);
}

function baseOf(scene: RowScene, a: number, y: number): number {
  const { plan, row, applicants } = scene;
  const year = plan.firstYear + y;
  if (row.grades !== null) {
    return drawDiscrete(row.grades, word(applicants, a, codeOf(row.clause, year, PURPOSE.grade)));
  }
  if (row.eventCounts !== null) return drawEvents(scene, a, y);
  const lasting = normalOf(word(applicants, a, codeOf(row.clause, 1950, PURPOSE.size)));
  const own = normalOf(word(applicants, a, codeOf(row.clause, year, PURPOSE.cost)));
  return wholeFen(row.medianFen * scene.common.costLevel[y] * exp(row.sizeSd * lasting + row.claimSd * own));
}

function drawEvents(scene: RowScene, a: number, y: number): number {
  const { plan, row, applicants, segment, store } = scene;
  const first = store.nextEvent;
  if (row.eventCounts === null) return first;
  const year = plan.firstYear + y;
  const count = drawPoisson(
    row.eventCounts[y],
    word(applicants, a, codeOf(row.clause, year, PURPOSE.eventCount)),
  );
  const address = { trial: scene.trial, applicant: applicants.number[a], key: segment.key };
  const what = { clause: row.clause, year, kind: NUMBERED.event };
  const level = row.medianFen * scene.common.plainLevel[y];
  for (let e = 0; e < count; e++) {
    numberedWords(address, what, e, words);
    if (words[0] < row.eventOutcome) store.addEvent(wholeFen(level * exp(row.logSd * normalOf(words[1]))));
  }
  store.addEvent(-1);
  return first;
}

function word(applicants: Applicants, a: number, code: number): number {
  return mix(applicants.k0[a], applicants.k1[a], applicants.k2[a], code);
}
