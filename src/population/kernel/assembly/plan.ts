import { Column } from "./column.ts";

/*
 * The plan of src/population/plan.ts as src/population/kernel/image.ts writes it: in every record the doubles
 * first, then whole numbers and addresses, in the order of the fields. Address 0 stands for null. Thresholds
 * are doubles, for they go up to 2^32.
 */

@unmanaged
@final
export class DiscreteTable {
  below: Column<f64>;
  guide: Column<u16>;
}

@unmanaged
@final
export class PoissonTable {
  first: i32;
  counts: DiscreteTable;
}

@unmanaged
@final
export class Tables {
  powersOfTwo: Column<f64>;
  rootsNearest: Column<f64>;
  rootsLacking: Column<f64>;
  normalCubics: Column<f64>;
}

@unmanaged
@final
export class DrawPlan {
  costSd: f64;
  takeUpSd: f64;
  event: f64;
  eventFactor: f64;
  commonKey0: u32;
  commonKey1: u32;
  firstYear: i32;
  years: i32;
  drawnYears: i32;
  windowCloses: i32;
  signedMonth: i32;
  lastMonth: i32;
  signedDay: i32;
  expiryDay: i32;
  opensMonth: i32;
  lagMonths: Column<i32>;
  lag: DiscreteTable;
  growth: Column<f64>;
  costLevel: Column<f64>;
  segmentCount: i32;
  segments: Column<SegmentPlan>;
  rows: i32;
}

@unmanaged
@final
export class SegmentPlan {
  /** 0: nobody more. */
  oneMore: f64;
  oneMoreFrom: f64;
  oneMoreTo: f64;
  /** Infinity: for ever. */
  stayMonths: f64;
  staysBelow: f64;
  exclusion: f64;
  key0: u32;
  key1: u32;
  start: i32;
  entries: PoissonTable | null;
  rowCount: i32;
  rows: Column<RowPlan>;
}

export const enum Form {
  Graded,
  Ratio,
  PerEvent,
  PooledOrder,
}

@unmanaged
@final
export class RowPlan {
  recognition: f64;
  retry: f64;
  overlap: f64;
  eventOutcome: f64;
  /** Infinity: no orders. */
  orderGapMonths: f64;
  orderUnsold: f64;
  medianFen: f64;
  logSd: f64;
  sizeSd: f64;
  claimSd: f64;
  clause: i32;
  form: Form;
  lasting: i32;
  ownRecognition: i32;
  outlivesExpiry: i32;
  takeUpOdds: Column<f64>;
  months: DiscreteTable | null;
  grades: DiscreteTable | null;
  eventCounts: Column<PoissonTable> | null;
}
