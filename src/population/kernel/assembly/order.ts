import { behind } from "./column.ts";
import { dayCount, decided, order, orderStart, sorted, start, submitted, trials, unsorted } from "./room.ts";

/** Fewer claims are dealt out by four days, so that fewer places are looked at. */
const FEW: i32 = 2048;

/**
 * By decision day, submission day, row, applicant, year: dealt out by decision days, and put in order by insertion,
 * for few are decided on the same days.
 */
export function servingOrder(rows: i32): void {
  let first = 0;
  for (let t = 0; t < trials; t++) {
    orderStart[t] = first;
    const n = gather(t, rows);
    dealOut(n, n < FEW ? 50 : 48);
    insert(n);
    for (let k = 0; k < n; k++) order[first + k] = <u32>sorted[k];
    first += n;
  }
  orderStart[trials] = first;
}

/** Decision day, submission day and position of a trial's claims as one number each; gives their count. */
function gather(t: i32, rows: i32): i32 {
  let n = 0;
  for (let at = t; at < rows * trials; at += trials) {
    const end = <i32>start[at + 1];
    for (let i = <i32>start[at]; i < end; i++) {
      unsorted[n++] = ((<u64>decided[i]) << 48) | ((<u64>submitted[i]) << 32) | i;
    }
  }
  return n;
}

/** By the bits from `shift` on. */
function dealOut(n: i32, shift: u64): void {
  let low: i32 = 0xffff;
  let high: i32 = 0;
  for (let k = 0; k < n; k++) {
    const day = <i32>(unsorted[k] >> shift);
    low = min(low, day);
    high = max(high, day);
    dayCount[day]++;
  }
  let before: u32 = 0;
  for (let day = low; day <= high; day++) {
    const here = dayCount[day];
    dayCount[day] = before;
    before += here;
  }
  for (let k = 0; k < n; k++) {
    const day = <i32>(unsorted[k] >> shift);
    sorted[dayCount[day]++] = unsorted[k];
  }
  if (n > 0) memory.fill(changetype<usize>(behind(dayCount, low)), 0, (<usize>(high - low + 1)) << 2);
}

function insert(n: i32): void {
  for (let k = 1; k < n; k++) {
    const claim = sorted[k];
    let at = k;
    for (; at > 0 && sorted[at - 1] > claim; at--) sorted[at] = sorted[at - 1];
    sorted[at] = claim;
  }
}
