/** Model section 5: take-up × the year's factor, at most 0.95. */
const MOST_TAKE_UP = 0.95;

export function takeUpOf(takeUp: number, factor: number): number {
  return Math.min(MOST_TAKE_UP, takeUp * factor);
}

/** Twelve shares that add up to 1; a profile that is not there is even. */
export function monthShares(
  profile: string | null,
  profiles: Readonly<Record<string, readonly number[]>>,
): number[] {
  const weights = (profile === null ? undefined : profiles[profile]) ?? new Array<number>(12).fill(1);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Months from submission to decision that get a box: 1 to 6, and whatever else has a probability. */
export function lagMonthsShown(lag: readonly { readonly months: number }[]): number[] {
  const months = new Set([1, 2, 3, 4, 5, 6, ...lag.map((each) => each.months)]);
  return [...months].sort((a, b) => a - b);
}

/** A lag with other probabilities for some months; those without one are left out. */
export function lagWith(
  lag: readonly { readonly months: number; readonly probability: number }[],
  changes: ReadonlyMap<number, number>,
): { readonly months: number; readonly probability: number }[] {
  const all = new Map([...lag.map(({ months, probability }) => [months, probability] as const), ...changes]);
  return [...all]
    .map(([months, probability]) => ({ months, probability }))
    .filter(({ probability }) => probability !== 0)
    .sort((a, b) => a.months - b.months);
}
