import { standardErrorOfProportion } from "./standardErrors.ts";

export interface Exhaustion {
  /** Trials that ran out. */
  readonly count: number;
  readonly probability: number;
  readonly se: number;
  /** Probability of having run out by the end of month k + 1; the last entry is `probability`. */
  readonly byMonth: readonly number[];
  /** Lower median among the trials that ran out, 1 to 12; `null` where none did. */
  readonly medianMonth: number | null;
}

/** @param exhaustedIn per trial the month 1 to 12 in which it ran out, 0 where it did not */
export function exhaustion(exhaustedIn: Float64Array): Exhaustion {
  const n = exhaustedIn.length;
  const inMonth = new Float64Array(13);
  for (let i = 0; i < n; i++) inMonth[exhaustedIn[i]]++;
  const count = n - inMonth[0];
  const byMonth: number[] = [];
  let sofar = 0;
  let medianMonth: number | null = null;
  for (let month = 1; month <= 12; month++) {
    sofar += inMonth[month];
    byMonth.push(sofar / n);
    if (medianMonth === null && count > 0 && 2 * sofar >= count) medianMonth = month;
  }
  const probability = count / n;
  return { count, probability, se: standardErrorOfProportion(probability, n), byMonth, medianMonth };
}
