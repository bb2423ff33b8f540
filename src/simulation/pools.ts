import { proRata } from "../allocation/proRata.ts";
import { firstCome } from "../allocation/firstCome.ts";
import { bindingColumn } from "./book.ts";
import type { Group } from "./groups.ts";
import { poolYear, type PoolTerms } from "./plan.ts";
import type { Trial } from "./trial.ts";

let members = new Uint32Array(64);
let amounts = new Float64Array(64);
let paid = new Float64Array(64);

/** Cuts the awards of a pooled clause in one trial: `trial.given.amount` then holds what is left after the pool. */
export function applyPool(trial: Trial, { rows, pool }: Group): void {
  if (pool === null) return;
  const count = claimsInOrder(trial, rows);
  for (let y = -1; count > 0 && y < pool.amounts.length; y++) applyPoolOfYear(trial, pool, y, count);
}

/** Claims of the clause with an award, in the serving order, into `members`. */
function claimsInOrder(trial: Trial, rows: readonly number[]): number {
  const { amount } = trial.given;
  let count = 0;
  for (const r of rows) {
    const to = trial.rowEnd(r);
    for (let i = trial.rowStart(r); i < to; i++) {
      if (amount[i] === 0) continue;
      if (count === members.length) grow();
      insert(trial, count++, i);
    }
  }
  return count;
}

/** Insertion sort by decision day, submission day, position: a trial has few of them. */
function insert(trial: Trial, count: number, i: number): void {
  let k = count;
  while (k > 0 && isServedBefore(trial, i, members[k - 1])) {
    members[k] = members[k - 1];
    k -= 1;
  }
  members[k] = i;
}

function isServedBefore({ draws }: Trial, a: number, b: number): boolean {
  const decided = draws.decided[a] - draws.decided[b];
  if (decided !== 0) return decided < 0;
  const submitted = draws.submitted[a] - draws.submitted[b];
  return submitted !== 0 ? submitted < 0 : a < b;
}

function applyPoolOfYear(trial: Trial, pool: PoolTerms, y: number, count: number): void {
  const { plan, draws } = trial;
  const { amount } = trial.given;
  let size = 0;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    if (poolYear(pool, draws.decided[members[k]]) !== y) continue;
    sum += amounts[size++] = amount[members[k]];
  }
  const left = y < 0 ? 0 : pool.amounts[y];
  if (sum <= left) return;
  if (y >= 0 && y < plan.years) trial.book.poolCut[pool.clause * plan.years + y] += 1;
  share(pool, size, left);
  size = 0;
  for (let k = 0; k < count; k++) {
    const i = members[k];
    if (poolYear(pool, draws.decided[i]) !== y) continue;
    if (paid[size] < amount[i]) countCut(trial, pool, i);
    amount[i] = paid[size++];
  }
}

function countCut({ plan, draws, book, index }: Trial, { clause }: PoolTerms, claim: number): void {
  if (book.charging.decidedYear[claim] === plan.years) return;
  book.binding[bindingColumn(clause, "pool", draws.trials) + index] += 1;
}

function share(pool: PoolTerms, size: number, left: number): void {
  if (pool.share === "pro-rata") proRata(amounts, size, left, paid);
  else firstCome(amounts, size, left, paid);
}

function grow(): void {
  const larger = new Uint32Array(members.length * 2);
  larger.set(members);
  members = larger;
  amounts = new Float64Array(members.length);
  paid = new Float64Array(members.length);
}
