import type { NamedTotals, named } from "./totals.ts";

/** What a sample of one total came to. */
export interface Sample {
  readonly trials: number;
  readonly mean: number;
  readonly variance: number;
  /** Trials in which the total was not 0. */
  readonly seen: number;
}

export function sample(values: ArrayLike<number>): Sample {
  let sum = 0;
  let seen = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
    if (values[i] !== 0) seen++;
  }
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) ** 2;
  return { trials: values.length, mean, variance: squares / (values.length - 1), seen };
}

/** Where a side saw a total so few times, only how often it did is compared. */
const RARE = 25;

/**
 * Standard errors between the means of two independent samples, with their spreads pooled: a small sample of
 * something skewed would otherwise tell its own error wrongly.
 *
 * @returns 0 where both are constant and equal, Infinity where they are constant and differ
 */
export function standardErrorsApart(a: Sample, b: Sample): number {
  if (Math.min(a.seen, b.seen) < RARE) return sharesApart(a, b);
  const variance = (a.variance * a.trials + b.variance * b.trials) / (a.trials + b.trials);
  return over(a.mean - b.mean, variance, a, b);
}

function sharesApart(a: Sample, b: Sample): number {
  const pooled = (a.seen + b.seen) / (a.trials + b.trials);
  return over(a.seen / a.trials - b.seen / b.trials, pooled * (1 - pooled), a, b);
}

/** For sums of rare events, of which only the means are known: as many as a Poisson count would vary. */
function countsApart(a: Sample, b: Sample): number {
  const pooled = (a.mean * a.trials + b.mean * b.trials) / (a.trials + b.trials);
  return over(a.mean - b.mean, pooled, a, b);
}

function over(gap: number, variance: number, a: Sample, b: Sample): number {
  return gap === 0 ? 0 : Math.abs(gap) / Math.sqrt(variance * (1 / a.trials + 1 / b.trials));
}

/** The same for spreads: means of the squared distance from a common centre. */
export function spreadsApart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const centre = (sample(a).mean + sample(b).mean) / 2;
  const squares = (values: ArrayLike<number>): number[] => Array.from(values, (v) => (v - centre) ** 2);
  return standardErrorsApart(sample(squares(a)), sample(squares(b)));
}

/** Clause demands of one year and the next: what lasts from year to year shows in their products. */
function products(reference: NamedTotals): Map<string, readonly [string, string]> {
  const pairs = new Map<string, readonly [string, string]>();
  for (const name of reference.columns.keys()) {
    const [, year = "", clause = ""] = /^(\d+) clause (\d+) demand$/.exec(name) ?? [];
    const next = `${Number(year) + 1} clause ${clause} demand`;
    if (reference.columns.has(next)) pairs.set(`${name} with the next year's`, [name, next]);
  }
  return pairs;
}

type Pair = readonly [ArrayLike<number>, ArrayLike<number>];

/** Means of the products of the distances from common centres. */
function productsApart(a: Pair, b: Pair): number {
  const centres = [0, 1].map((k) => (sample(a[k]).mean + sample(b[k]).mean) / 2);
  const multiplied = ([x, y]: Pair): number[] =>
    Array.from(x, (value, t) => (value - centres[0]) * (y[t] - centres[1]));
  return standardErrorsApart(sample(multiplied(a)), sample(multiplied(b)));
}

/** Distances between the two sides, one per total, and the larger ones by name. */
export interface Distances {
  readonly compared: number;
  /** More than 4 standard errors apart. */
  readonly apart: readonly string[];
}

const FAR = 4;

/** Means of every total, and the spreads of yearly demand and payment, tail and contingent tail. */
export function distances(reference: ReturnType<typeof named>, engine: NamedTotals): Distances {
  const found = new Map<string, number>();
  for (const [name, values] of reference.columns) {
    const others = column(engine, name);
    found.set(name, standardErrorsApart(sample(values), sample(others)));
    if (/^\d+ (demand|paid)$|^tail$|^contingent$/.test(name)) {
      found.set(`${name}, spread`, spreadsApart(values, others));
    }
  }
  for (const [name, [a, b]] of products(reference)) {
    const [c, d] = [column(engine, a), column(engine, b)];
    found.set(name, productsApart([column(reference, a), column(reference, b)], [c, d]));
  }
  for (const [name, values] of reference.spread) {
    const own = sample(values);
    const sum = engine.sums.get(name) ?? NaN;
    const mean = sum / engine.trials;
    // Of these the engine tells the sum alone: its spread is taken to be the reference's.
    const other = {
      ...own,
      trials: engine.trials,
      mean,
      seen: name.endsWith("poolCut") ? sum : engine.trials,
    };
    if (name.endsWith("poolCut")) found.set(name, sharesApart(own, other));
    else found.set(name, own.seen < RARE ? countsApart(own, other) : standardErrorsApart(own, other));
  }
  const apart = [...found].filter(([, z]) => !(z <= FAR)).map(([name, z]) => `${name}: ${z.toFixed(1)}`);
  return { compared: found.size, apart };
}

/** Totals that are not the same to the fen, the first few of them. */
export function differences(reference: NamedTotals, engine: NamedTotals): readonly string[] {
  const found: string[] = [];
  for (const [name, values] of reference.columns) {
    const others = column(engine, name);
    for (let t = 0; t < reference.trials; t++) {
      if (values[t] !== others[t]) found.push(`trial ${t}, ${name}: ${values[t]}, engine ${others[t]}`);
    }
  }
  for (const [name, sum] of reference.sums) {
    const other = engine.sums.get(name);
    if (sum !== other) found.push(`${name}: ${sum}, engine ${other}`);
  }
  return found.slice(0, 10);
}

function column(totals: NamedTotals, name: string): ArrayLike<number> {
  const values = totals.columns.get(name);
  if (values === undefined) throw new Error(`the engine has no ${name}`);
  return values;
}
