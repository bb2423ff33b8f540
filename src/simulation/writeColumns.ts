import { Ceilings } from "./ceilings.ts";
import { layoutOf, type Columns, type Layout } from "./columns.ts";
import { BINDING } from "./marks.ts";
import type { Trial } from "./trial.ts";

/**
 * Pays the years of every trial and writes its totals into the columns, the batch's first trial at `at`;
 * awards that the ceilings cut go into the book.
 */
export function writeColumns(trial: Trial, { values, trials }: Columns, at: number): void {
  const { plan, book, draws } = trial;
  const layout = layoutOf(plan);
  const copy = (from: Float64Array, column: number, count: number): void => {
    for (let c = 0; c < count; c++) {
      values.set(from.subarray(c * draws.trials, (c + 1) * draws.trials), (column + c) * trials + at);
    }
  };
  const cells = layout.clauses * layout.years;
  copy(book.bySlot, layout.monthly, 12 * layout.years + 2);
  copy(book.byClause, layout.clauseDemand, cells);
  // What is paid where the ceiling is enough; the others are corrected.
  copy(book.byClause, layout.clausePaid, cells);
  const into = { values, trials, layout, at };
  addUpSegments(trial, into);
  const ceilings = new Ceilings(trial);
  for (let t = 0; t < draws.trials; t++) {
    trial.index = t;
    payTrial(trial, ceilings, { ...into, at: at + t });
  }
  countCuts(trial, ceilings);
}

type Target = Columns & { readonly layout: Layout; readonly at: number };

function addUpSegments({ draws, book }: Trial, { values, trials, layout, at }: Target): void {
  for (let s = 0; s < layout.segments; s++) {
    for (let t = 0; t < draws.trials; t++) {
      let demand = 0;
      for (let y = 0; y < layout.years; y++) {
        demand += book.bySegment[(y * layout.segments + s) * draws.trials + t];
      }
      values[(layout.segmentDemand + s) * trials + at + t] = demand;
      values[(layout.segmentPaid + s) * trials + at + t] = demand;
    }
  }
}

function payTrial(trial: Trial, ceilings: Ceilings, into: Target): void {
  const { values, trials, layout, at } = into;
  ceilings.open();
  for (let y = 0; y < layout.years; y++) {
    const demand = demandOf(trial, y);
    const carriedIn = ceilings.carriedIn();
    const isEnough = ceilings.isEnough(y, demand);
    const exhausted = isEnough ? 0 : exhaustedIn(trial, y, carriedIn);
    const paid = isEnough ? demand : ceilings.pay(y);
    values[(layout.demand + y) * trials + at] = demand;
    values[(layout.paid + y) * trials + at] = paid;
    values[(layout.carriedIn + y) * trials + at] = carriedIn;
    values[(layout.open + y) * trials + at] = carriedIn + demand - paid;
    values[(layout.exhaustedIn + y) * trials + at] = exhausted;
    if (!isEnough) correctPaid(trial, ceilings, y, into);
  }
}

/** Puts what the year really paid, row by row, in the place of its demand. */
function correctPaid(
  { plan, book, draws, index }: Trial,
  { rowPaid }: Ceilings,
  year: number,
  into: Target,
): void {
  const { values, trials, layout, at } = into;
  const clauses = layout.clausePaid + year * layout.clauses;
  for (let c = 0; c < layout.clauses; c++) values[(clauses + c) * trials + at] = 0;
  for (let s = 0; s < layout.segments; s++) {
    values[(layout.segmentPaid + s) * trials + at] -=
      book.bySegment[(year * layout.segments + s) * draws.trials + index];
  }
  for (let r = 0; r < rowPaid.length; r++) {
    values[(clauses + plan.rows[r].clause) * trials + at] += rowPaid[r];
    values[(layout.segmentPaid + plan.rows[r].segment) * trials + at] += rowPaid[r];
  }
}

function countCuts({ plan, book }: Trial, { rowCut }: Ceilings): void {
  const kind = BINDING.indexOf("ceiling");
  for (let c = 0; c < plan.clauses.length; c++) book.binding[c * BINDING.length + kind] = 0;
  for (let r = 0; r < rowCut.length; r++) {
    book.binding[plan.rows[r].clause * BINDING.length + kind] += rowCut[r];
  }
}

function demandOf({ book, draws, index }: Trial, year: number): number {
  let demand = 0;
  for (let m = 12 * year; m < 12 * year + 12; m++) demand += book.bySlot[m * draws.trials + index];
  return demand;
}

/** First month, 1 to 12, in which what was carried in and the year's demand so far exceed the ceiling; 0: none. */
function exhaustedIn({ plan, book, draws, index }: Trial, year: number, carriedIn: number): number {
  const ceiling = plan.ceilings[year];
  if (ceiling === null) return 0;
  let sum = carriedIn;
  for (let m = 0; m < 12; m++) {
    sum += book.bySlot[(12 * year + m) * draws.trials + index];
    if (sum > ceiling) return m + 1;
  }
  return 0;
}
