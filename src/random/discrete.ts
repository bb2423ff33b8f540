import { guideOf } from "./guide.ts";
import { threshold } from "./uniform.ts";

export interface DiscreteTable {
  /** A word below entry i, and not below the entry before, stands for i. */
  readonly below: Float64Array;
  /** Top byte of a word → the first i to look at. */
  readonly guide: Uint16Array;
}

/**
 * Cumulative thresholds of weights; a weight of 0 is never drawn. The last one above 0 ends at 2^32, so
 * every word finds its place.
 *
 * @param weights ≥ 0, not all 0; they need not sum to 1
 */
export function discreteTable(weights: readonly number[]): DiscreteTable {
  let total = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`weight ${weight} is not ≥ 0`);
    total += weight;
  }
  if (total === 0) throw new RangeError("all weights are 0");
  let sum = 0;
  const below = Float64Array.from(weights, (weight) => {
    sum += weight;
    return threshold(sum / total);
  });
  return { below, guide: guideOf(below) };
}

/** The index that the word stands for: inversion, so a larger word never gives a smaller index. */
export function drawDiscrete(table: DiscreteTable, word: number): number {
  let i = table.guide[word >>> 24];
  while (word >= table.below[i]) i++;
  return i;
}
