import { select } from "./kthLargest.ts";

/** 2^-51: twice what the quotient w × (total / Σw) can be off in doubles, relative to itself. */
const DOUBT = 4.440892098500626e-16;

const BUCKETS = 64;
const sizes = new Uint32Array(BUCKETS);
let fractions = new Float64Array(256);
let buckets = new Uint8Array(256);
let candidates = new Float64Array(256);

/**
 * The largest remainder method from rounded quotients, where these leave no doubt: a share is
 * floor(quotient + 1 − cut), and the cut lies far enough from every fraction but those of equal weights
 * that tie on it. Returns false where there is doubt; `shares` is then not filled.
 *
 * Fractions are counted in buckets of equal width on the way, so that the cut is sought in one of them.
 *
 * @param of.sum Σ weights, 0 < sum
 */
export function apportionBySight(
  weights: Float64Array,
  shares: Float64Array,
  of: { readonly count: number; readonly total: number; readonly sum: number },
): boolean {
  const { count, total, sum } = of;
  if (fractions.length < count) reserve(count * 2);
  const scale = total / sum;
  // No quotient is above the total.
  const doubt = total * DOUBT;
  sizes.fill(0);
  let floors = 0;
  for (let i = 0; i < count; i++) {
    const quotient = weights[i] * scale;
    const floor = Math.floor(quotient);
    const fraction = quotient - floor;
    const bucket = (fraction * BUCKETS) | 0;
    fractions[i] = fraction;
    buckets[i] = bucket;
    sizes[bucket] += 1;
    floors += floor;
  }
  const left = total - floors;
  if (left < 1 || left >= count) return false;
  let cut = BUCKETS - 1;
  let wanted = left;
  while (sizes[cut] < wanted) {
    wanted -= sizes[cut];
    cut -= 1;
  }
  const size = collect(count, cut);
  const threshold = select(candidates, size, wanted - 1);
  const near = 2 * doubt;
  if (threshold - near < cut / BUCKETS || threshold + near > (cut + 1) / BUCKETS) return false;
  if (!isBeyondDoubt(weights, { count, cut, threshold, near })) return false;
  const lift = 1 - threshold + doubt;
  for (let i = 0; i < count; i++) shares[i] = Math.floor(weights[i] * scale + lift);
  // Of those that tie on the cut, the latest get nothing more.
  let excess = -wanted;
  for (let k = 0; k < size; k++) if (candidates[k] >= threshold) excess += 1;
  for (let i = count - 1; excess > 0; i--) {
    if (fractions[i] !== threshold) continue;
    shares[i] -= 1;
    excess -= 1;
  }
  return true;
}

/** The fractions of one bucket, into `candidates`. */
function collect(count: number, bucket: number): number {
  let size = 0;
  for (let i = 0; i < count; i++) {
    if (buckets[i] === bucket) candidates[size++] = fractions[i];
  }
  return size;
}

/** Only equal weights may lie near the threshold: their fractions are equal, so that they truly tie. */
function isBeyondDoubt(
  weights: Float64Array,
  of: { readonly count: number; readonly cut: number; readonly threshold: number; readonly near: number },
): boolean {
  const { count, cut, threshold, near } = of;
  let atThreshold = -1;
  for (let i = 0; i < count; i++) {
    if (buckets[i] !== cut || Math.abs(fractions[i] - threshold) > near) continue;
    if (atThreshold >= 0 && atThreshold !== weights[i]) return false;
    atThreshold = weights[i];
  }
  return true;
}

function reserve(count: number): void {
  fractions = new Float64Array(count);
  buckets = new Uint8Array(count);
  candidates = new Float64Array(count);
}
