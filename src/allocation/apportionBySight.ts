import { select } from "./kthLargest.ts";

/** 2^-51: twice what the quotient w × (total / Σw) can be off in doubles, relative to itself. */
const DOUBT = 4.440892098500626e-16;

const BUCKETS = 64;
const sizes = new Uint32Array(BUCKETS);
let fractions = new Float64Array(256);
let candidates = new Float64Array(256);
let weightOf = new Float64Array(256);
let sorted = new Float64Array(256);

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
    fractions[i] = quotient - floor;
    sizes[((quotient - floor) * BUCKETS) | 0] += 1;
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
  const size = collect(weights, count, cut);
  const threshold = thresholdAmong(size, wanted, { cut, near: 2 * doubt });
  if (threshold < 0) return false;
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

/** The fractions of one bucket, with their weights. */
function collect(weights: Float64Array, count: number, bucket: number): number {
  const low = bucket / BUCKETS;
  const high = (bucket + 1) / BUCKETS;
  let size = 0;
  for (let i = 0; i < count; i++) {
    const fraction = fractions[i];
    if (fraction < low || fraction >= high) continue;
    candidates[size] = fraction;
    weightOf[size++] = weights[i];
  }
  return size;
}

/**
 * The `wanted`-th largest candidate, −1 where it is in doubt: near the edge of its bucket, or near another
 * one of another weight. Equal weights have equal fractions and truly tie.
 */
function thresholdAmong(
  size: number,
  wanted: number,
  { cut, near }: { readonly cut: number; readonly near: number },
): number {
  for (let k = 0; k < size; k++) sorted[k] = candidates[k];
  const threshold = select(sorted, size, wanted - 1);
  if (threshold - near < cut / BUCKETS || threshold + near > (cut + 1) / BUCKETS) return -1;
  let weight = -1;
  for (let k = 0; k < size; k++) {
    if (Math.abs(candidates[k] - threshold) > near) continue;
    if (weight >= 0 && weight !== weightOf[k]) return -1;
    weight = weightOf[k];
  }
  return threshold;
}

function reserve(count: number): void {
  fractions = new Float64Array(count);
  candidates = new Float64Array(count);
  weightOf = new Float64Array(count);
  sorted = new Float64Array(count);
}
