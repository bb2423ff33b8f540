import { codeOf, Purpose } from "./address.ts";
import { mix } from "./random.ts";
import {
  candidateApplicant,
  candidateYear,
  entry,
  hasRoomForCandidates,
  k0,
  k1,
  k2,
  takeUp,
} from "./room.ts";
import { from, plan, row, takeUpOdds, to } from "./scene.ts";

/**
 * Candidates of the row so far. Whether one stays is a coin toss, which processors guess badly: so each is
 * written, and `kept += stays` moves on or lets the next one overwrite it.
 */
export let candidates: i32 = 0;

export function keep(kept: i32): void {
  candidates = kept;
}

/** False where there is no room. */
export function whoApplies(): bool {
  const years = row.outlivesExpiry ? plan.drawnYears : plan.years;
  if (!hasRoomForCandidates(<i64>(to - from) * years)) return false;
  for (let y = 0; y < years; y++) {
    const odds = row.takeUpOdds[y] * takeUpOdds[y];
    takeUp[y] = <u32>(<i64>floor((odds / (1 + odds)) * 4294967296.0));
  }
  const applicant = candidateApplicant;
  const year = candidateYear;
  const code = codeOf(row.clause, plan.firstYear, Purpose.TakeUp);
  const firstOpen = plan.opensMonth / 12;
  const expired = plan.years;
  const windowYears = plan.windowCloses ? 2 : years;
  let found = 0;
  for (let a = from; a < to; a++) {
    const a0 = k0[a];
    const a1 = k1[a];
    const a2 = k2[a];
    const entered = (entry[a] + 1) / 12;
    let lastApplied = -years - 1;
    let y = max(entered, firstOpen);
    for (; y < expired; y++) {
      const applies = mix(a0, a1, a2, code + 32 * y) < takeUp[y];
      applicant[found] = a;
      year[found] = y;
      lastApplied = select(y, lastApplied, applies);
      found += i32(applies);
    }
    for (; y < years; y++) {
      const applies = mix(a0, a1, a2, code + 32 * y) < takeUp[y];
      applicant[found] = a;
      year[found] = y;
      found += i32(applies) & i32(y - lastApplied <= windowYears);
    }
  }
  candidates = found;
  return true;
}
