import { kthLargest } from "./kthLargest.ts";

/**
 * Adds one fen each to the shares with the `left` largest remainders, ties to the earlier.
 *
 * @param remainders 0 ≤ each < `below`; the first `count` are read
 * @param left       1 to `count`
 */
export function bumpLargest(
  shares: Float64Array,
  {
    remainders,
    count,
    below,
    left,
  }: { remainders: Float64Array; count: number; below: number; left: number },
): void {
  const threshold = kthLargest(remainders, count, { k: left, below });
  let ties = left;
  for (let i = 0; i < count; i++) if (remainders[i] > threshold) ties -= 1;
  for (let i = 0; i < count; i++) {
    if (remainders[i] > threshold) shares[i] += 1;
    else if (remainders[i] === threshold && ties > 0) {
      shares[i] += 1;
      ties -= 1;
    }
  }
}
