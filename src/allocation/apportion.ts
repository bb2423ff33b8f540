import type { Fen } from "../money/fen.ts";
import { bumpLargest } from "./bumpLargest.ts";

/**
 * Below this (2^50) every step of the quotient correction is exact in doubles: quotients are off by one at most,
 * remainders and their halves are whole numbers below 2^53.
 */
const EXACT_BELOW = 1_125_899_906_842_624;
/** Veltkamp's splitter, 2^27 + 1. */
const SPLITTER = 134_217_729;

let remainders = new Float64Array(256);

/**
 * Largest remainder method: `total` over `weights`, floor(w × total / Σw) each, what is left over one
 * each to the largest remainders, ties to the earlier. The shares add up to `total` exactly; all are 0
 * where the weights are.
 *
 * @param weights whole, ≥ 0, Σ < 2^53
 * @param total   whole, ≥ 0, < 2^53
 * @param sum     Σw, where it is known
 * @param shares  receives the first `count` shares; may not be `weights`
 */
export function apportion(
  weights: Float64Array,
  count: number,
  total: Fen,
  shares: Float64Array,
  sum: Fen = sumOf(weights, count),
): void {
  if (remainders.length < count) remainders = new Float64Array(count * 2);
  if (sum === 0) {
    shares.fill(0, 0, count);
    return;
  }
  const floors =
    sum < EXACT_BELOW && total < EXACT_BELOW
      ? divideInDoubles(weights, count, total, sum, shares)
      : divideInIntegers(weights, count, total, sum, shares);
  if (total > floors) bumpLargest(shares, { remainders, count, below: sum, left: total - floors });
}

export function sumOf(weights: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[i];
  return sum;
}

/**
 * Takes the quotient in doubles and corrects it by the exact remainder w × total − q × sum, each product
 * as an unevaluated sum of two doubles (Dekker 1971). Returns the sum of the floors.
 */
function divideInDoubles(
  weights: Float64Array,
  count: number,
  total: number,
  sum: number,
  shares: Float64Array,
): number {
  const scale = total / sum;
  let c = SPLITTER * total;
  const totalHigh = c - (c - total);
  const totalLow = total - totalHigh;
  c = SPLITTER * sum;
  const sumHigh = c - (c - sum);
  const sumLow = sum - sumHigh;
  let floors = 0;
  for (let i = 0; i < count; i++) {
    const weight = weights[i];
    let quotient = Math.floor(weight * scale);
    c = SPLITTER * weight;
    let high = c - (c - weight);
    let low = weight - high;
    const product = weight * total;
    const productRest = low * totalLow - (product - high * totalHigh - low * totalHigh - high * totalLow);
    c = SPLITTER * quotient;
    high = c - (c - quotient);
    low = quotient - high;
    const taken = quotient * sum;
    const takenRest = low * sumLow - (taken - high * sumHigh - low * sumHigh - high * sumLow);
    let remainder = product - taken + (productRest - takenRest);
    if (remainder < 0) {
      quotient -= 1;
      remainder += sum;
    } else if (remainder >= sum) {
      quotient += 1;
      remainder -= sum;
    }
    shares[i] = quotient;
    remainders[i] = remainder;
    floors += quotient;
  }
  return floors;
}

function divideInIntegers(
  weights: Float64Array,
  count: number,
  total: number,
  sum: number,
  shares: Float64Array,
): number {
  const bigTotal = BigInt(total);
  const bigSum = BigInt(sum);
  let floors = 0;
  for (let i = 0; i < count; i++) {
    const product = BigInt(weights[i]) * bigTotal;
    shares[i] = Number(product / bigSum);
    remainders[i] = Number(product % bigSum);
    floors += shares[i];
  }
  return floors;
}
