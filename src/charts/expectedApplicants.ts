import { exp } from "../random/maths.ts";

/** How many applicants of a segment there are, and how long they stay. */
export interface Inflow {
  readonly start: number;
  readonly entryPerMonth: number;
  readonly exitPerYear: number;
  /** Months after signing, both ends included; `null`: none. */
  readonly oneMore: { readonly probability: number; readonly from: number; readonly to: number } | null;
}

export interface YearOfApplicants {
  readonly year: number;
  /** Expected to be there at the end of the year. */
  readonly present: number;
  /** Mean of the Poisson count of those that arrive in the year; without the one more. */
  readonly arriving: number;
}

/**
 * Expected numbers at the end of each calendar year. Entries come at the first start of a month after that
 * of signing; each applicant leaves after an exponential time from its entry.
 */
export function expectedApplicants(
  inflow: Inflow,
  signed: { readonly year: number; readonly month: number },
  years: readonly number[],
): YearOfApplicants[] {
  const stays = (months: number): number => exp((-inflow.exitPerYear * months) / 12);
  return years.map((year) => {
    // Months from the start of the signing month to the end of the year.
    const until = (year - signed.year) * 12 + 13 - signed.month;
    let present = inflow.start * stays(until);
    for (let month = 1; month < until; month++) {
      present += (inflow.entryPerMonth + oneMoreIn(inflow.oneMore, month)) * stays(until - month);
    }
    const months = Math.max(0, Math.min(12, until - 1));
    return { year, present, arriving: inflow.entryPerMonth * months };
  });
}

function oneMoreIn(oneMore: Inflow["oneMore"], month: number): number {
  if (oneMore === null || month < oneMore.from || month > oneMore.to) return 0;
  return oneMore.probability / (oneMore.to - oneMore.from + 1);
}
