import { codeOf, Purpose } from "./address.ts";
import { mixFour, scaledCodes, scaledYears } from "./random.ts";
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

/** By a number of four bits: which of them are set, from the lowest on. */
const SET_BITS = memory.data<i32>([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 1, 2, 0, 0, 0, 1, 2, 0, 3, 0, 0, 0,
  0, 3, 0, 0, 1, 3, 0, 0, 0, 1, 3, 0, 2, 3, 0, 0, 0, 2, 3, 0, 1, 2, 3, 0, 0, 1, 2, 3,
]);

/** False where there is no room. */
export function whoApplies(): bool {
  const years = row.outlivesExpiry ? plan.drawnYears : plan.years;
  if (!hasRoomForCandidates(<i64>(to - from) * years)) return false;
  findTakeUp(years);
  const code = codeOf(row.clause, plan.firstYear, Purpose.TakeUp);
  const codes = scaledCodes(code, code + 32, code + 64, code + 96);
  const bytes = years <= 4 ? inFourYears(codes) : inManyYears(codes, years);
  candidates = <i32>(bytes >> 2);
  return true;
}

/*
 * Years are bits. Both give the bytes that the candidates take; globals are read once, for each naming reads anew. In one
 * loop for both all of drawing would take a twelfth longer.
 */

function inFourYears(codes: v128): usize {
  const keys0 = changetype<usize>(k0);
  const keys1 = changetype<usize>(k1);
  const keys2 = changetype<usize>(k2);
  const thresholds = changetype<usize>(takeUp);
  const applicant = changetype<usize>(candidateApplicant);
  const year = changetype<usize>(candidateYear);
  const entries = entry;
  const end = to;
  const firstOpen = plan.opensMonth / 12;
  let found: usize = 0;
  for (let a = from; a < end; a++) {
    const words = mixFour(keys0, keys1, keys2, (<usize>a) << 2, codes);
    const applies = i32x4.bitmask(i32x4.lt_u(words, v128.load(thresholds)));
    const since = applies & (-1 << max((entries[a] + 1) / 12, firstOpen));
    found = addYears(applicant, year, found, a, 0, since & 15);
  }
  return found;
}

/** A policy has fewer than 64. */
function inManyYears(codes: v128, years: i32): usize {
  const keys0 = changetype<usize>(k0);
  const keys1 = changetype<usize>(k1);
  const keys2 = changetype<usize>(k2);
  const thresholds = changetype<usize>(takeUp);
  const applicant = changetype<usize>(candidateApplicant);
  const year = changetype<usize>(candidateYear);
  const entries = entry;
  const end = to;
  const expired = plan.years;
  const firstOpen = plan.opensMonth / 12;
  const windowYears = plan.windowCloses ? 2 : years;
  let found: usize = 0;
  for (let a = from; a < end; a++) {
    let applies: u64 = 0;
    for (let y = 0; y < years; y += 4) {
      const words = mixFour(keys0, keys1, keys2, (<usize>a) << 2, i32x4.add(codes, scaledYears(y)));
      const four = i32x4.bitmask(i32x4.lt_u(words, v128.load(thresholds + ((<usize>y) << 2))));
      applies |= (<u64>four) << y;
    }
    applies &= ~(<u64>0) << max((entries[a] + 1) / 12, firstOpen);
    if (years > expired) applies = whileWindowOpen(applies, expired, windowYears);
    for (let y = 0; y < years; y += 4) {
      found = addYears(applicant, year, found, a, y, (<i32>(applies >> y)) & 15);
    }
  }
  return found;
}

/** Four entries are written, of which those count whose bits are set. */
function addYears(applicant: usize, year: usize, found: usize, a: i32, y: i32, four: i32): usize {
  v128.store(applicant + found, i32x4.splat(a));
  v128.store(year + found, i32x4.add(v128.load(SET_BITS + (four << 4)), i32x4.splat(y)));
  return found + (popcnt(four) << 2);
}

/** Thresholds of the words that decide; none for those that fill the last four. */
function findTakeUp(years: i32): void {
  for (let y = 0; y < years; y++) {
    const odds = row.takeUpOdds[y] * takeUpOdds[y];
    takeUp[y] = <u32>(<i64>floor((odds / (1 + odds)) * 4294967296.0));
  }
  for (let y = years; y < years + 3; y++) takeUp[y] = 0;
}

/** After the expiry only those apply whose last year before it leaves a window open, for so many years. */
function whileWindowOpen(applies: u64, expired: i32, windowYears: i32): u64 {
  const inTime = applies & (((<u64>1) << expired) - 1);
  const end = min(64 - <i32>clz(inTime) + windowYears, 63);
  const isOpen = inTime == 0 ? 0 : ((<u64>1) << end) - 1;
  return inTime | (applies & isOpen);
}
