/*
 * src/statistics/moments.ts and quantiles.ts for WebAssembly, two values at a time: the same sums in the same order, and
 * order statistics, which are what they are however they are found. Whoever calls makes room and writes the values there.
 */

/** Cells of equal width that values are counted in: few share one, and all counts stay near the processor. */
const CELLS: i32 = 1024;
/** Most ranks of one call. */
const RANKS: i32 = 64;

const counts: usize = memory.data(4 * CELLS, 16);
/** By cell: 1 + position of the wanted cell that it is; 0 where it is not wanted. */
const wantedAs: usize = memory.data(CELLS, 16);
/** By wanted cell: where its members begin, and end so far. */
const begin: usize = memory.data(4 * RANKS, 16);
const filled: usize = memory.data(4 * RANKS, 16);
/** Ascending, and what stands there. */
export const ranks: usize = memory.data(4 * RANKS, 16);
export const found: usize = memory.data(8 * RANKS, 16);

export let values: usize = 0;
let members: usize = 0;
let cellOf: usize = 0;

export let mean: f64 = 0;
export let sd: f64 = 0;
let low: f64 = 0;
let high: f64 = 0;

/** Room for so many values; says where. */
export function reserve(count: i32): usize {
  const length = (<usize>count + 16) & ~15;
  values = (__heap_base + 15) & ~15;
  members = values + 8 * length;
  cellOf = members + 8 * length;
  const pages = <i32>((cellOf + 2 * length + 0xffff) >> 16) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) unreachable();
  return values;
}

/** Mean and standard deviation of the first `n` values, at least one. */
export function moments(n: i32): void {
  const first = sumOf(n) / <f64>n;
  const center = f64x2.splat(first);
  let deviations = f64x2.splat(0);
  let squares = f64x2.splat(0);
  const even = n & ~1;
  for (let i = 0; i < even; i += 2) {
    const deviation = f64x2.sub(pair(i), center);
    deviations = f64x2.add(deviations, deviation);
    squares = f64x2.add(squares, f64x2.mul(deviation, deviation));
  }
  let ownDeviations = f64x2.extract_lane(deviations, 0);
  let ownSquares = f64x2.extract_lane(squares, 0);
  if (even < n) {
    const deviation = at(even) - first;
    ownDeviations += deviation;
    ownSquares += deviation * deviation;
  }
  const allDeviations = ownDeviations + f64x2.extract_lane(deviations, 1);
  const allSquares = ownSquares + f64x2.extract_lane(squares, 1);
  const variance = n == 1 ? 0 : (allSquares - (allDeviations * allDeviations) / <f64>n) / <f64>(n - 1);
  mean = first + allDeviations / <f64>n;
  sd = Math.sqrt(max<f64>(0, variance));
}

function sumOf(n: i32): f64 {
  const even = n & ~1;
  let sums = f64x2.splat(0);
  for (let i = 0; i < even; i += 2) sums = f64x2.add(sums, pair(i));
  let own = f64x2.extract_lane(sums, 0);
  if (even < n) own += at(even);
  return own + f64x2.extract_lane(sums, 1);
}

/** Finds the first `wanted` of `ranks` among the first `n` values, at least one; the values stay as they are. */
export function pick(n: i32, wanted: i32): void {
  findRange(n);
  if (low == high) {
    for (let k = 0; k < wanted; k++) store<f64>(found + ((<usize>k) << 3), low);
    return;
  }
  count(n);
  const cells = openCells(wanted);
  gather(n);
  let before = 0;
  for (let cell = 0, slot = 0, k = 0; slot < cells; cell++) {
    const size = wordAt(counts, cell);
    if (load<u8>(wantedAs + cell) != 0) {
      const from = members + ((<usize>wordAt(begin, slot++)) << 3);
      // Totals are often the same in many trials: a cell of equals needs no search.
      const isSettled = areEqual(from, size);
      for (let first = 0; k < wanted && wordAt(ranks, k) < before + size; k++) {
        const rank = wordAt(ranks, k) - before;
        store<f64>(found + ((<usize>k) << 3), isSettled ? load<f64>(from) : select(from, first, size, rank));
        first = rank;
      }
    }
    before += size;
  }
}

function findRange(n: i32): void {
  let lows = f64x2.splat(at(0));
  let highs = lows;
  const even = n & ~1;
  for (let i = 0; i < even; i += 2) {
    lows = f64x2.pmin(lows, pair(i));
    highs = f64x2.pmax(highs, pair(i));
  }
  low = min(f64x2.extract_lane(lows, 0), f64x2.extract_lane(lows, 1));
  high = max(f64x2.extract_lane(highs, 0), f64x2.extract_lane(highs, 1));
  low = min(low, at(n - 1));
  high = max(high, at(n - 1));
}

/** The cell is a rising function of the value, however it rounds: that is all the method needs. */
function count(n: i32): void {
  memory.fill(counts, 0, 4 * CELLS);
  const start = f64x2.splat(low);
  let scale = <f64>(CELLS - 1) / (high - low);
  // A range too narrow to divide by puts all into cell 0.
  if (scale == Infinity) scale = 0;
  const factor = f64x2.splat(scale);
  const even = n & ~1;
  for (let i = 0; i < even; i += 2) {
    const cells = i32x4.trunc_sat_f64x2_s_zero(f64x2.mul(f64x2.sub(pair(i), start), factor));
    enter(i, i32x4.extract_lane(cells, 0));
    enter(i + 1, i32x4.extract_lane(cells, 1));
  }
  if (even < n) enter(even, <i32>((at(even) - low) * scale));
}

function enter(i: i32, cell: i32): void {
  store<u16>(cellOf + ((<usize>i) << 1), <u16>cell);
  const place = counts + ((<usize>cell) << 2);
  store<i32>(place, load<i32>(place) + 1);
}

/** Marks the cells that hold a wanted rank and parts the room for members among them; gives how many there are. */
function openCells(wanted: i32): i32 {
  memory.fill(wantedAs, 0, CELLS);
  let cells = 0;
  let room = 0;
  for (let cell = 0, before = 0, k = 0; k < wanted; cell++) {
    const end = before + wordAt(counts, cell);
    if (wordAt(ranks, k) < end) {
      store<i32>(begin + ((<usize>cells) << 2), room);
      store<i32>(filled + ((<usize>cells) << 2), room);
      room += end - before;
      store<u8>(wantedAs + cell, ++cells);
      while (k < wanted && wordAt(ranks, k) < end) k++;
    }
    before = end;
  }
  return cells;
}

function gather(n: i32): void {
  for (let i = 0; i < n; i++) {
    const wanted = load<u8>(wantedAs + load<u16>(cellOf + ((<usize>i) << 1)));
    if (wanted == 0) continue;
    const place = filled + ((<usize>(wanted - 1)) << 2);
    const next = load<i32>(place);
    store<f64>(members + ((<usize>next) << 3), at(i));
    store<i32>(place, next + 1);
  }
}

function areEqual(from: usize, size: i32): bool {
  const value = load<f64>(from);
  for (let i = 1; i < size; i++) if (load<f64>(from + ((<usize>i) << 3)) != value) return false;
  return true;
}

/**
 * Hoare's selection: the value that stands at `rank` when the values are sorted upwards. Those before `start` are
 * known to be none above those from it on.
 */
function select(from: usize, start: i32, size: i32, rank: i32): f64 {
  let first = start;
  let last = size - 1;
  while (first < last) {
    const pivot = load<f64>(from + ((<usize>((first + last) >> 1)) << 3));
    let i = first;
    let j = last;
    while (i <= j) {
      while (load<f64>(from + ((<usize>i) << 3)) < pivot) i++;
      while (load<f64>(from + ((<usize>j) << 3)) > pivot) j--;
      if (i > j) break;
      const held = load<f64>(from + ((<usize>i) << 3));
      store<f64>(from + ((<usize>i) << 3), load<f64>(from + ((<usize>j) << 3)));
      store<f64>(from + ((<usize>j) << 3), held);
      i++;
      j--;
    }
    if (rank <= j) last = j;
    else if (rank >= i) first = i;
    else break;
  }
  return load<f64>(from + ((<usize>rank) << 3));
}

function pair(i: i32): v128 {
  return v128.load(values + ((<usize>i) << 3));
}

function at(i: i32): f64 {
  return load<f64>(values + ((<usize>i) << 3));
}

function wordAt(words: usize, k: i32): i32 {
  return load<i32>(words + ((<usize>k) << 2));
}
