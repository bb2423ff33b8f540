import { mix } from "../random/mix.ts";
import { philox4x32 } from "../random/philox.ts";

/**
 * What a random number decides. Purposes are part of its address, so their numbers are for life:
 * a new purpose takes a new number.
 */
export const PURPOSE = {
  takeUp: 0,
  month: 1,
  redrawnMonth: 2,
  days: 3,
  recognition: 4,
  exclusion: 5,
  size: 6,
  cost: 7,
  grade: 8,
  eventCount: 9,
  overlap: 10,
  offer: 11,
  lag: 12,
  exit: 13,
  entries: 14,
  oneMore: 15,
  oneMoreMonth: 16,
} as const;

export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

/** Year 0 of the address; addresses hold years up to 2205. */
const EPOCH = 1950;

/** The applicant, clause, year and purpose of a draw, as one word; clause 0 is the applicant itself. */
export function codeOf(clause: number, year: number, purpose: Purpose): number {
  return (clause * 256 + (year - EPOCH)) * 32 + purpose;
}

/** Cohort 0 stands for those there at signing, n for entries n months later, the last for `oneMore`. */
export const ONE_MORE_COHORT = 1023;
export const COHORT_SIZE = 1 << 22;

export function applicantNumber(cohort: number, position: number): number {
  return cohort * COHORT_SIZE + position;
}

/** Stands for the segment as a whole where an applicant's number is asked for. */
const WHOLE_SEGMENT = 0xffffffff;

const words = new Uint32Array(4);

/** Three words that key all draws of one applicant in one trial. */
export interface StreamKey {
  k0: number;
  k1: number;
  k2: number;
}

/** Keys of the draws that belong to a whole segment in one trial, such as its entries. */
export function segmentStream(trial: number, key: readonly [number, number], into: StreamKey): void {
  philox4x32(trial, WHOLE_SEGMENT, 0, 0, key[0], key[1], words);
  into.k0 = words[0];
  into.k1 = words[1];
  into.k2 = words[2];
}

export function wordOf(stream: StreamKey, code: number): number {
  return mix(stream.k0, stream.k1, stream.k2, code);
}

/**
 * What the words of a numbered thing decide, an event of a claim or an order of an applicant: part of its
 * address, for life.
 */
export const NUMBERED = {
  eventOutcome: 0,
  eventCost: 1,
  orderGap: 2,
  orderUnsold: 3,
  orderWarehoused: 4,
  orderFiled: 5,
  orderRecognition: 6,
  orderAmount: 7,
  orderLag: 8,
  orderDay: 9,
  orderOverlap: 10,
  orderOffer: 11,
} as const;

/** The code of a numbered thing's word in the stream of its claim or clause. */
export function numberedCode(number: number, purpose: (typeof NUMBERED)[keyof typeof NUMBERED]): number {
  return number * 16 + purpose;
}

/** Keys of an applicant's numbered things under a clause: of one claim year, or (year 0) of its whole life. */
export function numberedStream(
  address: { readonly trial: number; readonly applicant: number; readonly key: readonly [number, number] },
  clause: number,
  year: number,
  into: StreamKey,
): void {
  const slot = (clause << 8) | (year === 0 ? 255 : year - EPOCH);
  philox4x32(address.trial, address.applicant, slot, 0, address.key[0], address.key[1], words);
  into.k0 = words[0];
  into.k1 = words[1];
  into.k2 = words[2];
}
