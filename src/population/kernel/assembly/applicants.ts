import { applicantNumber, codeOf, ONE_MORE_COHORT, openSegmentStream, Purpose, wordOf } from "./address.ts";
import { ln } from "./maths.ts";
import { PoissonTable } from "./plan.ts";
import { drawPoisson, mix, philox4x32, unit, word0, word1, word2 } from "./random.ts";
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
  const fits = enterAll();
  applicantStart[t + 1] = count;
  return fits;
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
  const exitCode = codeOf(0, 1950, Purpose.Exit);
  for (let k = 0; k < entering; k++) {
    const a = count++;
    number[a] = applicantNumber(cohort, k);
    philox4x32(trial, number[a], 0, 0, segment.key0, segment.key1);
    k0[a] = word0;
    k1[a] = word1;
    k2[a] = word2;
    entry[a] = month;
    exit[a] = Infinity;
    if (segment.stayMonths != Infinity) {
      const word = mix(word0, word1, word2, exitCode);
      if (<f64>word >= segment.staysBelow) exit[a] = <f64>month - ln(unit(word)) * segment.stayMonths;
    }
  }
  return true;
}
