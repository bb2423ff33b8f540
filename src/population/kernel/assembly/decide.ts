import { codeOf, Numbered, numberedWord, openNumberedStream, Purpose } from "./address.ts";
import { candidates } from "./apply.ts";
import { exp, normalDraw } from "./maths.ts";
import { Form, PoissonTable } from "./plan.ts";
import { Column } from "./column.ts";
import { drawDiscrete, drawPoisson, mix } from "./random.ts";
import {
  addClaims,
  addEvent,
  applicant,
  base,
  candidateApplicant,
  candidateDecisionDay,
  candidateSubmitted,
  candidateWindowYear,
  candidateYear,
  decided,
  hasRoomForClaims,
  hasRoomForEvents,
  k0,
  k1,
  k2,
  eventCount,
  number,
  offer,
  size,
  submitted,
  windowYear,
  year,
} from "./room.ts";
import {
  costLevel,
  decisionDay,
  offerWord,
  plainLevel,
  plan,
  position,
  row,
  segment,
  trial,
  wholeFen,
} from "./scene.ts";

/** False where there is no room. */
export function storeClaims(): bool {
  if (!hasRoomForClaims(candidates)) return false;
  drawDecisions();
  if (row.form == Form.Graded) drawGrades();
  else if (row.form == Form.Ratio) drawCosts();
  else if (!drawEvents()) return false;
  addClaims(candidates);
  return true;
}

/** With the other policy's offers. */
function drawDecisions(): void {
  const lag = plan.lag;
  const lagMonths = plan.lagMonths;
  const overlap = row.overlap;
  const lagCode = codeOf(row.clause, plan.firstYear, Purpose.Lag);
  const overlapCode = codeOf(row.clause, plan.firstYear, Purpose.Overlap);
  const offerCode = codeOf(row.clause, plan.firstYear, Purpose.Offer);
  const from = size;
  for (let c = 0; c < candidates; c++) {
    const a = candidateApplicant[c];
    const y = candidateYear[c];
    const a0 = k0[a];
    const a1 = k1[a];
    const a2 = k2[a];
    const day = candidateSubmitted[c];
    const months = lagMonths[drawDiscrete(lag, mix(a0, a1, a2, lagCode + 32 * y))];
    const overlaps = <f64>mix(a0, a1, a2, overlapCode + 32 * y) < overlap;
    const i = from + c;
    applicant[i] = position + a;
    year[i] = <u8>y;
    windowYear[i] = <u8>candidateWindowYear[c];
    submitted[i] = <u16>day;
    decided[i] = <u16>decisionDay(day, months, candidateDecisionDay[c]);
    offer[i] = overlaps ? offerWord(mix(a0, a1, a2, offerCode + 32 * y)) : 0;
  }
}

function drawGrades(): void {
  const grades = row.grades;
  const code = codeOf(row.clause, plan.firstYear, Purpose.Grade);
  for (let c = 0; c < candidates; c++) {
    const a = candidateApplicant[c];
    const word = mix(k0[a], k1[a], k2[a], code + 32 * candidateYear[c]);
    base[size + c] = grades ? <f64>drawDiscrete(grades, word) : 0;
  }
}

function drawCosts(): void {
  const sizeSd = row.sizeSd;
  const claimSd = row.claimSd;
  const medianFen = row.medianFen;
  const sizeCode = codeOf(row.clause, 1950, Purpose.Size);
  const code = codeOf(row.clause, plan.firstYear, Purpose.Cost);
  for (let c = 0; c < candidates; c++) {
    const a = candidateApplicant[c];
    const y = candidateYear[c];
    const a0 = k0[a];
    const a1 = k1[a];
    const a2 = k2[a];
    const lasting = sizeSd * normalDraw(mix(a0, a1, a2, sizeCode));
    const own = normalDraw(mix(a0, a1, a2, code + 32 * y));
    base[size + c] = wholeFen(medianFen * costLevel[y] * exp(lasting + claimSd * own));
  }
}

/** False where there is no room. */
function drawEvents(): bool {
  const counts = row.eventCounts;
  for (let c = 0; c < candidates; c++) {
    base[size + c] = <f64>eventCount;
    if (counts && !drawEventsOf(candidateApplicant[c], candidateYear[c], counts)) return false;
    if (!hasRoomForEvents(1)) return false;
    addEvent(-1);
  }
  return true;
}

function drawEventsOf(a: i32, y: i32, counts: Column<PoissonTable>): bool {
  const code = codeOf(row.clause, plan.firstYear, Purpose.EventCount);
  const happened = drawPoisson(counts[y], mix(k0[a], k1[a], k2[a], code + 32 * y));
  if (!hasRoomForEvents(happened + 1)) return false;
  openNumberedStream(trial, number[a], row.clause, plan.firstYear + y, segment.key0, segment.key1);
  const level = row.medianFen * plainLevel[y];
  for (let e = 0; e < happened; e++) {
    if (<f64>numberedWord(e, Numbered.EventOutcome) >= row.eventOutcome) continue;
    const z = normalDraw(numberedWord(e, Numbered.EventCost));
    addEvent(wholeFen(level * exp(row.logSd * z)));
  }
  return true;
}
