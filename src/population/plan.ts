import { keyOf } from "../random/key.ts";
import { discreteTable, type DiscreteTable } from "../random/discrete.ts";
import { exp, ln } from "../random/maths.ts";
import { poissonTable, type PoissonTable } from "../random/poisson.ts";
import { threshold } from "../random/uniform.ts";
import type { Form, ResolvedClause } from "../policy/types.ts";
import { dayIndex, lastDayIndex, monthIndex } from "./calendar.ts";
import type { ClaimHabit, Population, Segment } from "./types.ts";

/** A population made ready for drawing: plain data that a worker can be sent. Years count from `firstYear`. */
export interface DrawPlan {
  readonly seed: string;
  readonly commonKey: readonly [number, number];
  readonly firstYear: number;
  /** Signing year to expiry year. */
  readonly years: number;
  /** With the years after the expiry in which an open three-year window may still ask. */
  readonly drawnYears: number;
  /** True where a window closes two years after its first year. */
  readonly windowCloses: boolean;
  readonly signedMonth: number;
  readonly lastMonth: number;
  readonly signedDay: number;
  readonly expiryDay: number;
  readonly opensMonth: number;
  readonly lagMonths: readonly number[];
  readonly lag: DiscreteTable;
  readonly shocks: {
    readonly costSd: number;
    readonly takeUpSd: number;
    readonly event: number;
    readonly eventFactor: number;
  };
  /** Per drawn year: growth, and growth with the year's cost factor, both before shocks. */
  readonly growth: readonly number[];
  readonly costLevel: readonly number[];
  readonly segments: readonly SegmentPlan[];
  /** Rows of all segments in order. */
  readonly rows: number;
}

export interface SegmentPlan {
  readonly id: string;
  readonly key: readonly [number, number];
  readonly start: number;
  readonly entries: PoissonTable | null;
  readonly oneMore: { readonly probability: number; readonly from: number; readonly to: number } | null;
  /** Mean stay in months; `null`: for ever. */
  readonly stayMonths: number | null;
  /** Words of an exit below this one lie behind all months that are drawn: these applicants count as staying. */
  readonly staysBelow: number;
  readonly exclusion: number;
  readonly rows: readonly RowPlan[];
}

/** One segment's use of one clause. Probabilities are thresholds of 32-bit words. */
export interface RowPlan {
  readonly clause: number;
  readonly form: Form;
  /** Per drawn year, before the common shift: the odds of applying. */
  readonly takeUpOdds: readonly number[];
  readonly recognition: number;
  /** Recognition lasts and a refusal is tried again with half the probability. */
  readonly lasting: boolean;
  /** Half the probability, for later years. */
  readonly retry: number;
  /** Whether the segment's recognition decides, or this row's own. */
  readonly ownRecognition: boolean;
  readonly months: DiscreteTable | null;
  readonly overlap: number;
  readonly grades: DiscreteTable | null;
  readonly gradeShares: readonly number[];
  /** Per drawn year. */
  readonly eventCounts: readonly PoissonTable[] | null;
  readonly eventOutcome: number;
  readonly orderGapMonths: number | null;
  readonly orderUnsold: number;
  readonly medianFen: number;
  readonly logSd: number;
  /** logSd × √persistence, and the rest. */
  readonly sizeSd: number;
  readonly claimSd: number;
  /** Asked for after the expiry too, while its window is open. */
  readonly outlivesExpiry: boolean;
}

/** What a draw takes from policy and readings: whole and plain, so that equal options mean equal draws. */
export interface DrawOptions {
  readonly seed: string;
  readonly clauses: readonly Pick<ResolvedClause, "number" | "form" | "entitlement">[];
  /** Costs before signing count in the signing year: its cost factor is then 1 (reading A35). */
  readonly costsBeforeSigningCount: boolean;
  /** Take-up × this, by clause and year of the validity; the last entry is for all years after it. */
  readonly takeUpResponse: readonly (readonly number[])[];
}

export function drawPlan(population: Population, options: DrawOptions): DrawPlan {
  const { timing } = population;
  const firstYear = timing.signed.year;
  const years = timing.expires.year - firstYear + 1;
  const drawnYears = years + yearsAfterExpiry(population, options.clauses);
  const yearList = Array.from({ length: drawnYears }, (_, y) => firstYear + y);
  const growth = yearList.map((year) =>
    wholePower(1 + population.trend.costGrowth, year - population.trend.costBaseYear),
  );
  const costFactor = yearList.map((year) =>
    options.costsBeforeSigningCount && year === firstYear ? 1 : (population.years[year]?.costFactor ?? 1),
  );
  const rowOf = (segment: Segment, habit: ClaimHabit): RowPlan => {
    const position = options.clauses.findIndex((clause) => clause.number === habit.clause);
    if (position < 0) throw new RangeError(`no clause ${habit.clause} in the policy`);
    const clause = options.clauses[position];
    const response = options.takeUpResponse[position];
    return rowPlan(population, segment, habit, clause, {
      takeUp: yearList.map((year, y) =>
        Math.min(
          0.95,
          habit.takeUp * (population.years[year]?.takeUpFactor ?? 1) * response[Math.min(y, years)],
        ),
      ),
      costFactor,
    });
  };
  return {
    seed: options.seed,
    commonKey: keyOf(options.seed, ""),
    firstYear,
    years,
    drawnYears,
    windowCloses: options.clauses.every(
      (c) => c.entitlement !== "three-payments" && c.entitlement !== "36-months",
    ),
    signedMonth: monthIndex(timing.signed, firstYear),
    lastMonth: monthIndex(timing.expires, firstYear),
    signedDay: dayIndex(timing.signed, firstYear),
    expiryDay: lastDayIndex(timing.expires, firstYear),
    opensMonth: monthIndex(timing.opens, firstYear),
    lagMonths: timing.decisionLagMonths.map((lag) => lag.months),
    lag: discreteTable(timing.decisionLagMonths.map((lag) => lag.probability)),
    shocks: {
      costSd: population.shocks.cost.sd,
      takeUpSd: population.shocks.takeUp.logitSd,
      event: threshold(population.shocks.event.probability),
      eventFactor: population.shocks.event.costFactor,
    },
    growth,
    costLevel: growth.map((g, y) => g * costFactor[y]),
    segments: population.segments.map((segment) => ({
      id: segment.id,
      key: keyOf(options.seed, segment.id),
      start: segment.start,
      entries: segment.entryPerMonth > 0 ? poissonTable(segment.entryPerMonth) : null,
      oneMore: segment.oneMore && { ...segment.oneMore, probability: threshold(segment.oneMore.probability) },
      ...stayOf(segment, 12 * drawnYears - monthIndex(timing.signed, firstYear)),
      exclusion: threshold(segment.ineligible),
      rows: segment.claims.map((habit) => rowOf(segment, habit)),
    })),
    rows: population.segments.reduce((sum, segment) => sum + segment.claims.length, 0),
  };
}

function stayOf({ exitPerYear }: Segment, months: number): Pick<SegmentPlan, "stayMonths" | "staysBelow"> {
  if (exitPerYear === 0) return { stayMonths: null, staysBelow: threshold(1) };
  const stayMonths = 12 / exitPerYear;
  // A month more than there are: whatever exp rounds away is far less.
  return { stayMonths, staysBelow: threshold(exp(-(months + 1) / stayMonths)) };
}

function rowPlan(
  population: Population,
  segment: Segment,
  habit: ClaimHabit,
  clause: DrawOptions["clauses"][number],
  byYear: { readonly takeUp: readonly number[]; readonly costFactor: readonly number[] },
): RowPlan {
  const recognition = habit.recognition ?? segment.recognition.probability;
  const weights = habit.months === null ? null : population.monthProfiles[habit.months];
  const { events } = habit;
  const logSd = habit.cost?.logSd ?? 0;
  return {
    clause: clause.number,
    form: clause.form,
    takeUpOdds: byYear.takeUp.map((p) => p / (1 - p)),
    recognition: threshold(recognition),
    lasting: segment.recognition.lasting,
    retry: threshold(recognition / 2),
    ownRecognition: habit.recognition !== null,
    months: weights ? discreteTable(weights) : null,
    overlap: threshold(habit.overlap),
    grades: habit.grades && discreteTable(habit.grades.map((grade) => grade.weight)),
    gradeShares: habit.grades?.map((grade) => grade.share) ?? [],
    eventCounts: events && byYear.costFactor.map((factor) => poissonTable(events.mean * factor)),
    eventOutcome: threshold(events?.outcome ?? 0),
    orderGapMonths: habit.orders && habit.orders.perYear > 0 ? 12 / habit.orders.perYear : null,
    orderUnsold: threshold(habit.orders?.unsold ?? 0),
    medianFen: habit.cost?.median ?? 0,
    logSd,
    sizeSd: logSd * Math.sqrt(population.persistence),
    claimSd: logSd * Math.sqrt(1 - population.persistence),
    outlivesExpiry: isThreeYear(clause),
  };
}

export function isThreeYear(clause: Pick<ResolvedClause, "entitlement">): boolean {
  return (
    clause.entitlement === "calendar-window" ||
    clause.entitlement === "three-payments" ||
    clause.entitlement === "36-months"
  );
}

/**
 * How long after the expiry year an open window can still ask: two years by the calendar; with
 * 36 months from the first decision, or three payments without an end, until 36 months after the
 * last possible first decision.
 */
function yearsAfterExpiry(population: Population, clauses: DrawOptions["clauses"]): number {
  const used = new Set(population.segments.flatMap((segment) => segment.claims.map((habit) => habit.clause)));
  const threeYear = clauses.filter((clause) => used.has(clause.number) && isThreeYear(clause));
  if (threeYear.length === 0) return 0;
  if (threeYear.every((clause) => clause.entitlement === "calendar-window")) return 2;
  const longestLag = Math.max(...population.timing.decisionLagMonths.map((lag) => lag.months));
  return Math.ceil((longestLag + 36) / 12);
}

/** base to a whole power, which may be negative, by multiplication alone: the same bits everywhere. */
export function wholePower(base: number, power: number): number {
  let result = 1;
  for (let k = Math.abs(power); k > 0; k--) result *= base;
  return power < 0 ? 1 / result : result;
}

/** base^power for base ≥ 0; 0^0 is 1. */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  return base === 0 ? (exponent > 0 ? 0 : Infinity) : exp(exponent * ln(base));
}
