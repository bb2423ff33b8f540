import type { Counts } from "./columns.ts";
import { AWARDED, isAtCap } from "./marks.ts";
import type { Trial } from "./trial.ts";

/**
 * Squares of every trial's awards and applicants, of which standard errors are made: counted anew from the marks, and
 * without what was decided too late. Applicants must have been counted.
 */
export function squaresOf({
  plan,
  draws,
  book,
}: Trial): Pick<
  Counts,
  "awardsSquared" | "atCapSquared" | "awardsTimesAtCap" | "yearAwardsSquared" | "applicantsSquared"
> {
  const { years } = plan;
  const { trials, start } = draws;
  const { decidedYear } = book.charging;
  const cells = plan.clauses.length * years;
  const awards = new Float64Array(cells * trials);
  const atCap = new Float64Array(cells * trials);
  const ofYear = new Float64Array(years * trials);
  plan.rows.forEach(({ clause }, row) => {
    for (let t = 0; t < trials; t++) {
      for (let i = start[row * trials + t]; i < start[row * trials + t + 1]; i++) {
        const y = decidedYear[i];
        if (y === years) continue;
        const isAwarded = book.marks[i] & AWARDED;
        awards[(clause * years + y) * trials + t] += isAwarded;
        atCap[(clause * years + y) * trials + t] += isAtCap(book.marks[i]);
        ofYear[y * trials + t] += isAwarded;
      }
    }
  });
  const applicants = Float64Array.from(
    { length: years * trials },
    (_, k) => book.applicants[(k % trials) * (years + 1) + Math.floor(k / trials)],
  );
  return {
    awardsSquared: products(awards, awards, trials, cells),
    atCapSquared: products(atCap, atCap, trials, cells),
    awardsTimesAtCap: products(awards, atCap, trials, cells),
    yearAwardsSquared: products(ofYear, ofYear, trials, years),
    applicantsSquared: products(applicants, applicants, trials, years),
  };
}

/** Sums over trials of a × b, cell by cell. */
function products(a: Float64Array, b: Float64Array, trials: number, cells: number): Float64Array {
  return Float64Array.from({ length: cells }, (_, cell) => {
    let sum = 0;
    for (let k = cell * trials; k < (cell + 1) * trials; k++) sum += a[k] * b[k];
    return sum;
  });
}
