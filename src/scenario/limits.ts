import type { Range } from "./field.ts";

/**
 * The largest values that a file may carry. Generous: nothing that a planner means comes near them.
 * They are there so that a hostile or mistyped file is refused instead of keeping the page busy for ever.
 */
export const LEAST_YEAR = 1900;
export const MOST_YEAR = 2200;

export const LIMITS = {
  /** Years from signing to expiry. */
  validityYears: 40,
  nameLength: 500,
  idLength: 200,
  segments: 100,
  monthProfiles: 100,
  grades: 50,
  stepDowns: 50,
  ledgerEntries: 2_000_000,
  /**
   * Expected claims of one trial: applicants of the whole validity × clauses × years, events and orders
   * counted one by one. The baseline has some 2,000.
   */
  claimsOfTrial: 10_000_000,
} as const;

const ratioRange: Range = { min: 0, max: 1 };

/** Money in yuan, ratios and factors in ones. */
export const RANGE = {
  probability: ratioRange,
  share: ratioRange,
  weight: { min: 0, max: 1_000_000_000 },
  /** Any factor on a ratio, a grade, a cost or a take-up. */
  factor: { min: 0, max: 100 },
  used: { min: 0, max: 100 },
  money: { min: 0, max: 100_000_000_000 },
  median: { above: 0, max: 100_000_000_000 },
  ledgerMoney: { min: 0, max: 90_000_000_000_000 },
  trials: { min: 1, max: 10_000_000 },
  lagMonths: { min: 0, max: 24 },
  costGrowth: { above: -1, max: 10 },
  /** Standard deviations on the log or logit scale. */
  sd: { min: 0, max: 5 },
  elasticity: { min: 0, max: 10 },
  start: { min: 0, max: 1_000_000 },
  entryPerMonth: { min: 0, max: 100_000 },
  exitPerYear: { min: 0, max: 1_000 },
  monthsAfterSigning: { min: 0, max: 600 },
  eventsMean: { min: 0, max: 1_000 },
  ordersPerYear: { min: 0, max: 1_000 },
  operators: { min: 1, max: 1_000_000 },
  eventCount: { min: 0, max: 1_000_000 },
} as const satisfies Record<string, Range>;
