/** A scenario as its file states it, and exact readers for money (fen) and ratios (ten-thousandths). */

export type Numeric = number | string;
type PerYear<T> = Record<string, T>;

export interface ClauseLeverFile {
  ratio?: Numeric;
  cap?: Numeric;
  perEvent?: Numeric;
  gradeFactor?: Numeric;
  enabled?: boolean;
  pool?: PerYear<Numeric>;
  byYear?: PerYear<ClauseLeverFile>;
}

export interface HabitFile {
  clause: number;
  takeUp?: Numeric;
  recognition?: Numeric;
  months?: string;
  overlap?: Numeric;
  grades?: { share: Numeric; weight: Numeric }[];
  events?: { mean: Numeric; outcome: Numeric };
  orders?: { perYear: Numeric; unsold: Numeric };
  cost?: { median: Numeric; logSd: Numeric };
}

export interface SegmentFile {
  id: string;
  kind: string;
  name?: { zh: string; en: string };
  start: number;
  entryPerMonth?: Numeric;
  oneMore?: { probability: Numeric; monthsAfterSigning: [number, number] };
  exitPerYear?: Numeric;
  recognition: { probability: Numeric; lasting?: boolean };
  ineligible?: Numeric;
  claims: HabitFile[];
  operators?: number;
  lossShare?: Numeric;
  municipal?: Numeric;
}

export interface ScenarioFile {
  format: string;
  name: { zh: string; en: string };
  policy: string;
  run: { seed: string; trials: number };
  timing: { signed: string; expires: string; opens: string; decisionLagMonths: Record<string, Numeric> };
  budget: {
    ceilings: PerYear<Numeric>;
    allocation: string;
    priority?: number[][];
    carryOver?: boolean;
  };
  levers?: Record<string, ClauseLeverFile & { ratioTimes?: Numeric }>;
  stepDown?: { used: Numeric; ratioTimes: Numeric; clauses?: number[] }[];
  readings?: Record<string, string>;
  years?: PerYear<{ costFactor?: Numeric; takeUpFactor?: Numeric }>;
  trend: { costGrowth: Numeric; costBaseYear: number };
  shocks: {
    cost: { sd: Numeric };
    takeUp: { logitSd: Numeric };
    event: { probability: Numeric; costFactor: Numeric };
  };
  persistence: Numeric;
  response?: { takeUpElasticity: Numeric; costElasticity: Numeric };
  monthProfiles: Record<string, Numeric[]>;
  segments: SegmentFile[];
}

/** Decimal digits shifted by `places`; more places than that are a mistake of the test. */
function shifted(value: Numeric, places: number): bigint {
  const [whole = "0", fraction = ""] = String(value).split(".");
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction) || fraction.length > places) {
    throw new Error(`not a decimal with at most ${places} places: ${value}`);
  }
  return BigInt(whole + fraction.padEnd(places, "0"));
}

/** The same few figures are read for every claim. */
function reader(places: number): (value: Numeric) => bigint {
  const known = new Map<Numeric, bigint>();
  return (value) => {
    const result = known.get(value) ?? shifted(value, places);
    known.set(value, result);
    return result;
  };
}

/** Yuan → fen. */
export const fen = reader(2);

/** 0.5 → 5000n. */
export const tenThousandths = reader(4);

export const ALL = 10_000n;

/** floor(amount × ratio), the ratio in ten-thousandths. */
export const share = (amount: bigint, ratio: bigint): bigint => (amount * ratio) / ALL;

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, a) => sum + a, 0n);

export interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** "2026-07-01" or "2026-09" (then the 1st). */
export function date(text: string): PlainDate {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return { year, month, day };
}

/** Orders dates as a number does: 2027-02-03 → 20270203. */
export const stamp = (d: PlainDate): number => d.year * 10_000 + d.month * 100 + d.day;

export function monthsLater(d: PlainDate, months: number): PlainDate {
  const index = d.year * 12 + (d.month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day: d.day };
}
