import { Column } from "../../../population/kernel/assembly/column.ts";
import { batch } from "./batch.ts";
import { BY_CAP, BY_OTHER, BY_PIECE } from "./marks.ts";
import { Form, RowTerms, SettlePlan } from "./plan.ts";
import { column } from "./room.ts";

/*
 * src/simulation/award.ts: steps 5 and 7 of claims of one row from `from` to `to` − 1, under so many step-downs.
 */

/** By claim: awards as they are being given, and what lowered them. */
export let given = changetype<Column<f64>>(0);
export let lowered = changetype<Column<u8>>(0);

export function layOutAwards(): void {
  given = column<f64>(batch.claims);
  lowered = column<u8>(batch.claims);
}

/** 2^53 − 1. */
const LARGEST: f64 = 9_007_199_254_740_991;
const ONE: f64 = 10_000;

/** floor(ratio × amount), exact; ratio in ten-thousandths. */
export function shareOf(amount: f64, ratio: f64): f64 {
  const product = amount * ratio;
  return product <= LARGEST ? floor(product / ONE) : shareOfLarge(<u64>amount, <u64>ratio);
}

function shareOfLarge(amount: u64, ratio: u64): f64 {
  return <f64>((amount / 10_000) * ratio + ((amount % 10_000) * ratio) / 10_000);
}

export function awardToCap(row: RowTerms, steps: i32, from: i32, to: i32): void {
  switch (row.form) {
    case Form.Ratio:
      return shareOfCosts(row, row.ratio[steps], from, to);
    case Form.Graded:
      return giveGrades(row.gradeAwards[steps], from, to);
    case Form.PerEvent:
      return giveEvents(row, from, to);
    default:
      return shareOfOrders(row, row.ratio[steps], from, to);
  }
}

/**
 * The inner loop of a forecast, two claims at a time. The quotient of a whole number n below 2^51 by 10,000, rounded
 * down, is that of n + 1/2 times 1e-4: whatever rounding does to it is less than half of 1e-4.
 */
function shareOfCosts(row: RowTerms, ratio: Column<f64>, from: i32, to: i32): void {
  const base = batch.base;
  const year = batch.year;
  const amounts = given;
  const causes = lowered;
  const cap = row.cap;
  const response = row.costResponse;
  const half = f64x2.splat(0.5);
  const inverse = f64x2.splat(0.0001);
  const most = f64x2.splat(QUICK_BELOW);
  let i = from;
  for (; i + 1 < to; i += 2) {
    const y = year[i];
    const z = year[i + 1];
    const drawn = v128.load(placeOf(base, i));
    const cost = f64x2.floor(f64x2.add(f64x2.mul(drawn, pairOf(response[y], response[z])), half));
    const product = f64x2.mul(cost, pairOf(ratio[y], ratio[z]));
    if (v128.any_true(f64x2.ge(product, most))) {
      shareOfCost(row, ratio, i);
      shareOfCost(row, ratio, i + 1);
      continue;
    }
    const award = f64x2.floor(f64x2.mul(f64x2.add(product, half), inverse));
    const limit = pairOf(cap[y], cap[z]);
    const isCut = i64x2.bitmask(f64x2.gt(award, limit));
    v128.store(placeOf(amounts, i), f64x2.pmin(award, limit));
    causes[i] = <u8>((isCut & 1) * BY_CAP);
    causes[i + 1] = <u8>((isCut >> 1) * BY_CAP);
  }
  if (i < to) shareOfCost(row, ratio, i);
}

/** 2^51. */
const QUICK_BELOW: f64 = 2_251_799_813_685_248;

function placeOf(values: Column<f64>, i: i32): usize {
  return changetype<usize>(values) + ((<usize>i) << 3);
}

function pairOf(a: f64, b: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(a), 1, b);
}

function shareOfCost(row: RowTerms, ratio: Column<f64>, i: i32): void {
  const y = batch.year[i];
  const award = shareOf(responding(batch.base[i], row.costResponse[y]), ratio[y]);
  given[i] = min(award, row.cap[y]);
  lowered[i] = <u8>(i32(award > row.cap[y]) * BY_CAP);
}

/** The eligible cost once the applicant has answered to the terms; nearest fen, half up. */
function responding(cost: f64, response: f64): f64 {
  return response == 1 ? cost : floor(cost * response + 0.5);
}

function giveGrades(byYear: Column<Column<f64>>, from: i32, to: i32): void {
  for (let i = from; i < to; i++) {
    given[i] = byYear[batch.year[i]][<i32>batch.base[i]];
    lowered[i] = 0;
  }
}

function giveEvents(row: RowTerms, from: i32, to: i32): void {
  for (let i = from; i < to; i++) {
    const perEvent = row.perEvent[batch.year[i]];
    const most = row.cap[batch.year[i]];
    const sum = sumOfEvents(i, perEvent, row.flatEvents);
    given[i] = min(sum, most);
    const isPieceCut = !row.flatEvents && isAnyAbove(i, perEvent);
    lowered[i] = <u8>((sum > most ? BY_CAP : 0) | (isPieceCut ? BY_PIECE : 0));
  }
}

/** Sum over the claim's events, which end with −1, each at most (or, where flat, just) `perEvent`. */
function sumOfEvents(i: i32, perEvent: f64, flat: i32): f64 {
  const costs = batch.events;
  let sum: f64 = 0;
  for (let e = <i32>batch.base[i]; costs[e] >= 0; e++) sum += flat ? perEvent : min(costs[e], perEvent);
  return sum;
}

function isAnyAbove(i: i32, perEvent: f64): bool {
  const costs = batch.events;
  for (let e = <i32>batch.base[i]; costs[e] >= 0; e++) if (costs[e] > perEvent) return true;
  return false;
}

function shareOfOrders(row: RowTerms, ratio: Column<f64>, from: i32, to: i32): void {
  for (let i = from; i < to; i++) {
    const order = batch.base[i];
    const award = shareOf(order, ratio[batch.year[i]]);
    const most = row.cap[batch.year[i]];
    given[i] = limitToLoss(min(award, most), order, row);
    lowered[i] = <u8>(award > most ? BY_PIECE : 0);
  }
}

/** An order without a loss gets nothing; a reading may hold the award to the loss. */
function limitToLoss(award: f64, order: f64, row: RowTerms): f64 {
  if (row.lossShare < 0) return award;
  const loss = shareOf(order, row.lossShare);
  return loss == 0 ? 0 : row.atMostLoss ? min(award, loss) : award;
}

/** At most what is left of the cap. */
export function holdTo(headroom: f64, i: i32): void {
  if (given[i] <= headroom) return;
  given[i] = max<f64>(0, headroom);
  lowered[i] |= <u8>BY_CAP;
}

/** Step 7 for all claims of row `r`. */
export function awardRowBesideOthers(plan: SettlePlan, row: RowTerms, r: i32): void {
  const to = <i32>batch.offerStart[r + 1];
  for (let k = <i32>batch.offerStart[r]; k < to; k++) {
    answerOffer(plan, row, <i32>batch.offered[k], batch.offer[k]);
  }
  if (row.municipal < 0) return;
  const end = <i32>batch.start[(r + 1) * batch.trials];
  for (let i = <i32>batch.start[r * batch.trials]; i < end; i++) holdToCost(row, i);
}

/** The higher of two policies pays, a tie is paid here. */
export function answerOffer(plan: SettlePlan, row: RowTerms, i: i32, word: u32): void {
  const award = given[i];
  const share: f64 = 0.4 + (<f64>word + 0.5) / 4_294_967_296;
  const other = floor(share * enactedAward(row, i));
  let left = award;
  if (plan.topUp) left = award > other ? award - other : 0;
  else if (other > award) left = 0;
  given[i] = left;
  if (left < award) lowered[i] |= <u8>BY_OTHER;
}

/** What the terms as enacted give on the cost as drawn, alone and in full. */
function enactedAward(row: RowTerms, i: i32): f64 {
  const base = batch.base[i];
  switch (row.form) {
    case Form.Graded:
      return row.enactedGradeAwards[<i32>base];
    case Form.PerEvent:
      return min(row.enactedCap, sumOfEvents(i, row.enactedPerEvent, row.flatEvents));
    case Form.Ratio:
      return min(row.enactedCap, shareOf(base, row.enactedRatio));
    default:
      return limitToLoss(min(row.enactedCap, shareOf(base, row.enactedRatio)), base, row);
  }
}

/** At most what municipal support leaves of the cost. A grade names no cost that it could have covered. */
export function holdToCost(row: RowTerms, i: i32): void {
  if (row.form == Form.Graded) return;
  let cost = batch.base[i];
  if (row.form == Form.Ratio) cost = floor(cost * row.costResponse[batch.year[i]] + 0.5);
  if (row.form == Form.PerEvent) cost = sumOfEvents(i, Infinity, 0);
  given[i] = min(given[i], max<f64>(0, cost - shareOf(cost, row.municipal)));
}
