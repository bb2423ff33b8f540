const BUCKETS = 256;
const sizes = new Uint32Array(BUCKETS + 1);
let buckets = new Uint16Array(256);
let candidates = new Float64Array(256);

/**
 * The k-th largest of the first `count` values, 1 ≤ k ≤ count. Counts the values in buckets of equal
 * width first, so that only one bucket has to be searched.
 *
 * @param of.below every value is in 0 … below
 */
export function kthLargest(
  values: Float64Array,
  count: number,
  { k, below }: { readonly k: number; readonly below: number },
): number {
  if (buckets.length < count) {
    buckets = new Uint16Array(count * 2);
    candidates = new Float64Array(count * 2);
  }
  const scale = BUCKETS / below;
  sizes.fill(0);
  for (let i = 0; i < count; i++) {
    const bucket = (values[i] * scale) | 0;
    buckets[i] = bucket;
    sizes[bucket] += 1;
  }
  let cut = BUCKETS;
  let wanted = k;
  while (sizes[cut] < wanted) {
    wanted -= sizes[cut];
    cut -= 1;
  }
  let size = 0;
  for (let i = 0; i < count; i++)
    if (buckets[i] === cut) {
      candidates[size] = values[i];
      size += 1;
    }
  return select(candidates, size, wanted - 1);
}

/** Hoare's selection: the value that stands at `place` when the first `count` are sorted downwards. */
export function select(values: Float64Array, count: number, place: number): number {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1];
    let i = from;
    let j = to;
    while (i <= j) {
      while (values[i] > pivot) i += 1;
      while (values[j] < pivot) j -= 1;
      if (i <= j) {
        const held = values[i];
        values[i] = values[j];
        values[j] = held;
        i += 1;
        j -= 1;
      }
    }
    if (place <= j) to = j;
    else if (place >= i) from = i;
    else break;
  }
  return values[place];
}
