import { discreteTable } from "./discrete.ts";

/** Counts `first`, `first + 1`, …; see `poissonTable`. */
export interface PoissonTable {
  readonly first: number;
  /** A word below `below[i]` and not below `below[i − 1]` stands for the count `first + i`. */
  readonly below: Float64Array;
  /** Top byte of a word → the first i to look at. */
  readonly guide: Uint16Array;
}

const MOST = 10_000;
/** Relative to the likeliest count; far under what a 32-bit word can tell apart. */
const NEGLIGIBLE = 1e-17;

/**
 * Cumulative probabilities of a Poisson count, from the likeliest count outward: no factorial, no
 * exponential, nothing that overflows or vanishes.
 *
 * @param mean 0 to 10,000
 */
export function poissonTable(mean: number): PoissonTable {
  if (!(mean >= 0 && mean <= MOST)) throw new RangeError(`Poisson mean ${mean} is not within 0 to ${MOST}`);
  const mode = Math.floor(mean);
  const downward = [];
  for (let k = mode, p = 1; k > 0; k--) {
    p *= k / mean;
    if (p < NEGLIGIBLE) break;
    downward.push(p);
  }
  const weights = downward.reverse();
  const first = mode - weights.length;
  for (let k = mode, p = 1; p >= NEGLIGIBLE; k++, p *= mean / k) weights.push(p);
  const below = discreteTable(weights);
  return { first, below, guide: guideOf(below) };
}

/** The count that the word stands for: inversion, so a larger word never gives a smaller count. */
export function drawPoisson(table: PoissonTable, word: number): number {
  let i = table.guide[word >>> 24];
  while (word >= table.below[i]) i++;
  return table.first + i;
}

function guideOf(below: Float64Array): Uint16Array {
  const guide = new Uint16Array(256);
  for (let top = 0, i = 0; top < 256; top++) {
    while (top * 16777216 >= below[i]) i++;
    guide[top] = i;
  }
  return guide;
}
