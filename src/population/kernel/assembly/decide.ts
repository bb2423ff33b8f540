import { codeOf, Numbered, numberedWord, openNumberedStream, Purpose } from "./address.ts";
import { candidates } from "./apply.ts";
import { exp, expOfTwo, normalDraw } from "./maths.ts";
import { Form, PoissonTable } from "./plan.ts";
import { Column } from "./column.ts";
import { drawDiscrete, drawPoisson, mix, mixFour, scaledCodes, scaledYears } from "./random.ts";
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
  events,
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
  LARGEST_COST,
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
  if (row.form == Form.Ratio) drawCosts();
  else if (row.form == Form.PerEvent && !drawEvents()) return false;
  addClaims(candidates);
  return true;
}

/** With the other policy's offers; and grades, or exponents of costs, for `base`. */
function drawDecisions(): void {
  const lag = plan.lag;
  const lagMonths = plan.lagMonths;
  const overlap = row.overlap;
  const grades = row.grades;
  const isRatio = row.form == Form.Ratio;
  const sizeSd = row.sizeSd;
  const claimSd = row.claimSd;
  const offerCode = codeOf(row.clause, plan.firstYear, Purpose.Offer);
  const codes = scaledCodes(
    codeOf(row.clause, plan.firstYear, Purpose.Lag),
    codeOf(row.clause, plan.firstYear, Purpose.Overlap),
    codeOf(row.clause, isRatio ? 1950 : plan.firstYear, isRatio ? Purpose.Size : Purpose.Grade),
    codeOf(row.clause, plan.firstYear, Purpose.Cost),
  );
  // What is drawn of size holds for all years.
  const withYear = i32x4(-1, -1, isRatio ? 0 : -1, -1);
  const from = size;
  const end = candidates;
  const keys0 = changetype<usize>(k0);
  const keys1 = changetype<usize>(k1);
  const keys2 = changetype<usize>(k2);
  const ofApplicant = candidateApplicant;
  const ofYear = candidateYear;
  const ofWindowYear = candidateWindowYear;
  const ofDay = candidateSubmitted;
  const decisionDays = candidateDecisionDay;
  const first = position;
  const applicants = applicant;
  const years = year;
  const windowYears = windowYear;
  const submissions = submitted;
  const decisions = decided;
  const offers = offer;
  const bases = base;
  for (let c = 0; c < end; c++) {
    const a = ofApplicant[c];
    const y = ofYear[c];
    const words = mixFour(
      keys0,
      keys1,
      keys2,
      (<usize>a) << 2,
      i32x4.add(codes, v128.and(withYear, scaledYears(y))),
    );
    const day = ofDay[c];
    const months = lagMonths[drawDiscrete(lag, i32x4.extract_lane(words, 0))];
    const overlaps = <f64>(<u32>i32x4.extract_lane(words, 1)) < overlap;
    const third = <u32>i32x4.extract_lane(words, 2);
    const i = from + c;
    applicants[i] = first + a;
    years[i] = <u8>y;
    windowYears[i] = <u8>ofWindowYear[c];
    submissions[i] = <u16>day;
    decisions[i] = <u16>decisionDay(day, months, decisionDays[c]);
    offers[i] = overlaps ? offerWord(mix(k0[a], k1[a], k2[a], offerCode + 32 * y)) : 0;
    if (isRatio) {
      const own = claimSd * normalDraw(i32x4.extract_lane(words, 3));
      bases[i] = sizeSd * normalDraw(third) + own;
    } else bases[i] = grades ? <f64>drawDiscrete(grades, third) : 0;
  }
}

/** Of the exponents in `base`. */
function drawCosts(): void {
  const medianFen = row.medianFen;
  const end = size + candidates;
  const exponents = base;
  const years = year;
  const levels = costLevel;
  let i = size;
  for (; i + 1 < end; i += 2) {
    const at = changetype<usize>(exponents) + ((<usize>i) << 3);
    const level = f64x2.replace_lane(f64x2.splat(levels[years[i]]), 1, levels[years[i + 1]]);
    v128.store(at, costsOfTwo(f64x2.mul(f64x2.splat(medianFen), level), v128.load(at)));
  }
  // The last one may be alone.
  if (i < end) exponents[i] = wholeFen(medianFen * levels[years[i]] * exp(exponents[i]));
}

/** `wholeFen` of level × e^exponent. */
function costsOfTwo(levels: v128, exponents: v128): v128 {
  const costs = f64x2.mul(levels, expOfTwo(exponents));
  return f64x2.pmin(f64x2.splat(LARGEST_COST), f64x2.floor(f64x2.add(costs, f64x2.splat(0.5))));
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
  const first = eventCount;
  for (let e = 0; e < happened; e++) {
    if (<f64>numberedWord(e, Numbered.EventOutcome) >= row.eventOutcome) continue;
    addEvent(row.logSd * normalDraw(numberedWord(e, Numbered.EventCost)));
  }
  drawEventCosts(row.medianFen * plainLevel[y], first);
  return true;
}

/** Of the exponents from event `first` on. */
function drawEventCosts(level: f64, first: i32): void {
  let e = first;
  for (; e + 1 < eventCount; e += 2) {
    const at = changetype<usize>(events) + ((<usize>e) << 3);
    v128.store(at, costsOfTwo(f64x2.splat(level), v128.load(at)));
  }
  if (e < eventCount) events[e] = wholeFen(level * exp(events[e]));
}
