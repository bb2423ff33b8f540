import { Column } from "../../../population/kernel/assembly/column.ts";
import { YEAR_DAYS } from "../../../population/kernel/assembly/scene.ts";
import { shareOut, shares } from "./apportion.ts";
import { firstCome } from "./firstCome.ts";
import { given } from "./award.ts";
import { batch, bindingColumn, decidedYear } from "./batch.ts";
import { Binding } from "./marks.ts";
import { isServedBefore } from "./order.ts";
import { clear, column } from "./room.ts";
import { Group, PoolTerms, SettlePlan } from "./plan.ts";

/** A trial's claims of a pooled clause that have an award, in the serving order; as many as a trial has. */
let members = changetype<Column<u32>>(0);
let amounts = changetype<Column<f64>>(0);

export function layOutPools(most: i32): void {
  members = column<u32>(most);
  amounts = column<f64>(most);
}

/**
 * src/simulation/pools.ts: cuts the awards of a pooled clause in all trials. Needs room for payments.
 *
 * @returns false where a share is in doubt
 */
export function applyPool(plan: SettlePlan, group: Group, pool: PoolTerms): bool {
  for (let y = 0; y < plan.years; y++) batch.poolCut[pool.clause * plan.years + y] = 0;
  clear(bindingColumn(pool.clause, Binding.Pool), batch.lanes);
  for (let t = 0; t < batch.trials; t++) {
    const count = claimsInOrder(group, t);
    if (count == 0) continue;
    for (let y = -1; y < pool.years; y++) if (!applyPoolOfYear(plan, pool, t, y, count)) return false;
  }
  return true;
}

/** Insertion sort by decision day, submission day, position: a trial has few of them. */
function claimsInOrder(group: Group, t: i32): i32 {
  let count = 0;
  for (let g = 0; g < group.rowCount; g++) {
    const at = group.rows[g] * batch.trials + t;
    const to = <i32>batch.start[at + 1];
    for (let i = <i32>batch.start[at]; i < to; i++) {
      if (given[i] == 0) continue;
      let k = count++;
      for (; k > 0 && isServedBefore(i, members[k - 1]); k--) members[k] = members[k - 1];
      members[k] = i;
    }
  }
  return count;
}

function applyPoolOfYear(plan: SettlePlan, pool: PoolTerms, t: i32, y: i32, count: i32): bool {
  let size = 0;
  let sum: f64 = 0;
  for (let k = 0; k < count; k++) {
    const i = members[k];
    if (poolYear(pool, batch.decided[i]) != y) continue;
    amounts[size++] = given[i];
    sum += given[i];
  }
  const left = y < 0 ? 0 : pool.amounts[y];
  if (sum <= left) return true;
  if (y >= 0 && y < plan.years) batch.poolCut[pool.clause * plan.years + y] += 1;
  if (!pool.isProRata) firstCome(amounts, size, left);
  else if (!shareOut(amounts, size, left, sum)) return false;
  const cuts = bindingColumn(pool.clause, Binding.Pool);
  for (let k = 0, place = 0; k < count; k++) {
    const i = members[k];
    if (poolYear(pool, batch.decided[i]) != y) continue;
    const paid = shares[place++];
    if (paid < given[i] && decidedYear(plan, i) < plan.years) cuts[t]++;
    given[i] = paid;
  }
  return true;
}

function poolYear(pool: PoolTerms, decided: i32): i32 {
  if (decided >= pool.endsAt || decided < pool.beginsAt) return -1;
  const year = (decided - pool.beginsAt) / YEAR_DAYS;
  return year < pool.years ? year : -1;
}
