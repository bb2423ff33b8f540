import { threshold } from "./uniform.ts";

/** Entry i of the table: a word below it, and not below the entry before, stands for i. */
export type DiscreteTable = Float64Array;

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
  return Float64Array.from(weights, (weight) => {
    sum += weight;
    return threshold(sum / total);
  });
}

/** The index that the word stands for. */
export function drawDiscrete(table: DiscreteTable, word: number): number {
  let i = 0;
  while (word >= table[i]) i++;
  return i;
}
