import { kthLargest } from "./kthLargest.ts";

/** 2^-51: twice what the quotient w × (total / Σw) can be off in doubles, relative to itself. */
const DOUBT = 4.440892098500626e-16;

let fractions = new Float64Array(256);

/**
 * The largest remainder method from rounded quotients, where these leave no doubt: a share is
 * floor(quotient + 1 − cut), and the cut lies far enough from every fraction but those of equal weights
 * that tie on it. Returns false where there is doubt; `shares` is then not filled.
 *
 * @param of.sum     Σ weights, 0 < sum
 * @param of.largest the largest weight
 */
export function apportionBySight(
  weights: Float64Array,
  shares: Float64Array,
  of: { readonly count: number; readonly total: number; readonly sum: number; readonly largest: number },
): boolean {
  const { count, total, sum } = of;
  if (fractions.length < count) fractions = new Float64Array(count * 2);
  const scale = total / sum;
  const doubt = of.largest * scale * DOUBT;
  let floors = 0;
  for (let i = 0; i < count; i++) {
    const quotient = weights[i] * scale;
    const floor = Math.floor(quotient);
    fractions[i] = quotient - floor;
    floors += floor;
  }
  const left = total - floors;
  if (left < 1 || left >= count) return false;
  const threshold = kthLargest(fractions, count, { k: left, below: 1 });
  if (!isBeyondDoubt(weights, { count, threshold, doubt })) return false;
  const lift = 1 - threshold + doubt;
  let excess = -total;
  for (let i = 0; i < count; i++) {
    const share = Math.floor(weights[i] * scale + lift);
    shares[i] = share;
    excess += share;
  }
  for (let i = count - 1; excess > 0; i--) {
    if (fractions[i] !== threshold) continue;
    shares[i] -= 1;
    excess -= 1;
  }
  return true;
}

/** Only equal weights may lie near the threshold: their fractions are equal, so that they truly tie. */
function isBeyondDoubt(
  weights: Float64Array,
  { count, threshold, doubt }: { readonly count: number; readonly threshold: number; readonly doubt: number },
): boolean {
  const near = 2 * doubt;
  if (threshold < near || threshold > 1 - near) return false;
  let atThreshold = -1;
  for (let i = 0; i < count; i++) {
    if (Math.abs(fractions[i] - threshold) > near) continue;
    if (atThreshold >= 0 && atThreshold !== weights[i]) return false;
    atThreshold = weights[i];
  }
  return true;
}
