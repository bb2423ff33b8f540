import { drawDiscrete } from "../random/discrete.ts";
import { exp, ln } from "../random/maths.ts";
import { mix } from "../random/mix.ts";
import { normalDraw } from "../random/normalDraw.ts";
import { unit } from "../random/uniform.ts";
import {
  codeOf,
  NUMBERED,
  numberedCode,
  numberedStream,
  PURPOSE,
  wordOf,
  type StreamKey,
} from "./address.ts";
import { DAYS, YEAR_DAYS } from "./calendar.ts";
import { decisionDay, offerWord, wholeFen, type RowScene } from "./scene.ts";

/** Months in the warehouse after which an order counts as unsold, by the calendar. */
const UNSOLD_MONTHS = 6;

const stream: StreamKey = { k0: 0, k1: 0, k2: 0 };

/** First orders as a Poisson process from entry to exit; those unsold become claims. Times in months. */
export function drawOrders(scene: RowScene): void {
  const { plan, row, applicants, segment } = scene;
  if (row.orderGapMonths === null) return;
  for (let a = 0; a < applicants.count; a++) {
    const address = { trial: scene.trial, applicant: applicants.number[a], key: segment.key };
    numberedStream(address, row.clause, 0, stream);
    const end = Math.min(applicants.exit[a], plan.lastMonth + 1);
    let time = applicants.entry[a];
    for (let n = 0; ; n++) {
      time -= ln(unit(word(n, NUMBERED.orderGap))) * row.orderGapMonths;
      if (time >= end) break;
      if (word(n, NUMBERED.orderUnsold) < row.orderUnsold) claimOrder(scene, a, n, time);
    }
  }
}

function word(n: number, purpose: (typeof NUMBERED)[keyof typeof NUMBERED]): number {
  return wordOf(stream, numberedCode(n, purpose));
}

function claimOrder(scene: RowScene, a: number, n: number, time: number): void {
  const warehoused = time + 1 + 2 * unit(word(n, NUMBERED.orderWarehoused));
  const filed = warehoused + UNSOLD_MONTHS + 2 * unit(word(n, NUMBERED.orderFiled));
  const submitted = DAYS * Math.floor(filed) + Math.floor((filed - Math.floor(filed)) * DAYS);
  if (submitted > scene.plan.expiryDay || isExcluded(scene, a, submitted)) return;
  if (word(n, NUMBERED.orderRecognition) < scene.row.recognition)
    storeOrder(scene, a, { n, time, submitted });
}

/** The exclusion is that of the filing year. */
function isExcluded({ plan, segment, applicants }: RowScene, a: number, submitted: number): boolean {
  const code = codeOf(0, plan.firstYear + Math.floor(submitted / YEAR_DAYS), PURPOSE.exclusion);
  return mix(applicants.k0[a], applicants.k1[a], applicants.k2[a], code) < segment.exclusion;
}

/** Growth and shock are those of the order's year; the claim year is that of the filing. */
function storeOrder(
  { plan, row, common, store, firstApplicant }: RowScene,
  a: number,
  order: { readonly n: number; readonly time: number; readonly submitted: number },
): void {
  const { n, time, submitted } = order;
  store.reserve(1);
  const i = store.size++;
  const level = common.plainLevel[Math.floor(time / 12)];
  const lag = plan.lagMonths[drawDiscrete(plan.lag, word(n, NUMBERED.orderLag))];
  const day = Math.floor((word(n, NUMBERED.orderDay) / 0x100000000) * DAYS);
  store.base[i] = wholeFen(
    row.medianFen * level * exp(row.logSd * normalDraw(word(n, NUMBERED.orderAmount))),
  );
  store.year[i] = Math.floor(submitted / YEAR_DAYS);
  store.windowYear[i] = 0;
  store.submitted[i] = submitted;
  store.decided[i] = decisionDay(submitted, lag, day);
  store.applicant[i] = firstApplicant + a;
  store.offer[i] = word(n, NUMBERED.orderOverlap) < row.overlap ? offerWord(word(n, NUMBERED.orderOffer)) : 0;
}
