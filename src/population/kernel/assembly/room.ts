import { Column } from "./column.ts";

/*
 * Memory behind the plan: columns for the applicants of a segment and the claims of a piece, some trials, and
 * for the candidates of one row and trial. Where something does not fit, the piece is given up, the column is
 * made larger or the piece smaller, and drawn again: chance has an address, so it comes out the same.
 */

/** Trials of a piece at most. */
export const MOST_TRIALS: i32 = 256;
/** Entries that no column passes while a piece of fewer trials would do. */
const LARGE: i64 = 1 << 20;

/** Days and years as draws store them: 16 and 8 bits. */
const DAY_INDEXES: i32 = 1 << 16;
const YEARS: i32 = 1 << 8;

let applicantRoom: i32 = 1 << 15;
let candidateRoom: i32 = 1 << 12;
let claimRoom: i32 = 1 << 17;
let eventRoom: i32 = 1 << 16;

export let number = changetype<Column<u32>>(0);
export let k0 = changetype<Column<u32>>(0);
export let k1 = changetype<Column<u32>>(0);
export let k2 = changetype<Column<u32>>(0);
export let entry = changetype<Column<i32>>(0);
export let exit = changetype<Column<f64>>(0);
export let recognised = changetype<Column<i32>>(0);

export let candidateApplicant = changetype<Column<i32>>(0);
export let candidateYear = changetype<Column<i32>>(0);
export let candidateWindowYear = changetype<Column<i32>>(0);
export let candidateSubmitted = changetype<Column<i32>>(0);
export let candidateDecisionDay = changetype<Column<i32>>(0);

export let base = changetype<Column<f64>>(0);
export let events = changetype<Column<f64>>(0);
export let applicant = changetype<Column<u32>>(0);
export let offer = changetype<Column<u32>>(0);
export let order = changetype<Column<u32>>(0);
export let submitted = changetype<Column<u16>>(0);
export let decided = changetype<Column<u16>>(0);
export let year = changetype<Column<u8>>(0);
export let windowYear = changetype<Column<u8>>(0);
/** A trial's claims being sorted; and claims by day, all 0 between two sortings. */
export let unsorted = changetype<Column<u64>>(0);
export let sorted = changetype<Column<u64>>(0);
export let dayCount = changetype<Column<u32>>(0);

/** By trial and drawn year, common to all applicants; `takeUp` is the threshold of one row and trial. */
export let costLevel = changetype<Column<f64>>(0);
export let plainLevel = changetype<Column<f64>>(0);
export let takeUpOdds = changetype<Column<f64>>(0);
export let takeUp = changetype<Column<u32>>(0);

/** Where the applicants of each trial begin. */
export let applicantStart = changetype<Column<i32>>(0);
export let start = changetype<Column<u32>>(0);
export let firstApplicantOf = changetype<Column<u32>>(0);
export let applicantsOf = changetype<Column<u32>>(0);
export let orderStart = changetype<Column<u32>>(0);
/** By row, the first event. */
export let eventStart = changetype<Column<u32>>(0);

let end: u64 = 0;

/** Lays the columns out behind `from`, in doubles' alignment; stops the program where memory ends. */
export function layOut(from: usize, rows: i32): void {
  end = from;
  number = column<u32>(applicantRoom);
  k0 = column<u32>(applicantRoom);
  k1 = column<u32>(applicantRoom);
  k2 = column<u32>(applicantRoom);
  entry = column<i32>(applicantRoom);
  exit = column<f64>(applicantRoom);
  recognised = column<i32>(applicantRoom);
  candidateApplicant = column<i32>(candidateRoom);
  candidateYear = column<i32>(candidateRoom);
  candidateWindowYear = column<i32>(candidateRoom);
  candidateSubmitted = column<i32>(candidateRoom);
  candidateDecisionDay = column<i32>(candidateRoom);
  base = column<f64>(claimRoom);
  events = column<f64>(eventRoom);
  applicant = column<u32>(claimRoom);
  offer = column<u32>(claimRoom);
  order = column<u32>(claimRoom);
  submitted = column<u16>(claimRoom);
  decided = column<u16>(claimRoom);
  year = column<u8>(claimRoom);
  windowYear = column<u8>(claimRoom);
  unsorted = column<u64>(claimRoom);
  sorted = column<u64>(claimRoom);
  dayCount = column<u32>(DAY_INDEXES);
  costLevel = column<f64>(MOST_TRIALS * YEARS);
  plainLevel = column<f64>(MOST_TRIALS * YEARS);
  takeUpOdds = column<f64>(MOST_TRIALS * YEARS);
  takeUp = column<u32>(YEARS);
  applicantStart = column<i32>(MOST_TRIALS + 1);
  start = column<u32>(MOST_TRIALS * rows + 1);
  firstApplicantOf = column<u32>(MOST_TRIALS * rows);
  applicantsOf = column<u32>(MOST_TRIALS);
  orderStart = column<u32>(MOST_TRIALS + 1);
  eventStart = column<u32>(rows + 1);
  reserveMemory(end);
  memory.fill(changetype<usize>(dayCount), 0, sizeof<u32>() * DAY_INDEXES);
}

function column<T>(length: i32): Column<T> {
  const at = (end + 7) & ~(<u64>7);
  end = at + ((<u64>length) << alignof<T>());
  return changetype<Column<T>>(<usize>at);
}

/** Makes the memory reach up to `bytes`. */
export function reserveMemory(bytes: u64): void {
  const pages = <i64>((bytes + 0xffff) >> 16) - <i64>memory.size();
  if (pages > 0 && (pages > 0xffff || memory.grow(<i32>pages) < 0)) unreachable();
}

/** Trials of the piece; and the most that have fitted into one under this plan. */
export let trials: i32 = 0;
let trialsAtOnce: i32 = 0;
/** Claims and events of the piece so far. */
export let size: i32 = 0;
export let eventCount: i32 = 0;

export function forgetPieces(): void {
  trialsAtOnce = MOST_TRIALS;
}

export function openPiece(most: i32): void {
  trials = min(trialsAtOnce, most);
  size = eventCount = 0;
}

export function addClaims(count: i32): void {
  size += count;
}

export function addEvent(cost: f64): void {
  events[eventCount++] = cost;
}

/** Four more than `count`, which are written to four at a time. */
export function hasRoomForApplicants(count: i64): bool {
  if (count + 4 <= applicantRoom) return true;
  if (isForMoreTrials(count)) applicantRoom = enlarged(count);
  return false;
}

/** Four more than `count`, which are written to before it is known whether they count. */
export function hasRoomForCandidates(count: i64): bool {
  if (count + 4 <= candidateRoom) return true;
  candidateRoom = enlarged(count);
  return false;
}

export function hasRoomForClaims(count: i32): bool {
  const needed = <i64>size + count;
  if (needed <= claimRoom) return true;
  if (isForMoreTrials(needed)) claimRoom = enlarged(needed);
  return false;
}

export function hasRoomForEvents(count: i32): bool {
  const needed = <i64>eventCount + count;
  if (needed <= eventRoom) return true;
  if (isForMoreTrials(needed)) eventRoom = enlarged(needed);
  return false;
}

/** Whether a column may grow to `needed`; else the piece gets smaller. */
function isForMoreTrials(needed: i64): bool {
  if (needed <= LARGE || trials == 1) return true;
  trialsAtOnce = trials / 2;
  return false;
}

function enlarged(count: i64): i32 {
  if (count > 0x3fffffff) unreachable();
  return <i32>count * 2;
}
