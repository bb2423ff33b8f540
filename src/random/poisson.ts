import { discreteTable, drawDiscrete, type DiscreteTable } from "./discrete.ts";

/** Entry i of the table stands for the count `first + i`; see `poissonTable`. */
export interface PoissonTable {
  readonly first: number;
  readonly counts: DiscreteTable;
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
  return { first, counts: discreteTable(weights) };
}

/** The count that the word stands for: inversion, so a larger word never gives a smaller count. */
export function drawPoisson(table: PoissonTable, word: number): number {
  return table.first + drawDiscrete(table.counts, word);
}
