import type { Outcome, YearOutcome } from "../simulation/types.ts";
import { moments } from "../statistics/moments.ts";
import {
  estimatedErrorsOfQuantiles,
  standardErrorFromSums,
  standardErrorOfMean,
} from "../statistics/standardErrors.ts";
import { addColumns, awardsOfYear, columnsOfYear, totalColumns } from "./columns.ts";
import { yuan } from "./distribution.ts";

/** Standard errors of what the leader's page says, money in yuan; `null`: there is no such figure, or too few trials. */
export interface LeadErrors {
  readonly years: readonly FigureErrors[];
  /** All years together, without the tail. */
  readonly whole: FigureErrors;
  readonly segments: readonly SegmentErrors[];
}

export interface FigureErrors {
  readonly demand: number | null;
  readonly shortfall: number | null;
  readonly shortfallP90: number | null;
  readonly executionRate: number | null;
  readonly paidShare: number | null;
  readonly awards: number | null;
  readonly applicants: number | null;
}

export interface SegmentErrors {
  readonly segment: string;
  readonly demand: number | null;
  readonly paid: number | null;
  readonly unpaid: number | null;
}

export function leadErrors(outcome: Outcome): LeadErrors {
  return {
    years: outcome.byYear.map((year) => yearErrors(year, outcome.trials)),
    whole: wholeErrors(outcome),
    segments: outcome.bySegment.map(({ segment, demand, paid }) => ({
      segment,
      demand: inYuan(demand),
      paid: inYuan(paid),
      unpaid: inYuan(demand.map((fen, t) => fen - paid[t])),
    })),
  };
}

function yearErrors(year: YearOutcome, trials: number): FigureErrors {
  const { demand, shortfall, executionRate, paidShare } = columnsOfYear(year);
  return {
    demand: inYuan(demand),
    shortfall: inYuan(shortfall),
    shortfallP90: p90InYuan(shortfall),
    executionRate: executionRate === null ? null : ofMean(executionRate),
    paidShare: ofMean(paidShare),
    awards: standardErrorFromSums(trials, awardsOfYear(year), year.squares.awards),
    applicants: standardErrorFromSums(trials, year.applicants, year.squares.applicants),
  };
}

function wholeErrors(outcome: Outcome): FigureErrors {
  const { demand, paid, shortfall } = totalColumns(outcome);
  const { allBinding } = outcome;
  const limited = outcome.byYear.filter(({ ceiling }) => ceiling !== null);
  const ceilings = limited.reduce((sum, { ceiling }) => sum + (ceiling ?? 0), 0);
  const paidUnder = addColumns(
    outcome.trials,
    limited.map((year) => year.paid),
  );
  return {
    demand: inYuan(demand),
    shortfall: inYuan(shortfall),
    shortfallP90: p90InYuan(shortfall),
    executionRate: ceilings === 0 ? null : ofMean(paidUnder.map((fen) => fen / ceilings)),
    paidShare: ofMean(demand.map((fen, t) => (fen === 0 ? 1 : paid[t] / fen))),
    awards: standardErrorFromSums(outcome.trials, allBinding.awards, allBinding.squares.awards),
    applicants: null,
  };
}

function ofMean(values: Float64Array): number | null {
  return values.length < 2 ? null : standardErrorOfMean(moments(values).sd, values.length);
}

function inYuan(fen: Float64Array): number | null {
  const error = ofMean(fen);
  return error === null ? null : yuan(error);
}

function p90InYuan(fen: Float64Array): number | null {
  const [error] = estimatedErrorsOfQuantiles(fen, [0.9]);
  return error === null ? null : yuan(error);
}
