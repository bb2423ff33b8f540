import { drawDiscrete } from "../random/discrete.ts";
import { exp } from "../random/maths.ts";
import { mix } from "../random/mix.ts";
import { normalDraw } from "../random/normalDraw.ts";
import { drawPoisson } from "../random/poisson.ts";
import { codeOf, NUMBERED, numberedCode, numberedStream, PURPOSE, type StreamKey } from "./address.ts";
import type { Candidates } from "./apply.ts";
import { decisionDay, offerWord, wholeFen, type RowScene } from "./scene.ts";

/** Draws what the award will be computed from, the other offer and the decision, into the store. */
export function storeClaims(scene: RowScene, candidates: Candidates): void {
  const { store, row, firstApplicant } = scene;
  const { applicant, year, windowYear, submitted, count } = candidates;
  store.reserve(count);
  const { size } = store;
  for (let c = 0; c < count; c++) {
    store.applicant[size + c] = firstApplicant + applicant[c];
    store.year[size + c] = year[c];
    store.windowYear[size + c] = windowYear[c];
    store.submitted[size + c] = submitted[c];
  }
  drawDecisions(scene, candidates);
  drawOffers(scene, candidates);
  if (row.form === "graded") drawGrades(scene, candidates);
  else if (row.form === "per-event") drawEvents(scene, candidates);
  else drawCosts(scene, candidates);
  store.size += count;
}

function drawDecisions({ plan, row, applicants, store }: RowScene, candidates: Candidates): void {
  const { k0, k1, k2 } = applicants;
  const { applicant, year, submitted, count } = candidates;
  const { decided, size } = store;
  const { lag, lagMonths } = plan;
  const code = codeOf(row.clause, plan.firstYear, PURPOSE.lag);
  for (let c = 0; c < count; c++) {
    const a = applicant[c];
    const months = lagMonths[drawDiscrete(lag, mix(k0[a], k1[a], k2[a], code + 32 * year[c]))];
    decided[size + c] = decisionDay(submitted[c], months, candidates.decisionDay[c]);
  }
}

function drawOffers({ plan, row, applicants, store }: RowScene, candidates: Candidates): void {
  const { k0, k1, k2 } = applicants;
  const { applicant, year, count } = candidates;
  const { offer, size } = store;
  const code = codeOf(row.clause, plan.firstYear, PURPOSE.overlap);
  const offerCode = codeOf(row.clause, plan.firstYear, PURPOSE.offer);
  for (let c = 0; c < count; c++) {
    const a = applicant[c];
    offer[size + c] =
      mix(k0[a], k1[a], k2[a], code + 32 * year[c]) < row.overlap
        ? offerWord(mix(k0[a], k1[a], k2[a], offerCode + 32 * year[c]))
        : 0;
  }
}

function drawGrades({ plan, row, applicants, store }: RowScene, candidates: Candidates): void {
  const { k0, k1, k2 } = applicants;
  const { applicant, year, count } = candidates;
  const { base, size } = store;
  const code = codeOf(row.clause, plan.firstYear, PURPOSE.grade);
  for (let c = 0; c < count; c++) {
    const a = applicant[c];
    const word = mix(k0[a], k1[a], k2[a], code + 32 * year[c]);
    base[size + c] = row.grades === null ? 0 : drawDiscrete(row.grades, word);
  }
}

/** A lasting size of the applicant and one of the claim share the cost's variance. */
function drawCosts({ plan, row, applicants, common, store }: RowScene, candidates: Candidates): void {
  const { k0, k1, k2 } = applicants;
  const { applicant, year, count } = candidates;
  const { base, size } = store;
  const { sizeSd, claimSd, medianFen } = row;
  const { costLevel } = common;
  const sizeCode = codeOf(row.clause, 1950, PURPOSE.size);
  const code = codeOf(row.clause, plan.firstYear, PURPOSE.cost);
  let sized = -1;
  let lasting = 0;
  for (let c = 0; c < count; c++) {
    const a = applicant[c];
    if (a !== sized) {
      sized = a;
      lasting = sizeSd * normalDraw(mix(k0[a], k1[a], k2[a], sizeCode));
    }
    const own = normalDraw(mix(k0[a], k1[a], k2[a], code + 32 * year[c]));
    base[size + c] = wholeFen(medianFen * costLevel[year[c]] * exp(lasting + claimSd * own));
  }
}

const stream: StreamKey = { k0: 0, k1: 0, k2: 0 };

/** Costs of the events with a confirmed outcome; the claim's base is where they begin. */
function drawEvents(scene: RowScene, candidates: Candidates): void {
  const { plan, row, applicants, segment, store } = scene;
  const { k0, k1, k2 } = applicants;
  const { applicant, year, count } = candidates;
  const code = codeOf(row.clause, plan.firstYear, PURPOSE.eventCount);
  for (let c = 0; c < count; c++) {
    const a = applicant[c];
    const y = year[c];
    store.base[store.size + c] = store.nextEvent;
    if (row.eventCounts !== null) {
      const events = drawPoisson(row.eventCounts[y], mix(k0[a], k1[a], k2[a], code + 32 * y));
      const address = { trial: scene.trial, applicant: applicants.number[a], key: segment.key };
      numberedStream(address, row.clause, plan.firstYear + y, stream);
      drawEventCosts(scene, events, row.medianFen * scene.common.plainLevel[y]);
    }
    store.addEvent(-1);
  }
}

function drawEventCosts({ row, store }: RowScene, events: number, level: number): void {
  const { k0, k1, k2 } = stream;
  for (let e = 0; e < events; e++) {
    if (mix(k0, k1, k2, numberedCode(e, NUMBERED.eventOutcome)) >= row.eventOutcome) continue;
    const z = normalDraw(mix(k0, k1, k2, numberedCode(e, NUMBERED.eventCost)));
    store.addEvent(wholeFen(level * exp(row.logSd * z)));
  }
}
