import { mix, philox4x32, word0, word1, word2 } from "./random.ts";

/* src/population/address.ts. */

export const enum Purpose {
  TakeUp,
  Month,
  RedrawnMonth,
  Days,
  Recognition,
  Exclusion,
  Size,
  Cost,
  Grade,
  EventCount,
  Overlap,
  Offer,
  Lag,
  Exit,
  Entries,
  OneMore,
  OneMoreMonth,
}

const EPOCH: i32 = 1950;

export function codeOf(clause: i32, year: i32, purpose: Purpose): u32 {
  return (clause * 256 + (year - EPOCH)) * 32 + purpose;
}

export const ONE_MORE_COHORT: u32 = 1023;
const COHORT_SIZE: u32 = 1 << 22;

export function applicantNumber(cohort: u32, position: i32): u32 {
  return cohort * COHORT_SIZE + position;
}

const WHOLE_SEGMENT: u32 = 0xffffffff;

/** Keys of the stream opened last: of a segment, or of an applicant's numbered things. */
let stream0: u32 = 0;
let stream1: u32 = 0;
let stream2: u32 = 0;

export function openSegmentStream(trial: u32, key0: u32, key1: u32): void {
  philox4x32(trial, WHOLE_SEGMENT, 0, 0, key0, key1);
  keepStream();
}

/** @param year 0: of the applicant's whole life */
export function openNumberedStream(
  trial: u32,
  applicant: u32,
  clause: i32,
  year: i32,
  key0: u32,
  key1: u32,
): void {
  const slot = (clause << 8) | (year == 0 ? 255 : year - EPOCH);
  philox4x32(trial, applicant, slot, 0, key0, key1);
  keepStream();
}

function keepStream(): void {
  stream0 = word0;
  stream1 = word1;
  stream2 = word2;
}

export function wordOf(code: u32): u32 {
  return mix(stream0, stream1, stream2, code);
}

export const enum Numbered {
  EventOutcome,
  EventCost,
  OrderGap,
  OrderUnsold,
  OrderWarehoused,
  OrderFiled,
  OrderRecognition,
  OrderAmount,
  OrderLag,
  OrderDay,
  OrderOverlap,
  OrderOffer,
}

export function numberedWord(number: i32, purpose: Numbered): u32 {
  return wordOf(number * 16 + purpose);
}
