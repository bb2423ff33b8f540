import { behind } from "./column.ts";
import { dayCount, decided, order, orderStart, sorted, start, submitted, trials, unsorted } from "./room.ts";

/**
 * By decision day, submission day, row, applicant, year: dealt out by decision day, and put in order by insertion, for
 * few are decided on the same day.
 */
export function servingOrder(rows: i32): void {
  let first = 0;
  for (let t = 0; t < trials; t++) {
    orderStart[t] = first;
    const n = gather(t, rows);
    dealOut(n);
    insert(n);
    for (let k = 0; k < n; k++) order[first + k] = <u32>sorted[k];
    first += n;
  }
  orderStart[trials] = first;
}

/** Decision day, submission day and position of a trial's claims as one number each; gives their count. */
function gather(t: i32, rows: i32): i32 {
  const starts = start;
  const decisions = decided;
  const submissions = submitted;
  const claims = unsorted;
  const step = trials;
  let n = 0;
  for (let at = t; at < rows * step; at += step) {
    const end = <i32>starts[at + 1];
    for (let i = <i32>starts[at]; i < end; i++) {
      claims[n++] = ((<u64>decisions[i]) << 48) | ((<u64>submissions[i]) << 32) | i;
    }
  }
  return n;
}

/** One counting pass. */
function dealOut(n: i32): void {
  const from = unsorted;
  const to = sorted;
  const next = dayCount;
  let low: i32 = 0xffff;
  let high: i32 = 0;
  for (let k = 0; k < n; k++) {
    const day = <i32>(from[k] >> 48);
    low = min(low, day);
    high = max(high, day);
    next[day]++;
  }
  let before: u32 = 0;
  for (let day = low; day <= high; day++) {
    const here = next[day];
    next[day] = before;
    before += here;
  }
  for (let k = 0; k < n; k++) {
    const claim = from[k];
    to[next[<i32>(claim >> 48)]++] = claim;
  }
  if (n > 0) memory.fill(changetype<usize>(behind(next, low)), 0, (<usize>(high - low + 1)) << 2);
}

function insert(n: i32): void {
  const claims = sorted;
  for (let k = 1; k < n; k++) {
    const claim = claims[k];
    let at = k;
    for (; at > 0 && claims[at - 1] > claim; at--) claims[at] = claims[at - 1];
    claims[at] = claim;
  }
}
