import { sharedKernel } from "./kernel/kernel.ts";

/** Enough cells that few values share one, few enough to stay in the first cache. */
const CELLS = 1024;
/** Below this many values plain sorting is as fast. */
const FEW = 48;
/** Each level narrows the range a thousandfold; values that still share a cell then are sorted. */
const DEEPEST = 8;

const counts = new Uint32Array(CELLS + 1);
let cellOf = new Uint16Array(0);

/**
 * Quantiles of type 7 (Hyndman and Fan): linear between the order statistics around (n − 1) p. The values stay as
 * they are.
 *
 * @param values        finite, at least one, in any order
 * @param probabilities 0 to 1, in any order
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError("no values, no quantile");
  const last = values.length - 1;
  const wanted = new Set<number>();
  for (const p of probabilities) {
    const low = Math.floor(last * p);
    wanted.add(low).add(Math.min(low + 1, last));
  }
  const ranks = [...wanted].sort(ascending);
  const picked = orderStatistics(values, ranks);
  const found = new Map(ranks.map((rank, k) => [rank, picked[k]]));
  return probabilities.map((p) => {
    const position = last * p;
    const low = Math.floor(position);
    const below = found.get(low) ?? NaN;
    const above = found.get(Math.min(low + 1, last)) ?? NaN;
    return below + (position - low) * (above - below);
  });
}

/** @param ranks ascending, from 0, each once */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): Float64Array {
  return sharedKernel()?.pick(values, ranks) ?? pickInTypeScript(values, ranks);
}

/**
 * Order statistics without WebAssembly. One pass sorts the values into cells of equal width; only cells that hold a
 * wanted one are sorted.
 *
 * @param ranks ascending, from 0
 */
export function pickInTypeScript(values: Float64Array, ranks: readonly number[]): Float64Array {
  const found = new Map<number, number>();
  select({ values, first: 0, ranks, depth: 0 }, found);
  return Float64Array.from(ranks, (rank) => found.get(rank) ?? NaN);
}

interface Task {
  readonly values: Float64Array;
  /** Rank of the smallest value. */
  readonly first: number;
  /** Wanted, ascending. */
  readonly ranks: readonly number[];
  readonly depth: number;
}

function select({ values, first, ranks, depth }: Task, found: Map<number, number>): void {
  const { low, high } = rangeOf(values);
  if (low === high || values.length <= FEW || depth === DEEPEST) {
    const sorted = low === high ? values : Float64Array.from(values).sort();
    for (const rank of ranks) found.set(rank, sorted[rank - first]);
    return;
  }
  count(values, low, (CELLS - 1) / (high - low));
  const wanted = cellsOf(ranks, first);
  gather(values, wanted);
  // The scratch arrays are free again: from here on each cell stands alone.
  for (const { members, before, ranks: inside } of wanted) {
    select({ values: members, first: before, ranks: inside, depth: depth + 1 }, found);
  }
}

function rangeOf(values: Float64Array): { low: number; high: number } {
  let low = values[0];
  let high = low;
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/**
 * The cell is a rising function of the value, however it rounds: that is all the method needs. A range too
 * wide or too narrow to divide by puts all into cell 0.
 */
function count(values: Float64Array, low: number, scale: number): void {
  if (cellOf.length < values.length) cellOf = new Uint16Array(values.length);
  counts.fill(0);
  for (let i = 0; i < values.length; i++) {
    const cell = ((values[i] - low) * scale) | 0;
    cellOf[i] = cell;
    counts[cell]++;
  }
}

interface Cell {
  readonly cell: number;
  /** Rank of its smallest member. */
  readonly before: number;
  readonly members: Float64Array;
  readonly ranks: number[];
}

function cellsOf(ranks: readonly number[], first: number): Cell[] {
  const wanted: Cell[] = [];
  let cell = 0;
  let before = first;
  for (const rank of ranks) {
    while (before + counts[cell] <= rank) before += counts[cell++];
    const latest = wanted.at(-1);
    if (latest?.cell === cell) latest.ranks.push(rank);
    else wanted.push({ cell, before, members: new Float64Array(counts[cell]), ranks: [rank] });
  }
  return wanted;
}

const slotOf = new Uint16Array(CELLS);

function gather(values: Float64Array, wanted: readonly Cell[]): void {
  wanted.forEach(({ cell }, slot) => (slotOf[cell] = slot + 1));
  const filled = new Uint32Array(wanted.length);
  for (let i = 0; i < values.length; i++) {
    const slot = slotOf[cellOf[i]];
    if (slot !== 0) wanted[slot - 1].members[filled[slot - 1]++] = values[i];
  }
  for (const { cell } of wanted) slotOf[cell] = 0;
}

function ascending(a: number, b: number): number {
  return a - b;
}
