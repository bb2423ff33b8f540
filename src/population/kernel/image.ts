import type { Form } from "../../policy/types.ts";
import type { DiscreteTable } from "../../random/discrete.ts";
import { NORMAL_CUBICS } from "../../random/normalDraw.ts";
import type { PoissonTable } from "../../random/poisson.ts";
import { POWERS_OF_TWO, ROOTS } from "../../random/powers.ts";
import type { DrawPlan, RowPlan, SegmentPlan } from "../plan.ts";

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

const FORMS: Readonly<Record<Form, number>> = { graded: 0, ratio: 1, "per-event": 2, "pooled-order": 3 };

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

const NULL = 0;

/** Bytes that grow; every piece begins at a multiple of 8. */
class Image {
  private readonly at: number;
  private bytes = new Uint8Array(1 << 17);
  private size = 0;

  constructor(at: number) {
    this.at = at;
  }

  get end(): number {
    return this.at + this.size;
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.size);
  }

  /** Doubles, then whole numbers and addresses of 32 bits each. */
  record(doubles: readonly number[], words: readonly number[]): number {
    const address = this.doubles(doubles);
    this.words(words);
    return address;
  }

  doubles(values: ArrayLike<number>): number {
    const from = this.reserve(8 * values.length);
    new Float64Array(this.bytes.buffer, from, values.length).set(values);
    return this.at + from;
  }

  /** Whole numbers from −2^31 to 2^32 − 1. */
  words(values: ArrayLike<number>): number {
    const from = this.reserve(4 * values.length);
    new Int32Array(this.bytes.buffer, from, values.length).set(values);
    return this.at + from;
  }

  halfWords(values: ArrayLike<number>): number {
    const from = this.reserve(2 * values.length);
    new Uint16Array(this.bytes.buffer, from, values.length).set(values);
    return this.at + from;
  }

  private reserve(bytes: number): number {
    const from = this.size;
    this.size = 8 * Math.ceil((from + bytes) / 8);
    if (this.size > this.bytes.length) {
      const larger = new Uint8Array(2 * this.size);
      larger.set(this.bytes.subarray(0, from));
      this.bytes = larger;
    }
    return from;
  }
}
