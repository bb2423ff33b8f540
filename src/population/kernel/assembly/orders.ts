import { codeOf, Numbered, numberedWord, openNumberedStream, Purpose } from "./address.ts";
import { exp, ln, normalDraw } from "./maths.ts";
import { drawDiscrete, mix, oneOf, unit } from "./random.ts";
import {
  addClaims,
  applicant,
  base,
  decided,
  entry,
  exit,
  hasRoomForClaims,
  k0,
  k1,
  k2,
  number,
  offer,
  size,
  submitted,
  windowYear,
  year,
} from "./room.ts";
import {
  DAYS,
  decisionDay,
  from,
  offerWord,
  plainLevel,
  plan,
  position,
  row,
  segment,
  to,
  trial,
  wholeFen,
  YEAR_DAYS,
} from "./scene.ts";

const UNSOLD_MONTHS: f64 = 6;

/** False where there is no room. */
export function drawOrders(): bool {
  const gap = row.orderGapMonths;
  if (gap == Infinity) return true;
  for (let a = from; a < to; a++) {
    openNumberedStream(trial, number[a], row.clause, 0, segment.key0, segment.key1);
    const end = min(exit[a], <f64>(plan.lastMonth + 1));
    let time = <f64>entry[a];
    for (let n = 0; ; n++) {
      time -= ln(unit(numberedWord(n, Numbered.OrderGap))) * gap;
      if (time >= end) break;
      if (<f64>numberedWord(n, Numbered.OrderUnsold) < row.orderUnsold && !claimOrder(a, n, time))
        return false;
    }
  }
  return true;
}

/** False where there is no room. */
function claimOrder(a: i32, n: i32, time: f64): bool {
  const warehoused = time + 1 + 2 * unit(numberedWord(n, Numbered.OrderWarehoused));
  const filed = warehoused + UNSOLD_MONTHS + 2 * unit(numberedWord(n, Numbered.OrderFiled));
  const month = floor(filed);
  const day = DAYS * <i32>month + <i32>((filed - month) * <f64>DAYS);
  if (day > plan.expiryDay || isExcluded(a, day)) return true;
  if (<f64>numberedWord(n, Numbered.OrderRecognition) >= row.recognition) return true;
  if (!hasRoomForClaims(1)) return false;
  storeOrder(a, n, time, day);
  return true;
}

function isExcluded(a: i32, day: i32): bool {
  const code = codeOf(0, plan.firstYear + day / YEAR_DAYS, Purpose.Exclusion);
  return <f64>mix(k0[a], k1[a], k2[a], code) < segment.exclusion;
}

function storeOrder(a: i32, n: i32, time: f64, day: i32): void {
  const i = size;
  const level = plainLevel[<i32>(time / 12)];
  const lag = plan.lagMonths[drawDiscrete(plan.lag, numberedWord(n, Numbered.OrderLag))];
  const decidedOn = oneOf(DAYS, numberedWord(n, Numbered.OrderDay));
  const z = normalDraw(numberedWord(n, Numbered.OrderAmount));
  const overlaps = <f64>numberedWord(n, Numbered.OrderOverlap) < row.overlap;
  base[i] = wholeFen(row.medianFen * level * exp(row.logSd * z));
  year[i] = <u8>(day / YEAR_DAYS);
  windowYear[i] = 0;
  submitted[i] = <u16>day;
  decided[i] = <u16>decisionDay(day, lag, decidedOn);
  applicant[i] = position + a;
  offer[i] = overlaps ? offerWord(numberedWord(n, Numbered.OrderOffer)) : 0;
  addClaims(1);
}
