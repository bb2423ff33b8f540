import { behind, Column } from "../../../population/kernel/assembly/column.ts";
import { DAYS, YEAR_DAYS } from "../../../population/kernel/assembly/scene.ts";
import { batch, LATE } from "./batch.ts";
import { order } from "./order.ts";
import { ChargedBy, SettlePlan } from "./plan.ts";
import { clear, column } from "./room.ts";

/** By claim: its entry in the line, and the charged year, of 16 bits each. */
let facts = changetype<Column<u32>>(0);
/** By trial and charged year: how many claims there are, and then the place of the next one. */
let next = changetype<Column<u32>>(0);

/** src/simulation/charging.ts: what every claim is charged to, which no lever changes; from the serving order. */
export function charge(plan: SettlePlan): void {
  const width = plan.years + 2;
  facts = column<u32>(batch.claims);
  next = column<u32>(batch.trials * width);
  clear(next, batch.trials * width);
  tellYears(plan);
  for (let r = 0; r < plan.rowCount; r++) chargeRow(plan, r);
  lineUp(width);
}

function chargeRow(plan: SettlePlan, r: i32): void {
  const years = plan.years;
  const trials = batch.trials;
  const lastDay = plan.vested ? i32.MAX_VALUE : plan.expiryDay;
  const start = behind(batch.start, r * trials);
  const submitted = batch.submitted;
  const decided = batch.decided;
  const chargedOn = plan.chargedBy == ChargedBy.Submission ? submitted : decided;
  const isNextYear = plan.chargedBy == ChargedBy.NextYear;
  const monthCell = batch.monthCell;
  const known = facts;
  const counts = next;
  for (let t = 0; t < trials; t++) {
    const ofTrial = t * (years + 2);
    const to = <i32>start[t + 1];
    for (let i = <i32>start[t]; i < to; i++) {
      const day = <i32>chargedOn[i];
      const due = isNextYear ? 12 * (day / YEAR_DAYS + 1) : day / DAYS;
      // Contingent where it is submitted after the expiry.
      const isBeyond = <i32>submitted[i] > lastDay;
      const month = select(12 * years + 1, min(12 * years, due), isBeyond);
      const year = select(years + 1, month / 12, isBeyond);
      const isLate = isBeyond || <i32>decided[i] >= years * YEAR_DAYS;
      monthCell[i] = <u16>(month * trials + t);
      counts[ofTrial + year]++;
      known[i] = ((r | select(LATE, 0, isLate)) << 16) | year;
    }
  }
}

function tellYears(plan: SettlePlan): void {
  const trials = batch.trials;
  for (let month = 0; month < 12 * plan.years + 2; month++) {
    const year = select(plan.years + 1, month / 12, month > 12 * plan.years);
    for (let t = 0; t < trials; t++) batch.yearCell[month * trials + t] = <u16>(year * trials + t);
  }
}

/** Parts the serving order of each trial by the year charged, in one stable counting pass. */
function lineUp(width: i32): void {
  for (let t = 0; t < batch.trials; t++) lineUpTrial(t, width);
  batch.lineStart[batch.trials * width] = batch.claims;
}

function lineUpTrial(t: i32, width: i32): void {
  const from = <i32>batch.orderStart[t];
  const to = <i32>batch.orderStart[t + 1];
  const served = order;
  const places = batch.place;
  const row = batch.row;
  const known = facts;
  const nextOf = behind(next, t * width);
  let at = <u32>from;
  for (let y = 0; y < width; y++) {
    const here = nextOf[y];
    batch.lineStart[t * width + y] = nextOf[y] = at;
    at += here;
  }
  for (let k = from; k < to; k++) {
    const claim = <i32>served[k];
    const fact = known[claim];
    const place = nextOf[fact & 0xffff]++;
    places[claim] = <u16>place;
    row[place] = <u16>(fact >> 16);
  }
}
