import { Column } from "./column.ts";
import { dayCount, decided, order, orderStart, sorted, start, submitted, trials, unsorted } from "./room.ts";

/** By decision day, submission day, row, applicant, year: two stable counting passes for each trial. */
export function servingOrder(rows: i32): void {
  let first = 0;
  for (let t = 0; t < trials; t++) {
    orderStart[t] = first;
    const n = gather(t, rows);
    countingPass(unsorted, sorted, n, 32);
    countingPass(sorted, unsorted, n, 48);
    for (let k = 0; k < n; k++) order[first + k] = <u32>unsorted[k];
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

/** Sorts by the 16 bits from `shift` on. */
function countingPass(source: Column<u64>, target: Column<u64>, n: i32, shift: u64): void {
  let low: i32 = 0xffff;
  let high: i32 = 0;
  for (let k = 0; k < n; k++) {
    const day = <i32>((source[k] >> shift) & 0xffff);
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
    const day = <i32>((source[k] >> shift) & 0xffff);
    target[dayCount[day]++] = source[k];
  }
  for (let day = low; day <= high; day++) dayCount[day] = 0;
}
