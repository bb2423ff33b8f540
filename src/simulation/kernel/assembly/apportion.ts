import { Column } from "../../../population/kernel/assembly/column.ts";
import { clear, column } from "./room.ts";

/*
 * src/allocation/apportion.ts for WebAssembly, two amounts at a time: the largest remainders from rounded quotients
 * where these leave no doubt. A share is floor(quotient + 1 − cut), and the cut lies far enough from every fraction but
 * those of equal amounts, which truly tie. Fractions are counted in buckets of equal width on the way, so that the cut
 * is sought in one of them. Where there is doubt, exact remainders decide, as in the reference.
 */

const BUCKETS: i32 = 128;
/** 2^-51: twice what the quotient amount × (total / sum) can be off in doubles, relative to itself. */
const DOUBT: f64 = 4.440892098500626e-16;
/** 2^50, and Veltkamp's splitter, see the reference. */
const EXACT_BELOW: f64 = 1_125_899_906_842_624;
const SPLITTER: f64 = 134_217_729;

export let shares = changetype<Column<f64>>(0);
let fractions = changetype<Column<f64>>(0);
let candidates = changetype<Column<f64>>(0);
let weightOf = changetype<Column<f64>>(0);
let sorted = changetype<Column<f64>>(0);
let sizes = changetype<Column<i32>>(0);

/** Room for so many shares, and for one fraction more. */
export function layOutShares(most: i32): void {
  shares = column<f64>(most);
  fractions = column<f64>(most + 1);
  candidates = column<f64>(most);
  weightOf = column<f64>(most);
  sorted = column<f64>(most);
  sizes = column<i32>(BUCKETS + 1);
}

/**
 * Shares of `total` over the first `count` amounts, whose sum is `sum`.
 *
 * @returns false where numbers are too large to tell
 */
export function shareOut(amounts: Column<f64>, count: i32, total: f64, sum: f64): bool {
  if (sum == 0) {
    clear(shares, count);
    return true;
  }
  return bySight(amounts, count, total, sum) || byDivision(amounts, count, total, sum);
}

function bySight(amounts: Column<f64>, count: i32, total: f64, sum: f64): bool {
  const scale = total / sum;
  // No quotient is above the total.
  const doubt = total * DOUBT;
  const left = total - countFractions(amounts, count, scale);
  if (left < 1 || left >= count) return false;
  let cut = BUCKETS - 1;
  let wanted = <i32>left;
  for (; sizes[cut] < wanted; cut--) wanted -= sizes[cut];
  const size = collect(amounts, count, cut);
  const threshold = thresholdAmong(size, wanted, cut, 2 * doubt);
  if (threshold < 0) return false;
  lift(amounts, count, scale, 1 - threshold + doubt);
  // Of those that tie on the cut, the latest get nothing more.
  let excess = -wanted;
  for (let k = 0; k < size; k++) excess += i32(candidates[k] >= threshold);
  for (let i = count - 1; excess > 0; i--) {
    if (fractions[i] != threshold) continue;
    shares[i] -= 1;
    excess--;
  }
  return true;
}

/** Fills fractions and sizes of buckets; gives the sum of the floors. */
function countFractions(amounts: Column<f64>, count: i32, scale: f64): f64 {
  for (let k = 0; k < BUCKETS; k += 4)
    v128.store(changetype<usize>(sizes) + ((<usize>k) << 2), i32x4.splat(0));
  const factor = f64x2.splat(scale);
  const buckets = f64x2.splat(<f64>BUCKETS);
  const even = count & ~1;
  let floors = f64x2.splat(0);
  for (let i = 0; i < even; i += 2) {
    const quotient = f64x2.mul(v128.load(place(amounts, i)), factor);
    const floor = f64x2.floor(quotient);
    const fraction = f64x2.sub(quotient, floor);
    v128.store(place(fractions, i), fraction);
    const bucket = i32x4.trunc_sat_f64x2_s_zero(f64x2.mul(fraction, buckets));
    floors = f64x2.add(floors, floor);
    sizes[i32x4.extract_lane(bucket, 0)]++;
    sizes[i32x4.extract_lane(bucket, 1)]++;
  }
  const sum = f64x2.extract_lane(floors, 0) + f64x2.extract_lane(floors, 1);
  if (even == count) return sum;
  const quotient = amounts[even] * scale;
  const last = floor(quotient);
  fractions[even] = quotient - last;
  sizes[<i32>((quotient - last) * <f64>BUCKETS)]++;
  return sum + last;
}

/** The fractions of one bucket, with their amounts. Few are in it, so that to jump over the others is foreseen. */
function collect(amounts: Column<f64>, count: i32, bucket: i32): i32 {
  const low = <f64>bucket / <f64>BUCKETS;
  const high = <f64>(bucket + 1) / <f64>BUCKETS;
  const lows = f64x2.splat(low);
  const highs = f64x2.splat(high);
  // Behind an odd one out: a fraction that is in no bucket.
  fractions[count] = 2;
  let size = 0;
  for (let i = 0; i < count; i += 2) {
    const pair = v128.load(place(fractions, i));
    const isInside = v128.and(f64x2.ge(pair, lows), f64x2.lt(pair, highs));
    if (!v128.any_true(isInside)) continue;
    for (let k = i; k < i + 2; k++) {
      if (!(fractions[k] >= low && fractions[k] < high)) continue;
      candidates[size] = fractions[k];
      weightOf[size++] = amounts[k];
    }
  }
  return size;
}

function thresholdAmong(size: i32, wanted: i32, cut: i32, near: f64): f64 {
  for (let k = 0; k < size; k++) sorted[k] = candidates[k];
  const threshold = select(size, wanted - 1);
  if (threshold - near < <f64>cut / <f64>BUCKETS || threshold + near > <f64>(cut + 1) / <f64>BUCKETS)
    return -1;
  let weight: f64 = -1;
  for (let k = 0; k < size; k++) {
    if (Math.abs(candidates[k] - threshold) > near) continue;
    if (weight >= 0 && weight != weightOf[k]) return -1;
    weight = weightOf[k];
  }
  return threshold;
}

function lift(amounts: Column<f64>, count: i32, scale: f64, by: f64): void {
  const factor = f64x2.splat(scale);
  const lifted = f64x2.splat(by);
  const even = count & ~1;
  for (let i = 0; i < even; i += 2) {
    const quotient = f64x2.mul(v128.load(place(amounts, i)), factor);
    v128.store(place(shares, i), f64x2.floor(f64x2.add(quotient, lifted)));
  }
  if (even < count) shares[even] = floor(amounts[even] * scale + by);
}

/** Hoare's selection: the value that stands at `wanted` when the first `size` are sorted downwards. */
function select(size: i32, wanted: i32): f64 {
  let from = 0;
  let to = size - 1;
  while (from < to) {
    const pivot = sorted[(from + to) >> 1];
    let i = from;
    let j = to;
    while (i <= j) {
      while (sorted[i] > pivot) i++;
      while (sorted[j] < pivot) j--;
      if (i <= j) {
        const held = sorted[i];
        sorted[i++] = sorted[j];
        sorted[j--] = held;
      }
    }
    if (wanted <= j) to = j;
    else if (wanted >= i) from = i;
    else break;
  }
  return sorted[wanted];
}

/** By exact remainders amount × total − share × sum, each product as a sum of two doubles. */
function byDivision(amounts: Column<f64>, count: i32, total: f64, sum: f64): bool {
  if (sum >= EXACT_BELOW || total >= EXACT_BELOW) return false;
  const scale = total / sum;
  let left = total;
  for (let i = 0; i < count; i++) {
    let quotient = floor(amounts[i] * scale);
    const product = amounts[i] * total;
    const taken = quotient * sum;
    let remainder = product - taken + (rest(amounts[i], total, product) - rest(quotient, sum, taken));
    if (remainder < 0) {
      quotient -= 1;
      remainder += sum;
    } else if (remainder >= sum) {
      quotient += 1;
      remainder -= sum;
    }
    shares[i] = quotient;
    fractions[i] = remainder;
    left -= quotient;
  }
  if (left > 0) giveToLargest(count, <i32>left);
  return true;
}

/** What the rounded product of two numbers lacks. */
function rest(a: f64, b: f64, product: f64): f64 {
  const aHigh = high(a);
  const bHigh = high(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function high(value: f64): f64 {
  const c = SPLITTER * value;
  return c - (c - value);
}

/** One more each for the largest remainders, ties to the earlier. */
function giveToLargest(count: i32, left: i32): void {
  for (let i = 0; i < count; i++) sorted[i] = fractions[i];
  const threshold = select(count, left - 1);
  let ties = left;
  for (let i = 0; i < count; i++) ties -= i32(fractions[i] > threshold);
  for (let i = 0; i < count; i++) {
    if (fractions[i] > threshold) shares[i] += 1;
    else if (fractions[i] == threshold && ties-- > 0) shares[i] += 1;
  }
}

function place(values: Column<f64>, i: i32): usize {
  return changetype<usize>(values) + ((<usize>i) << 3);
}
