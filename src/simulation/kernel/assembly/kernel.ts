import { Column } from "../../../population/kernel/assembly/column.ts";
import { layOutShares, shareOut, shares } from "./apportion.ts";
import { layOutAwards } from "./award.ts";
import {
  Batch,
  batch,
  clearBooks,
  layOutBooks,
  layOutDraws,
  listOffers,
  openBatch,
  raiseWindowYears,
} from "./batch.ts";
import { charge } from "./charge.ts";
import { addUpCounts, counts } from "./counts.ts";
import { awardRow } from "./entitle.ts";
import { enterAmounts, enterMarks } from "./enter.ts";
import { layOutOrder, order, restoreOrder } from "./order.ts";
import { layOutPayments, payTrials } from "./pay.ts";
import { Group, SettlePlan } from "./plan.ts";
import { applyPool, layOutPools } from "./pools.ts";
import { closeKept, column, forgetAll, keepUpTo, keptBytes, openKept, openMoment } from "./room.ts";
import { awardTrial, layOutStepwise } from "./stepwise.ts";
import { addUpDemand, layOutTotals } from "./totals.ts";

/*
 * src/simulation/settle.ts for WebAssembly: the same awards, payments and counts. Whoever calls makes room for
 * draws and for a plan's image, and writes them there from outside.
 */

export { batch, counts, forgetAll, keptBytes, order, shares };

let plan = changetype<SettlePlan>(0);
/** The first address that the draws opened last take. */
let before: u64 = 0;

/** Makes room for a plan's image and says where; it stays until `forgetAll`. */
export function reservePlan(bytes: i32): usize {
  openKept();
  const image = column<f64>((bytes + 7) / 8);
  closeKept();
  return changetype<usize>(image);
}

export function usePlan(written: SettlePlan): void {
  plan = written;
}

/**
 * Makes room for draws, which are then written to the columns of `batch` and to `order`.
 *
 * @returns where the words of offers are to be written, claim by claim
 */
export function openDraws(trials: i32, rows: i32, claims: i32, events: i32, applicants: i32): Column<u32> {
  before = openKept();
  layOutDraws(trials, rows, claims, events);
  layOutBooks(plan, applicants);
  openMoment();
  layOutOrder(claims);
  return column<u32>(claims);
}

/** The draws are written: they get their books. */
export function closeDraws(offers: Column<u32>): void {
  openKept();
  listOffers(offers);
  closeKept();
  raiseWindowYears();
  chargeBatch();
}

function chargeBatch(): void {
  charge(plan);
  clearBooks(plan);
  batch.charging = chargingOf(plan);
}

/** Number of the rule by which claims are charged. */
function chargingOf(settled: SettlePlan): i32 {
  return ((<i32>settled.chargedBy) << 1) | settled.vested;
}

/** Forgets the draws opened last. */
export function releaseDraws(): void {
  keepUpTo(before);
}

/**
 * Settles a batch under the plan in use: of awards only those are given anew whose terms have changed.
 *
 * @returns its columns, `counts` being what they count; null where numbers are too large to tell a share
 */
export function settle(opened: Batch): Column<f64> | null {
  openBatch(opened);
  if (batch.charging != chargingOf(plan)) {
    openMoment();
    restoreOrder(plan);
    chargeBatch();
  }
  bringNear();
  openMoment();
  layOutAwards();
  layOutPayments(batch.mostOfTrial, plan);
  layOutPools(batch.mostOfTrial);
  const totals = layOutTotals(plan);
  if (!(plan.stepwise ? awardStepwise() : awardByGroup())) return null;
  addUpDemand();
  if (!payTrials()) return null;
  addUpCounts(plan);
  return totals;
}

function awardByGroup(): bool {
  for (let g = 0; g < plan.groupCount; g++) {
    const group = plan.groups[g];
    if (batch.terms[g] == group.terms) continue;
    batch.terms[g] = -1;
    for (let k = 0; k < group.rowCount; k++) awardRow(plan, group.rows[k]);
    if (!enter(group)) return false;
    batch.terms[g] = group.terms;
  }
  return true;
}

/** Every award may depend on every other one: none stands for another plan. */
function awardStepwise(): bool {
  layOutStepwise(plan);
  for (let t = 0; t < batch.trials; t++) awardTrial(t);
  for (let g = 0; g < plan.groupCount; g++) batch.terms[g] = -1;
  for (let g = 0; g < plan.groupCount; g++) if (!enter(plan.groups[g])) return false;
  return true;
}

/** Marks come before the pool: an award counts though a pool may leave nothing of it. */
function enter(group: Group): bool {
  for (let k = 0; k < group.rowCount; k++) enterMarks(plan, group.rows[k]);
  const pool = group.pool;
  if (pool !== null && !applyPool(plan, group, pool)) return false;
  for (let k = 0; k < group.rowCount; k++) enterAmounts(plan, group.rows[k]);
  return true;
}

/**
 * Reads one amount of every cache line, in their order, which memory foresees. Entries and lines reach them out of
 * order: without this pass each of them is waited for.
 */
function bringNear(): void {
  let sum: f64 = 0;
  for (let i = 0; i < batch.claims; i += 8) sum += batch.amount[i];
  if (sum < 0) unreachable();
}

/** Room for so many amounts to be shared out, apart from any batch; says where. */
export function openShares(most: i32): Column<f64> {
  openMoment();
  layOutShares(most);
  return column<f64>(most);
}

export { shareOut };
