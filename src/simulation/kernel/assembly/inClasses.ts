import { Column } from "../../../population/kernel/assembly/column.ts";
import { clear, column } from "./room.ts";
import { shareOut, shares } from "./apportion.ts";

const CLASSES: i32 = 256;

/** Class of each amount. */
export let classOf = changetype<Column<u8>>(0);
let sums = changetype<Column<f64>>(0);
let members = changetype<Column<f64>>(0);

export function layOutClasses(most: i32): void {
  classOf = column<u8>(most);
  sums = column<f64>(CLASSES);
  members = column<f64>(most);
}

/**
 * src/allocation/inClasses.ts: the first `count` amounts.
 *
 * @returns false where a share is in doubt
 */
export function inClasses(amounts: Column<f64>, count: i32, ceiling: f64): bool {
  clear(sums, CLASSES);
  let last = 0;
  for (let i = 0; i < count; i++) {
    sums[classOf[i]] += amounts[i];
    last = max(last, <i32>classOf[i]);
  }
  let left = ceiling;
  let cut = 0;
  for (; cut <= last && sums[cut] <= left; cut++) left -= sums[cut];
  let size = 0;
  for (let i = 0; i < count; i++) if (classOf[i] == cut) members[size++] = amounts[i];
  const isClear = size == 0 || left <= 0 || shareOut(members, size, left, sums[cut]);
  // From the end, so that shares of the class are read before they are written over.
  for (let i = count - 1; i >= 0; i--) {
    const own = <i32>classOf[i];
    shares[i] = own < cut ? amounts[i] : own == cut && left > 0 ? shares[--size] : 0;
  }
  return isClear;
}
