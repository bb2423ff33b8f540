import type { Outcome, YearOutcome } from "../simulation/types.ts";
import { moments, sum } from "../statistics/moments.ts";
import { quantiles } from "../statistics/quantiles.ts";
import { proportionInterval } from "../statistics/proportionInterval.ts";
import { standardErrorOfMean, Z_95 } from "../statistics/standardErrors.ts";
import { addUp, awardsOfYear } from "./columns.ts";
import { quantilesInYuan, yuan } from "./distribution.ts";
import { leadErrors, type LeadErrors } from "./leadErrors.ts";

/**
 * What the leader's page shows beyond a `Picture` and the `WholeTerm`. All of it is taken out of the outcome's
 * columns, so that they may go. Money in yuan but where fen are named.
 */
export interface LeadPicture {
  readonly years: readonly LeadYear[];
  readonly errors: LeadErrors;
  /** The first trials, for those who want to see single futures. */
  readonly futures: readonly Future[];
}

export interface LeadYear {
  readonly year: number;
  /** What is asked of the year's ceiling, carried in and demand, of every trial: fen, ascending. */
  readonly askedFen: Float64Array;
  /** Its quantiles at 1 %, 3 %, … 99 %: each stands for 2 % of the futures. */
  readonly dots: readonly number[];
  /** `null`: no ceiling. */
  readonly exhausted: Seen | null;
  readonly paid: LeadPaid;
}

/** How often something happened. */
export interface Seen {
  readonly count: number;
  /** Bounds of the probability at 95 %. */
  readonly low: number;
  readonly high: number;
}

export interface LeadPaid {
  /** Mean share of what is asked that is paid within the year; 1 where nothing is asked. */
  readonly share: number;
  /** Mean share of the ceiling that is paid; `null` where there is none to share. */
  readonly executionRate: number | null;
  /** Awards above zero, mean per trial. */
  readonly awards: number;
  /** Applicants with an award, mean per trial; `null` over all years, in which many come again. */
  readonly applicants: number | null;
}

/** All years together, without the tail. */
export interface WholeTerm {
  /** Trials in which at least one year runs out; `null`: no year has a ceiling. */
  readonly exhausted: Seen | null;
  readonly demand: number;
  /** What is never paid. */
  readonly shortfall: { readonly mean: number; readonly se: number; readonly p90: number };
  /** Sum of the ceilings; `null` unless every year has one. */
  readonly ceiling: number | null;
  readonly paid: LeadPaid;
}

export interface Future {
  /** From 1. */
  readonly trial: number;
  readonly years: readonly FutureYear[];
}

export interface FutureYear {
  readonly year: number;
  /** Asked of the ceiling by the end of each of the 12 months. */
  readonly byMonth: readonly number[];
  /** 1 to 12; `null`: the ceiling was not passed. */
  readonly exhaustedIn: number | null;
}

export const DOTS = 50;
/** Few enough to be told apart as lines. */
export const FUTURES = 12;

const AT_DOTS = Array.from({ length: DOTS }, (_, k) => (k + 0.5) / DOTS);

export function leadPicture(outcome: Outcome): LeadPicture {
  const { trials, byYear } = outcome;
  return {
    years: byYear.map((year) => leadYear(year, trials)),
    errors: leadErrors(outcome),
    futures: Array.from({ length: Math.min(FUTURES, trials) }, (_, t) => ({
      trial: t + 1,
      years: byYear.map((year, y) => futureYear(outcome, year, { y, t })),
    })),
  };
}

function leadYear(year: YearOutcome, trials: number): LeadYear {
  const { carriedIn, demand, ceiling, paid } = year;
  const asked = demand.map((fen, t) => carriedIn[t] + fen);
  return {
    year: year.year,
    dots: quantiles(asked, AT_DOTS).map(yuan),
    exhausted: ceiling === null ? null : seen(year.exhaustedIn),
    paid: {
      share: shareOf(paid, asked),
      executionRate: rateOf(sum(paid) / trials, ceiling),
      awards: awardsOfYear(year) / trials,
      applicants: year.applicants / trials,
    },
    // Last, for it forgets which trial is which.
    askedFen: asked.sort(),
  };
}

export function wholeTerm(outcome: Outcome): WholeTerm {
  const { trials, byYear } = outcome;
  const demand = addUp(outcome, (year) => year.demand);
  const paid = addUp(outcome, (year) => year.paid);
  const open = demand.map((fen, t) => fen - paid[t]);
  const { mean, sd } = moments(open);
  const limited = byYear.filter(({ ceiling }) => ceiling !== null);
  const ceilings = limited.reduce((total, { ceiling }) => total + (ceiling ?? 0), 0);
  const paidUnder = limited.reduce((total, year) => total + sum(year.paid), 0) / trials;
  return {
    exhausted: limited.length === 0 ? null : seen(addUp(outcome, (year) => year.exhaustedIn)),
    demand: yuan(sum(demand) / trials),
    shortfall: {
      mean: yuan(mean),
      se: yuan(standardErrorOfMean(sd, trials)),
      p90: quantilesInYuan(open, [0.9])[0],
    },
    ceiling: limited.length < byYear.length ? null : yuan(ceilings),
    paid: {
      share: shareOf(paid, demand),
      executionRate: limited.length === 0 ? null : rateOf(paidUnder, ceilings),
      awards: byYear.reduce((total, year) => total + awardsOfYear(year), 0) / trials,
      applicants: null,
    },
  };
}

/** Of the trials with anything but 0. */
function seen(marks: Float64Array): Seen {
  let count = 0;
  for (let t = 0; t < marks.length; t++) if (marks[t] > 0) count++;
  return { count, ...proportionInterval(count, marks.length, Z_95) };
}

function shareOf(part: Float64Array, whole: Float64Array): number {
  let total = 0;
  for (let t = 0; t < whole.length; t++) total += whole[t] === 0 ? 1 : part[t] / whole[t];
  return total / whole.length;
}

const rateOf = (paidFen: number, ceiling: number | null): number | null =>
  ceiling === null || ceiling === 0 ? null : paidFen / ceiling;

function futureYear(outcome: Outcome, year: YearOutcome, { y, t }: { y: number; t: number }): FutureYear {
  let soFar = year.carriedIn[t];
  const byMonth = Array.from({ length: 12 }, (_, m) => yuan((soFar += outcome.monthlyDemand[12 * y + m][t])));
  const month = year.exhaustedIn[t];
  return { year: year.year, byMonth, exhaustedIn: month === 0 ? null : month };
}
