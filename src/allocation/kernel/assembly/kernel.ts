/*
 * apportionBySight of ../../apportionBySight.ts, two weights at a time; the method and its reasons stand there.
 * The same operations on the same numbers, so the same bits.
 */

/** Most weights of one call, and one more behind them. */
export const CAPACITY: i32 = 32766;
const BYTES: i32 = 8 * 32768;
const BUCKETS: i32 = 64;
const DOUBT: f64 = 4.440892098500626e-16;

const sizes: usize = memory.data(4 * BUCKETS, 16);
export const weights: usize = memory.data(BYTES, 16);
export const shares: usize = memory.data(BYTES, 16);
const fractions: usize = memory.data(BYTES, 16);
const candidates: usize = memory.data(BYTES, 16);
const weightOf: usize = memory.data(BYTES, 16);
const sorted: usize = memory.data(BYTES, 16);

/** Most groups, as many as 16 bits tell apart. */
const GROUPS: i32 = 65536;
export const groups: usize = memory.data(2 * 32768, 16);
export const paidByGroup: usize = memory.data(8 * GROUPS, 16);
export const cutByGroup: usize = memory.data(8 * GROUPS, 16);

/** Shares of `total` over the first `count` weights, whose sum is `sum`; false where there is doubt. */
export function bySight(count: i32, total: f64, sum: f64): bool {
  const scale = total / sum;
  const doubt = total * DOUBT;
  const left = total - countFractions(count, scale);
  if (left < 1 || left >= count) return false;
  let cut = BUCKETS - 1;
  let wanted = <i32>left;
  for (; sizeOf(cut) < wanted; cut--) wanted -= sizeOf(cut);
  const size = collect(count, cut);
  const threshold = thresholdAmong(size, wanted, cut, 2 * doubt);
  if (threshold < 0) return false;
  share(count, scale, 1 - threshold + doubt);
  let excess = -wanted;
  for (let k = 0; k < size; k++) excess += i32(at(candidates, k) >= threshold);
  for (let i = count - 1; excess > 0; i--) {
    if (at(fractions, i) != threshold) continue;
    put(shares, i, at(shares, i) - 1);
    excess--;
  }
  return true;
}

/** What is paid to each of the first `most` groups; adds to `cutByGroup` how many payments were below their amounts. */
export function addUp(count: i32, most: i32): void {
  memory.fill(paidByGroup, 0, 8 * most);
  for (let i = 0; i < count; i++) {
    const group = <i32>load<u16>(groups + ((<usize>i) << 1));
    const paid = at(shares, i);
    put(paidByGroup, group, at(paidByGroup, group) + paid);
    put(cutByGroup, group, at(cutByGroup, group) + <f64>i32(paid < at(weights, i)));
  }
}

/** Fills fractions and sizes of buckets; gives the sum of the floors. */
function countFractions(count: i32, scale: f64): f64 {
  memory.fill(sizes, 0, 4 * BUCKETS);
  // An odd one out is paired with a weight of 0: one more in the last bucket to be looked at.
  put(weights, count, 0);
  const factor = f64x2.splat(scale);
  const buckets = f64x2.splat(<f64>BUCKETS);
  let floors = f64x2.splat(0);
  for (let i = 0; i < count; i += 2) {
    const quotient = f64x2.mul(v128.load(place(weights, i)), factor);
    const floor = f64x2.floor(quotient);
    const fraction = f64x2.sub(quotient, floor);
    v128.store(place(fractions, i), fraction);
    const bucket = i32x4.trunc_sat_f64x2_s_zero(f64x2.mul(fraction, buckets));
    floors = f64x2.add(floors, floor);
    tally(i32x4.extract_lane(bucket, 0));
    tally(i32x4.extract_lane(bucket, 1));
  }
  return f64x2.extract_lane(floors, 0) + f64x2.extract_lane(floors, 1);
}

/** The fractions of one bucket, with their weights. */
function collect(count: i32, bucket: i32): i32 {
  const low = <f64>bucket / <f64>BUCKETS;
  const high = <f64>(bucket + 1) / <f64>BUCKETS;
  let size = 0;
  for (let i = 0; i < count; i++) {
    const fraction = at(fractions, i);
    put(candidates, size, fraction);
    put(weightOf, size, at(weights, i));
    size += i32(fraction >= low) & i32(fraction < high);
  }
  return size;
}

function thresholdAmong(size: i32, wanted: i32, cut: i32, near: f64): f64 {
  for (let k = 0; k < size; k++) put(sorted, k, at(candidates, k));
  const threshold = select(size, wanted - 1);
  if (threshold - near < <f64>cut / <f64>BUCKETS || threshold + near > <f64>(cut + 1) / <f64>BUCKETS)
    return -1;
  let weight: f64 = -1;
  for (let k = 0; k < size; k++) {
    if (Math.abs(at(candidates, k) - threshold) > near) continue;
    if (weight >= 0 && weight != at(weightOf, k)) return -1;
    weight = at(weightOf, k);
  }
  return threshold;
}

function share(count: i32, scale: f64, lift: f64): void {
  const factor = f64x2.splat(scale);
  const lifted = f64x2.splat(lift);
  for (let i = 0; i < count; i += 2) {
    const quotient = f64x2.mul(v128.load(place(weights, i)), factor);
    v128.store(place(shares, i), f64x2.floor(f64x2.add(quotient, lifted)));
  }
}

/** Hoare's selection: the value that stands at `wanted` when the first `size` are sorted downwards. */
function select(size: i32, wanted: i32): f64 {
  let from = 0;
  let to = size - 1;
  while (from < to) {
    const pivot = at(sorted, (from + to) >> 1);
    let i = from;
    let j = to;
    while (i <= j) {
      while (at(sorted, i) > pivot) i++;
      while (at(sorted, j) < pivot) j--;
      if (i <= j) {
        const held = at(sorted, i);
        put(sorted, i++, at(sorted, j));
        put(sorted, j--, held);
      }
    }
    if (wanted <= j) to = j;
    else if (wanted >= i) from = i;
    else break;
  }
  return at(sorted, wanted);
}

function place(column: usize, i: i32): usize {
  return column + ((<usize>i) << 3);
}

function at(column: usize, i: i32): f64 {
  return load<f64>(place(column, i));
}

function put(column: usize, i: i32, value: f64): void {
  store<f64>(place(column, i), value);
}

function tally(bucket: i32): void {
  const cell = sizes + ((<usize>bucket) << 2);
  store<i32>(cell, load<i32>(cell) + 1);
}

function sizeOf(bucket: i32): i32 {
  return load<i32>(sizes + ((<usize>bucket) << 2));
}
