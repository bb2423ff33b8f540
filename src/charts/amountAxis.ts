import { nice } from "d3";

/** Round ends of an axis in yuan. */
export type AmountSpan = readonly [low: number, high: number];

/** Shares of the trials left out of sight at each end: a single far one would press all others together. */
const LEFT_OUT = 0.002;
const TICKS = 6;
/** Of the largest amount: an axis that would begin below this begins at 0. */
const NEAR = 0.1;
/** A part of the span in front of the first amount, so that nothing stands on the edge. */
const AIR = 0.04;

/**
 * What charts of one distribution share: from about the smallest to about the largest amount, the ceiling
 * always inside, and from 0 where that is near.
 *
 * @param sortedFen ascending
 */
export function amountSpan(sortedFen: Float64Array, ceiling: number | null): AmountSpan {
  const last = sortedFen.length - 1;
  const at = (share: number): number => sortedFen[Math.round(share * last)] / 100;
  const low = Math.min(at(LEFT_OUT), ceiling ?? Infinity);
  const high = Math.max(at(1 - LEFT_OUT), ceiling ?? 0, low + 1);
  const air = AIR * (high - low);
  const from = low - air < NEAR * high ? 0 : low - air;
  const [start, end] = nice(from, high + air, TICKS);
  return [Math.max(0, start), end];
}
