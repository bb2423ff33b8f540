/** What a claim's award is marked with: it is above zero, and what has lowered it before pool and ceiling. */
export const AWARDED = 1;
/** The cap of the year, or what is left of it. */
export const BY_CAP = 2;
/** The cap of an event or order. */
export const BY_PIECE = 4;
/** Another district policy pays instead, or pays its part. */
export const BY_OTHER = 8;

/** What can bind, in the order of their counts; `atCap`: cap or piece, or both. */
export const BINDING = ["cap", "piece", "other", "pool", "ceiling", "lost", "atCap"] as const;
export type Binding = (typeof BINDING)[number];

/** Nothing is left of it: another district policy pays instead. */
export function isLost(mark: number): boolean {
  return (mark & AWARDED) === 0 && (mark & BY_OTHER) !== 0;
}

/** The contract's share of awards lowered by a cap is that of annual, event and order caps together. */
export function isAtCap(mark: number): 0 | 1 {
  return (mark & AWARDED) === 1 && (mark & (BY_CAP | BY_PIECE)) !== 0 ? 1 : 0;
}
