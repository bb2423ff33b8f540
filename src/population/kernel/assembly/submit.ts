import { codeOf, Purpose } from "./address.ts";
import { candidates, keep } from "./apply.ts";
import { drawDiscrete, mix, mixFour, oneOf, scaledCodes, scaledYears } from "./random.ts";
import {
  applicantStart,
  candidateApplicant,
  candidateDecisionDay,
  candidateSubmitted,
  candidateWindowYear,
  candidateYear,
  entry,
  exit,
  k0,
  k1,
  k2,
  recognised,
  trials,
} from "./room.ts";
import { DAYS, plan, row, segment } from "./scene.ts";

/** Who is recognised, not excluded, and submits while it is there. */
export function whoSubmits(): void {
  const months = row.months;
  if (!months) return keep(0);
  const lasting = row.lasting != 0;
  const applicant = candidateApplicant;
  const year = candidateYear;
  const submitted = candidateSubmitted;
  const decisionDay = candidateDecisionDay;
  const exclusion = segment.exclusion;
  const recognition = row.recognition;
  const opensMonth = plan.opensMonth;
  const signedDay = plan.signedDay;
  const recognitionCode = codeOf(row.clause, plan.firstYear, Purpose.Recognition);
  const codes = scaledCodes(
    codeOf(0, plan.firstYear, Purpose.Exclusion),
    codeOf(row.clause, plan.firstYear, Purpose.Month),
    codeOf(row.clause, plan.firstYear, Purpose.RedrawnMonth),
    codeOf(row.clause, plan.firstYear, Purpose.Days),
  );
  const keys0 = changetype<usize>(k0);
  const keys1 = changetype<usize>(k1);
  const keys2 = changetype<usize>(k2);
  const entries = entry;
  const exits = exit;
  const recognisedIn = recognised;
  const end = candidates;
  let kept = 0;
  for (let c = 0; c < end; c++) {
    const a = applicant[c];
    const y = year[c];
    const words = mixFour(keys0, keys1, keys2, (<usize>a) << 2, i32x4.add(codes, scaledYears(y)));
    const isIn = <f64>(<u32>i32x4.extract_lane(words, 0)) >= exclusion;
    const isRecognised = lasting
      ? y >= recognisedIn[a]
      : <f64>mix(k0[a], k1[a], k2[a], recognitionCode + 32 * y) < recognition;
    const drawn = 12 * y + drawDiscrete(months, i32x4.extract_lane(words, 1));
    const redrawn = opensMonth + oneOf(12 * (y + 1) - opensMonth, i32x4.extract_lane(words, 2));
    const month = select(redrawn, drawn, drawn < opensMonth);
    // One word gives both days: 28 × 28 even cells.
    const cell = oneOf(DAYS * DAYS, i32x4.extract_lane(words, 3));
    const day = DAYS * month + cell / DAYS;
    applicant[kept] = a;
    year[kept] = y;
    submitted[kept] = day;
    decisionDay[kept] = cell % DAYS;
    const isThere = i32(month > entries[a]) & i32(<f64>month <= exits[a]) & i32(day >= signedDay);
    kept += i32(isIn) & i32(isRecognised) & isThere;
  }
  keep(kept);
}

/** Whose recognition `recognised` holds: a clause's, or (0) the segment's own. */
let recognisedFor: i32 = -1;

export function forgetRecognised(): void {
  recognisedFor = -1;
}

/** The year in which each applicant is recognised: at entry, or when it tries again. */
export function findRecognised(): void {
  const clause = row.ownRecognition ? row.clause : 0;
  if (clause == recognisedFor) return;
  recognisedFor = clause;
  const code = codeOf(clause, plan.firstYear, Purpose.Recognition);
  const drawnYears = plan.drawnYears;
  const end = applicantStart[trials];
  for (let a = 0; a < end; a++) {
    let tried = entry[a] / 12;
    let chance = row.recognition;
    while (tried < drawnYears && <f64>mix(k0[a], k1[a], k2[a], code + 32 * tried) >= chance) {
      chance = row.retry;
      tried++;
    }
    recognised[a] = tried;
  }
}

export function withinWindow(): void {
  const applicant = candidateApplicant;
  const year = candidateYear;
  const windowYear = candidateWindowYear;
  const submitted = candidateSubmitted;
  const decisionDay = candidateDecisionDay;
  const expiryDay = plan.expiryDay;
  const outlivesExpiry = row.outlivesExpiry;
  const windowYears = plan.windowCloses ? 2 : i32.MAX_VALUE;
  let kept = 0;
  let previous = -1;
  let firstValid = -1;
  let lastValid = -1;
  for (let c = 0; c < candidates; c++) {
    const a = applicant[c];
    const y = year[c];
    const day = submitted[c];
    const isValid = day <= expiryDay;
    firstValid = select(firstValid, -1, a == previous);
    lastValid = select(lastValid, -1, a == previous);
    previous = a;
    firstValid = select(y, firstValid, i32(isValid) & i32(firstValid < 0));
    lastValid = select(y, lastValid, isValid);
    const isOpen = i32(outlivesExpiry != 0) & i32(lastValid >= 0) & i32(y - lastValid <= windowYears);
    applicant[kept] = a;
    year[kept] = y;
    windowYear[kept] = y - firstValid;
    submitted[kept] = day;
    decisionDay[kept] = decisionDay[c];
    kept += i32(isValid) | isOpen;
  }
  keep(kept);
}
