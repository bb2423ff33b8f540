import { Column } from "../../../population/kernel/assembly/column.ts";

/*
 * Memory: from `__heap_base` on what is kept, batch by batch; behind it what is needed for the moment, which
 * the next one to need something writes over.
 */

/** First address behind what is kept; and behind what is needed for the moment. */
let kept: u64 = __heap_base;
let end: u64 = 0;

/** Forgets all that is kept. */
export function forgetAll(): void {
  kept = __heap_base;
}

/** Gives the first address that is not kept. */
export function openKept(): u64 {
  end = kept;
  return kept;
}

/** What has been laid out since `openKept` stays. */
export function closeKept(): void {
  kept = end;
}

/** Forgets what is kept from the address on. */
export function keepUpTo(address: u64): void {
  kept = address;
}

export function openMoment(): void {
  end = kept;
}

/** Where the next column for the moment would stand. */
export function behindMoment(): u64 {
  return end;
}

/** Goes on from there, though something has been kept meanwhile. */
export function goOnBehind(address: u64): void {
  end = address;
}

/** The column's values are whatever the memory holds. */
export function column<T>(length: i32): Column<T> {
  const at = (end + 15) & ~(<u64>15);
  end = at + ((<u64>length) << alignof<T>());
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
