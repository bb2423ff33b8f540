import { Column } from "../../../population/kernel/assembly/column.ts";

/*
 * The plan of src/simulation/plan.ts as src/simulation/kernel/image.ts writes it: in every record the doubles
 * first, then whole numbers and addresses, in the order of the fields. Address 0 stands for null.
 */

export const enum Form {
  Graded,
  Ratio,
  PerEvent,
  PooledOrder,
}

export const enum Entitlement {
  EveryYear,
  Once,
  Cumulative,
  CalendarWindow,
  ThreePayments,
  Months36,
}

export const enum Rule {
  ProRata,
  FirstCome,
  FirstComeWhole,
  Priority,
  CommitmentsFirst,
}

export const enum ChargedBy {
  Decision,
  Submission,
  NextYear,
}

@unmanaged
@final
export class SettlePlan {
  years: i32;
  drawnYears: i32;
  expiryDay: i32;
  vested: i32;
  topUp: i32;
  chargedBy: ChargedBy;
  clauses: i32;
  segments: i32;
  rowCount: i32;
  rows: Column<RowTerms>;
  groupCount: i32;
  groups: Column<Group>;
  /** −1: no ceiling. */
  ceilings: Column<f64>;
  rule: Rule;
  /** By clause. */
  classes: Column<i32>;
  carryOver: i32;
  /** By year how many step-downs there are, and at which charged awards they come. */
  stepCounts: Column<i32>;
  stepsAt: Column<Column<f64>>;
  /** Awards depend on those served before. */
  stepwise: i32;
}

@unmanaged
@final
export class RowTerms {
  enactedRatio: f64;
  enactedCap: f64;
  enactedPerEvent: f64;
  /** −1: not stated, or not deducted. */
  lossShare: f64;
  municipal: f64;
  clause: i32;
  segment: i32;
  form: Form;
  entitlement: Entitlement;
  threeYear: i32;
  flatEvents: i32;
  operators: i32;
  atMostLoss: i32;
  alwaysEnabled: i32;
  /** By drawn year. */
  enabled: Column<i32>;
  cap: Column<f64>;
  perEvent: Column<f64>;
  costResponse: Column<f64>;
  /** By steps taken and drawn year; grades' awards then by grade. */
  ratio: Column<Column<f64>>;
  gradeAwards: Column<Column<Column<f64>>>;
  enactedGradeAwards: Column<f64>;
}

@unmanaged
@final
export class Group {
  rowCount: i32;
  rows: Column<i32>;
  pool: PoolTerms | null;
  /** Number of the terms that the group's entries depend on. */
  terms: i32;
}

@unmanaged
@final
export class PoolTerms {
  clause: i32;
  isProRata: i32;
  beginsAt: i32;
  /** First day on which no pool is charged. */
  endsAt: i32;
  years: i32;
  amounts: Column<f64>;
}
