import type { Binding } from "../../src/simulation/marks.ts";
import type { BindingCounts, ClauseOutcome, Outcome, YearOutcome } from "../../src/simulation/types.ts";

/** What a test says of a year; the rest follows, all columns of the same trials. */
export interface YearSketch {
  readonly year: number;
  readonly ceiling: number | null;
  readonly demand: readonly number[];
  readonly paid: readonly number[];
  readonly carriedIn?: readonly number[];
  readonly exhaustedIn?: readonly number[];
  readonly applicants?: number;
  readonly squares?: YearOutcome["squares"];
  readonly byClause?: readonly ClauseSketch[];
  /** Month 1 to 12 that a trial's whole demand is charged to; 12 where left out. */
  readonly month?: number;
}

export interface ClauseSketch {
  readonly clause: number;
  readonly demand: readonly number[];
  readonly paid: readonly number[];
  readonly awards: number;
  readonly atCap: number;
  readonly poolCut: number | null;
  readonly squares?: ClauseOutcome["squares"];
}

export function outcomeOf(
  years: readonly YearSketch[],
  after: { readonly tail?: readonly number[]; readonly contingent?: readonly number[] } = {},
): Outcome {
  const trials = years[0].demand.length;
  const none = Array<number>(trials).fill(0);
  return {
    trials,
    years: years.map(({ year }) => year),
    clauses: (years[0].byClause ?? []).map(({ clause }) => clause),
    byYear: years.map((year) => yearOf(year, none)),
    monthlyDemand: years.flatMap(({ demand, month = 12 }) =>
      Array.from({ length: 12 }, (_, m) => Float64Array.from(m + 1 === month ? demand : none)),
    ),
    tail: Float64Array.from(after.tail ?? none),
    contingent: Float64Array.from(after.contingent ?? none),
    bySegment: [],
    binding: (years[0].byClause ?? []).map(({ clause }) => ({ clause, ...bindingOf({}) })),
    allBinding: bindingOf({}),
  };
}

const NO_KIND = { cap: 0, piece: 0, other: 0, pool: 0, ceiling: 0, lost: 0, atCap: 0 };

/** What a test says of a clause's counts; all others are 0. */
export function bindingOf({ squares, ...counts }: Partial<BindingCounts>): BindingCounts {
  const none = { awards: 0, binding: NO_KIND, awardsTimesBinding: NO_KIND, otherTimesLost: 0 };
  return { awards: 0, ...NO_KIND, ...counts, squares: squares ?? none };
}

/** The counts that so many trials, each as it is sketched, come to. */
export function bindingOfTrials(trials: readonly Partial<Omit<BindingCounts, "squares">>[]): BindingCounts {
  const each = trials.map(bindingOf);
  const sum = (of: (trial: BindingCounts) => number): number =>
    each.reduce((all, trial) => all + of(trial), 0);
  const kinds = (of: (trial: BindingCounts, kind: Binding) => number): Record<Binding, number> => ({
    cap: sum((trial) => of(trial, "cap")),
    piece: sum((trial) => of(trial, "piece")),
    other: sum((trial) => of(trial, "other")),
    pool: sum((trial) => of(trial, "pool")),
    ceiling: sum((trial) => of(trial, "ceiling")),
    lost: sum((trial) => of(trial, "lost")),
    atCap: sum((trial) => of(trial, "atCap")),
  });
  return {
    awards: sum(({ awards }) => awards),
    ...kinds((trial, kind) => trial[kind]),
    squares: {
      awards: sum(({ awards }) => awards ** 2),
      binding: kinds((trial, kind) => trial[kind] ** 2),
      awardsTimesBinding: kinds((trial, kind) => trial.awards * trial[kind]),
      otherTimesLost: sum(({ other, lost }) => other * lost),
    },
  };
}

function yearOf(sketch: YearSketch, none: readonly number[]): YearOutcome {
  const carriedIn = Float64Array.from(sketch.carriedIn ?? none);
  const demand = Float64Array.from(sketch.demand);
  const paid = Float64Array.from(sketch.paid);
  return {
    year: sketch.year,
    ceiling: sketch.ceiling,
    demand,
    paid,
    carriedIn,
    open: demand.map((fen, t) => carriedIn[t] + fen - paid[t]),
    exhaustedIn: Float64Array.from(sketch.exhaustedIn ?? none),
    applicants: sketch.applicants ?? 0,
    squares: sketch.squares ?? { awards: 0, applicants: 0 },
    byClause: (sketch.byClause ?? []).map(clauseOf),
  };
}

function clauseOf(sketch: ClauseSketch): ClauseOutcome {
  return {
    squares: { awards: 0, atCap: 0, product: 0 },
    ...sketch,
    demand: Float64Array.from(sketch.demand),
    paid: Float64Array.from(sketch.paid),
  };
}

/** Two years of four trials; the second takes over what the first left open. */
export const carried = outcomeOf(
  [
    {
      year: 2026,
      ceiling: 1_000_00,
      demand: [500_00, 1_000_00, 1_400_01, 0],
      paid: [500_00, 1_000_00, 1_000_00, 0],
      exhaustedIn: [0, 0, 11, 0],
      month: 11,
      applicants: 10,
      byClause: [
        {
          clause: 8,
          demand: [500_00, 900_00, 1_400_01, 0],
          paid: [500_00, 900_00, 1_000_00, 0],
          awards: 8,
          atCap: 2,
          poolCut: null,
        },
        { clause: 11, demand: [0, 100_00, 0, 0], paid: [0, 100_00, 0, 0], awards: 2, atCap: 0, poolCut: 1 },
      ],
    },
    {
      year: 2027,
      ceiling: 2_000_00,
      demand: [2_500_00, 1_000_00, 1_700_00, 0],
      paid: [2_000_00, 1_000_00, 2_000_00, 0],
      carriedIn: [0, 0, 400_01, 0],
      exhaustedIn: [9, 0, 9, 0],
      month: 9,
      applicants: 6,
      byClause: [
        {
          clause: 8,
          demand: [2_500_00, 1_000_00, 1_700_00, 0],
          paid: [2_000_00, 1_000_00, 2_000_00, 0],
          awards: 6,
          atCap: 0,
          poolCut: null,
        },
        { clause: 11, demand: [0, 0, 0, 0], paid: [0, 0, 0, 0], awards: 0, atCap: 0, poolCut: 3 },
      ],
    },
  ],
  { tail: [10_00, 0, 0, 30_00], contingent: [0, 0, 0, 40_00] },
);

/** The same two years without ceilings: all is paid. */
export const unlimited = outcomeOf([
  { year: 2026, ceiling: null, demand: [100_00, 300_00], paid: [100_00, 300_00] },
  { year: 2027, ceiling: null, demand: [0, 200_00], paid: [0, 200_00] },
]);
