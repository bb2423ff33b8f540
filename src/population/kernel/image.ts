import type { DiscreteTable } from "../../random/discrete.ts";
import { NORMAL_CUBICS } from "../../random/normalDraw.ts";
import type { PoissonTable } from "../../random/poisson.ts";
import { POWERS_OF_TWO, ROOTS } from "../../random/powers.ts";
import type { DrawPlan, RowPlan, SegmentPlan } from "../plan.ts";
import { FORMS, Image, NULL } from "./record.ts";

/** A plan as the kernel reads it, for copying to the address it was made for. */
export interface PlanImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Address of the DrawPlan record and of the Tables record. */
  readonly plan: number;
  readonly tables: number;
  /** First address behind the image. */
  readonly end: number;
}

/**
 * Writes `plan` for the address `at`, record by record as assembly/plan.ts declares them: what a record
 * points to comes before it.
 *
 * @param at multiple of 8
 */
export function planImage(plan: DrawPlan, at: number): PlanImage {
  const image = new Image(at);
  const tables = image.record(
    [],
    [POWERS_OF_TWO, ROOTS.nearest, ROOTS.lacking, NORMAL_CUBICS].map((table) => image.doubles(table)),
  );
  const address = writePlan(image, plan);
  return { bytes: image.written(), plan: address, tables, end: image.end };
}

function writePlan(image: Image, plan: DrawPlan): number {
  const { shocks } = plan;
  return image.record(
    [shocks.costSd, shocks.takeUpSd, shocks.event, shocks.eventFactor],
    [
      ...plan.commonKey,
      plan.firstYear,
      plan.years,
      plan.drawnYears,
      Number(plan.windowCloses),
      plan.signedMonth,
      plan.lastMonth,
      plan.signedDay,
      plan.expiryDay,
      plan.opensMonth,
      image.words(plan.lagMonths),
      writeDiscrete(image, plan.lag),
      image.doubles(plan.growth),
      image.doubles(plan.costLevel),
      plan.segments.length,
      image.words(plan.segments.map((segment) => writeSegment(image, segment))),
      plan.rows,
    ],
  );
}

function writeSegment(image: Image, segment: SegmentPlan): number {
  const { oneMore, entries, rows } = segment;
  return image.record(
    [
      oneMore?.probability ?? 0,
      oneMore?.from ?? 0,
      oneMore?.to ?? 0,
      segment.stayMonths ?? Infinity,
      segment.staysBelow,
      segment.exclusion,
    ],
    [
      ...segment.key,
      segment.start,
      entries ? writePoisson(image, entries) : NULL,
      rows.length,
      image.words(rows.map((row) => writeRow(image, row))),
    ],
  );
}

function writeRow(image: Image, row: RowPlan): number {
  const { months, grades, eventCounts } = row;
  return image.record(
    [
      row.recognition,
      row.retry,
      row.overlap,
      row.eventOutcome,
      row.orderGapMonths ?? Infinity,
      row.orderUnsold,
      row.medianFen,
      row.logSd,
      row.sizeSd,
      row.claimSd,
    ],
    [
      row.clause,
      FORMS[row.form],
      Number(row.lasting),
      Number(row.ownRecognition),
      Number(row.outlivesExpiry),
      image.doubles(row.takeUpOdds),
      months ? writeDiscrete(image, months) : NULL,
      grades ? writeDiscrete(image, grades) : NULL,
      eventCounts ? image.words(eventCounts.map((table) => writePoisson(image, table))) : NULL,
    ],
  );
}

function writePoisson(image: Image, table: PoissonTable): number {
  return image.record([], [table.first, writeDiscrete(image, table.counts)]);
}

function writeDiscrete(image: Image, table: DiscreteTable): number {
  return image.record([], [image.doubles(table.below), image.halfWords(table.guide)]);
}
