import { applicantNumber, codeOf, ONE_MORE_COHORT, openSegmentStream, Purpose, wordOf } from "./address.ts";
import { lnOfTwo } from "./maths.ts";
import { PoissonTable } from "./plan.ts";
import { drawPoisson, mixOfFour, SCALE, unit } from "./random.ts";
import { applicantStart, entry, exit, hasRoomForApplicants, k0, k1, k2, number } from "./room.ts";
import { plan, segment } from "./scene.ts";

/** Applicants of the segment in this trial and those before it in the piece. */
let count: i32 = 0;
let trial: u32 = 0;

/** Those of trial `t` of the piece, which is `drawn` of all, behind the trial before. False: there is no room. */
export function drawApplicants(t: i32, drawn: u32): bool {
  trial = drawn;
  if (t == 0) applicantStart[0] = 0;
  count = applicantStart[t];
  if (!enterAll()) return false;
  findKeys(applicantStart[t], count);
  applicantStart[t + 1] = count;
  return true;
}

function enterAll(): bool {
  if (!enter(0, segment.start, plan.signedMonth)) return false;
  const entries = segment.entries;
  if (!entries && segment.oneMore == 0) return true;
  openSegmentStream(trial, segment.key0, segment.key1);
  if (entries && !drawEntries(entries)) return false;
  return drawOneMore();
}

function drawEntries(entries: PoissonTable): bool {
  for (let month = plan.signedMonth + 1; month <= plan.lastMonth; month++) {
    const cohort = month - plan.signedMonth;
    const n = drawPoisson(entries, wordOf(cohort * 32 + Purpose.Entries));
    if (!enter(cohort, n, month)) return false;
  }
  return true;
}

function drawOneMore(): bool {
  if (<f64>wordOf(Purpose.OneMore) >= segment.oneMore) return true;
  const within = unit(wordOf(Purpose.OneMoreMonth)) * (segment.oneMoreTo - segment.oneMoreFrom + 1);
  return enter(ONE_MORE_COHORT, 1, plan.signedMonth + <i32>segment.oneMoreFrom + <i32>floor(within));
}

/** The first `entering` of a cohort. */
function enter(cohort: u32, entering: i32, month: i32): bool {
  if (!hasRoomForApplicants(<i64>count + entering)) return false;
  for (let k = 0; k < entering; k++) {
    number[count] = applicantNumber(cohort, k);
    entry[count++] = month;
  }
  return true;
}

/** Keys and exits of the applicants from `first` to `end` − 1, four at a time; the last four may reach beyond. */
function findKeys(first: i32, end: i32): void {
  const stayMonths = f64x2.splat(segment.stayMonths);
  const staysBelow = f64x2.splat(segment.staysBelow);
  const leaves = segment.stayMonths != Infinity;
  const exitCodes = i32x4.splat(codeOf(0, 1950, Purpose.Exit) * SCALE);
  for (let a = first; a < end; a += 4) {
    const at = (<usize>a) << 2;
    philoxOfFour(trial, v128.load(changetype<usize>(number) + at), segment.key0, segment.key1, at);
    const exits = changetype<usize>(exit) + (at << 1);
    v128.store(exits, f64x2.splat(Infinity));
    v128.store(exits, f64x2.splat(Infinity), 16);
    if (!leaves) continue;
    const words = mixOfFour(at, exitCodes);
    const months = v128.load(changetype<usize>(entry) + at);
    const upperWords = v128.shuffle<i32>(words, words, 2, 3, 2, 3);
    const upperMonths = v128.shuffle<i32>(months, months, 2, 3, 2, 3);
    v128.store(exits, exitsOfTwo(words, months, stayMonths, staysBelow));
    v128.store(exits, exitsOfTwo(upperWords, upperMonths, stayMonths, staysBelow), 16);
  }
}

/** Of the first two lanes: month of entry − ln(unit) × mean stay, for those who do not stay for good. */
function exitsOfTwo(words: v128, months: v128, stayMonths: v128, staysBelow: v128): v128 {
  const word = f64x2.convert_low_i32x4_u(words);
  const unit = f64x2.mul(f64x2.add(word, f64x2.splat(0.5)), f64x2.splat(1 / 4294967296));
  const stay = f64x2.mul(lnOfTwo(unit), stayMonths);
  const left = f64x2.sub(f64x2.convert_low_i32x4_s(months), stay);
  return v128.bitselect(left, f64x2.splat(Infinity), f64x2.ge(word, staysBelow));
}

const MULTIPLIERS = memory.data<u32>([0xd2511f53, 0xcd9e8d57]);

/** `philox4x32` of four counters; the first three words of each become keys. */
function philoxOfFour(counter0: u32, counter1: v128, key0: u32, key1: u32, at: usize): void {
  let c0 = i32x4.splat(counter0);
  let c1 = counter1;
  let c2 = i32x4.splat(0);
  let c3 = i32x4.splat(0);
  for (let round = 0; round < 10; round++) {
    const first = v128.load32_splat(MULTIPLIERS);
    const second = v128.load32_splat(MULTIPLIERS, 4);
    const low0 = i64x2.extmul_low_i32x4_u(c0, first);
    const high0 = i64x2.extmul_high_i32x4_u(c0, first);
    const low2 = i64x2.extmul_low_i32x4_u(c2, second);
    const high2 = i64x2.extmul_high_i32x4_u(c2, second);
    c0 = v128.xor(v128.xor(v128.shuffle<i32>(low2, high2, 1, 3, 5, 7), c1), i32x4.splat(key0));
    c2 = v128.xor(v128.xor(v128.shuffle<i32>(low0, high0, 1, 3, 5, 7), c3), i32x4.splat(key1));
    c1 = v128.shuffle<i32>(low2, high2, 0, 2, 4, 6);
    c3 = v128.shuffle<i32>(low0, high0, 0, 2, 4, 6);
    key0 += 0x9e3779b9;
    key1 += 0xbb67ae85;
  }
  v128.store(changetype<usize>(k0) + at, c0);
  v128.store(changetype<usize>(k1) + at, c1);
  v128.store(changetype<usize>(k2) + at, c2);
}
