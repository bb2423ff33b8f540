import { Column } from "../../../population/kernel/assembly/column.ts";
import { batch } from "./batch.ts";
import { SettlePlan } from "./plan.ts";
import { column } from "./room.ts";

/** The claims of each trial in the serving order, while they are needed. */
export let order = changetype<Column<u16>>(0);

export function layOutOrder(claims: i32): Column<u16> {
  order = column<u16>(claims);
  return order;
}

/** Finds the order again: each line is in it. */
export function restoreOrder(plan: SettlePlan): void {
  layOutOrder(batch.claims);
  const claimAt = column<u16>(batch.claims);
  for (let i = 0; i < batch.claims; i++) claimAt[batch.place[i]] = <u16>i;
  const next = column<i32>(plan.years + 2);
  for (let t = 0; t < batch.trials; t++) mergeLines(t, plan.years + 2, claimAt, next);
}

function mergeLines(t: i32, width: i32, claimAt: Column<u16>, next: Column<i32>): void {
  const first = t * width;
  for (let y = 0; y < width; y++) next[y] = batch.lineStart[first + y];
  for (let k = <i32>batch.orderStart[t]; k < <i32>batch.orderStart[t + 1]; k++) {
    let line = -1;
    for (let y = 0; y < width; y++) {
      if (next[y] == <i32>batch.lineStart[first + y + 1]) continue;
      if (line < 0 || isServedBefore(claimAt[next[y]], claimAt[next[line]])) line = y;
    }
    order[k] = claimAt[next[line]];
    next[line]++;
  }
}

/** By decision day, submission day, position. */
export function isServedBefore(a: i32, b: i32): bool {
  const decided = <i32>batch.decided[a] - <i32>batch.decided[b];
  if (decided != 0) return decided < 0;
  const submitted = <i32>batch.submitted[a] - <i32>batch.submitted[b];
  return submitted != 0 ? submitted < 0 : a < b;
}
