import { apportion } from "./apportion.ts";

/** A total shared out by largest remainders, with the answer known from elsewhere. */
export interface KnownShares {
  readonly total: number;
  readonly weights: readonly number[];
  readonly found: readonly number[];
  readonly expected: readonly number[];
}

/** Remainders of equal size go to the earlier claim; the sixth passes what doubles hold exactly. */
const KNOWN = [
  { total: 5, weights: [100, 101, 100, 100], expected: [1, 2, 1, 1] },
  { total: 9999, weights: [75, 25], expected: [7499, 2500] },
  { total: 1, weights: [33, 66], expected: [0, 1] },
  { total: 22000, weights: [445455, 9091, 545455], expected: [9800, 200, 12000] },
  { total: 1003, weights: [60, 0, 10, 30], expected: [602, 0, 100, 301] },
  {
    total: 7_000_000_000_000_000,
    weights: [1, 2],
    expected: [2_333_333_333_333_333, 4_666_666_666_666_667],
  },
  { total: 1, weights: [1, 1], expected: [1, 0] },
];

export function knownShares(): KnownShares[] {
  return KNOWN.map(({ total, weights, expected }) => {
    const shares = new Float64Array(weights.length);
    apportion(Float64Array.from(weights), weights.length, total, shares);
    return { total, weights, found: [...shares], expected };
  });
}
