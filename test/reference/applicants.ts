import type { Chance } from "./chance.ts";
import type { Rules } from "./rules.ts";
import type { SegmentFile } from "./scenarioFile.ts";

/** Months are counted from January of the signing year, which is 0. */
export interface Applicant {
  readonly id: number;
  readonly segment: SegmentFile;
  readonly operator: number;
  /** Whole month. */
  readonly entry: number;
  /** Continuous, in months; Infinity: never. */
  readonly exit: number;
}

/** Everybody of one trial, in the order of the segments and of entry. */
export function applicantsOf(rules: Rules, chance: Chance): Applicant[] {
  const signing = rules.signed.month - 1;
  const last = 12 * (rules.expires.year - rules.signed.year) + rules.expires.month - 1;
  const all: Applicant[] = [];
  for (const segment of rules.file.segments) {
    const entries = Array.from({ length: segment.start }, () => signing);
    for (let month = signing + 1; month <= last; month++) {
      const arrivals = chance.poisson(Number(segment.entryPerMonth ?? 0));
      for (let i = 0; i < arrivals; i++) entries.push(month);
    }
    const { oneMore } = segment;
    if (oneMore !== undefined && chance.happens(Number(oneMore.probability))) {
      const month = signing + chance.whole(...oneMore.monthsAfterSigning);
      if (month <= last) entries.push(month);
    }
    const rate = Number(segment.exitPerYear ?? 0) / 12;
    entries.forEach((entry, index) =>
      all.push({
        id: all.length,
        segment,
        operator: index % (segment.operators ?? 1),
        entry,
        exit: rate === 0 ? Infinity : entry + chance.exponential(rate),
      }),
    );
  }
  return all;
}

/**
 * Lasting recognition: one draw at entry, and after a refusal one of half the probability in each later
 * calendar year.
 *
 * @returns the first recognised calendar year; Infinity where there is none
 */
export function recognisedFrom(
  chance: Chance,
  probability: number,
  entryYear: number,
  lastYear: number,
): number {
  if (chance.happens(probability)) return entryYear;
  for (let year = entryYear + 1; year <= lastYear; year++) if (chance.happens(probability / 2)) return year;
  return Infinity;
}
