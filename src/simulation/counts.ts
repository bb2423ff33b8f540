import { bindingColumn } from "./book.ts";
import { noCounts, type Counts } from "./columns.ts";
import { BINDING } from "./marks.ts";
import type { Trial } from "./trial.ts";

/** Over all trials: sums of what each counts, and of the squares and products of which standard errors are made. */
export function countsOf(trial: Trial): Counts {
  const counts = noCounts(trial.plan);
  counts.poolCut.set(trial.book.poolCut);
  for (let t = 0; t < trial.draws.trials; t++) {
    countAwards(trial, t, counts);
    countBinding(trial, t, counts);
  }
  return counts;
}

function countAwards({ plan, draws, book }: Trial, t: number, counts: Counts): void {
  const { years } = plan;
  for (let y = 0; y < years; y++) {
    let ofYear = 0;
    for (let cell = y; cell < plan.clauses.length * years; cell += years) {
      const awards = book.awards[cell * draws.trials + t];
      const atCap = book.atCap[cell * draws.trials + t];
      counts.awards[cell] += awards;
      counts.atCap[cell] += atCap;
      counts.awardsSquared[cell] += awards * awards;
      counts.atCapSquared[cell] += atCap * atCap;
      counts.awardsTimesAtCap[cell] += awards * atCap;
      ofYear += awards;
    }
    const applicants = book.applicants[t * (years + 1) + y];
    counts.applicants[y] += applicants;
    counts.yearAwardsSquared[y] += ofYear * ofYear;
    counts.applicantsSquared[y] += applicants * applicants;
  }
}

function countBinding({ plan, draws, book }: Trial, t: number, counts: Counts): void {
  const clauses = plan.clauses.length;
  const all = { awards: 0, bound: BINDING.map(() => 0) };
  for (let c = 0; c < clauses; c++) {
    const allYears = (counted: Float64Array): number => {
      let sum = 0;
      for (let y = 0; y < plan.years; y++) sum += counted[(c * plan.years + y) * draws.trials + t];
      return sum;
    };
    const awards = allYears(book.awards);
    const bound = BINDING.map((kind) =>
      kind === "atCap" ? allYears(book.atCap) : book.binding[bindingColumn(c, kind, draws.trials) + t],
    );
    square(counts, c, awards, bound);
    all.awards += awards;
    bound.forEach((times, k) => (all.bound[k] += times));
  }
  square(counts, clauses, all.awards, all.bound);
}

function square(counts: Counts, c: number, awards: number, bound: readonly number[]): void {
  counts.clauseAwards[c] += awards;
  counts.clauseAwardsSquared[c] += awards * awards;
  counts.otherTimesLost[c] += bound[BINDING.indexOf("other")] * bound[BINDING.indexOf("lost")];
  bound.forEach((times, k) => {
    counts.binding[c * BINDING.length + k] += times;
    counts.bindingSquared[c * BINDING.length + k] += times * times;
    counts.awardsTimesBinding[c * BINDING.length + k] += awards * times;
  });
}
