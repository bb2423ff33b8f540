/**
 * The k-th largest of the first `count` values, 1 ≤ k ≤ count (Hoare's selection). Reorders `values`.
 */
export function kthLargest(values: Float64Array, count: number, k: number): number {
  let from = 0;
  let to = count - 1;
  const wanted = k - 1;
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
    if (wanted <= j) to = j;
    else if (wanted >= i) from = i;
    else break;
  }
  return values[wanted];
}
