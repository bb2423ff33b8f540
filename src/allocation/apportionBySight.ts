import { kthLargest } from "./kthLargest.ts";

/** 2^-51: twice what the quotient w × (total / Σw) can be off in doubles, relative to itself. */
const DOUBT = 4.440892098500626e-16;

let fractions = new Float64Array(256);

/**
 * The largest remainder method from rounded quotients, where these leave no doubt: no fraction so close
 * to a whole number that its floor, and none so close to the one on the boundary that their order could
 * be another. Returns false where there is doubt; `shares` is then not filled.
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

/** Equal weights have equal fractions: a tie between them is none of doubt. */
function isBeyondDoubt(
  weights: Float64Array,
  { count, threshold, doubt }: { readonly count: number; readonly threshold: number; readonly doubt: number },
): boolean {
  let atThreshold = -1;
  for (let i = 0; i < count; i++) {
    const fraction = fractions[i];
    if (fraction < doubt) {
      if (weights[i] > 0) return false;
    } else if (fraction > 1 - doubt) return false;
    else if (Math.abs(fraction - threshold) <= 2 * doubt) {
      if (fraction !== threshold) return false;
      if (atThreshold >= 0 && atThreshold !== weights[i]) return false;
      atThreshold = weights[i];
    }
  }
  return true;
}
