import { Column } from "../../../population/kernel/assembly/column.ts";

/*
 * Memory: first what is needed for the moment, which the next one to need something writes over, so that it stays near;
 * behind it what is kept, batch by batch.
 */

/** More than a batch of 2^16 claims needs for the moment. */
const MOMENT: u64 = 1 << 24;
const KEPT: u64 = __heap_base + MOMENT;

/** First address behind what is needed for the moment, and behind what is kept. */
let moment: u64 = __heap_base;
let kept: u64 = KEPT;
let isKept = false;

/** Forgets all that is kept. */
export function forgetAll(): void {
  kept = KEPT;
}

/** What is laid out from now on stays, until `openMoment` or `closeKept`. Gives the first address that is not kept. */
export function openKept(): u64 {
  isKept = true;
  return kept;
}

/** Goes on behind what is needed for the moment. */
export function closeKept(): void {
  isKept = false;
}

/** Forgets what is kept from the address on. */
export function keepUpTo(address: u64): void {
  kept = address;
}

export function keptBytes(): f64 {
  return <f64>(kept - KEPT);
}

export function openMoment(): void {
  isKept = false;
  moment = __heap_base;
}

/** The column's values are whatever the memory holds. */
export function column<T>(length: i32): Column<T> {
  const at = ((isKept ? kept : moment) + 15) & ~(<u64>15);
  const end = at + ((<u64>length) << alignof<T>());
  if (isKept) kept = end;
  else moment = end;
  if (!isKept && end > KEPT) unreachable();
  reach(end);
  return changetype<Column<T>>(<usize>at);
}

export function clear<T>(values: Column<T>, length: i32): void {
  memory.fill(changetype<usize>(values), 0, (<usize>length) << alignof<T>());
}

/**
 * 64 MB, which are taken from the machine only as they are written to: after each step whoever looks into the memory
 * from outside has to look anew, and engines collect their garbage.
 */
const STEP: i64 = 1024;

/** Makes the memory reach up to `bytes`; stops the program where it ends. */
function reach(bytes: u64): void {
  const pages = <i64>((bytes + 0xffff) >> 16) - <i64>memory.size();
  if (pages > 0 && memory.grow(<i32>max<i64>(pages, STEP)) < 0 && memory.grow(<i32>pages) < 0) unreachable();
}
