import { Ceilings } from "./ceilings.ts";
import { layoutOf, type Columns, type Layout } from "./columns.ts";
import type { Trial } from "./trial.ts";

/** Pays the years of every trial and writes its totals into the columns, the batch's first trial at `at`. */
export function writeColumns(trial: Trial, { values, trials }: Columns, at: number): void {
  const { book, draws } = trial;
  const layout = layoutOf(trial.plan);
  const copy = (from: Float64Array, column: number, count: number): void => {
    for (let c = 0; c < count; c++) {
      values.set(from.subarray(c * draws.trials, (c + 1) * draws.trials), (column + c) * trials + at);
    }
  };
  const cells = layout.clauses * layout.years;
  copy(book.bySlot, layout.monthly, 12 * layout.years + 2);
  copy(book.byClause, layout.clauseDemand, cells);
  // What is paid where the ceiling is enough; the others are overwritten.
  copy(book.byClause, layout.clausePaid, cells);
  const ceilings = new Ceilings(trial);
  for (let t = 0; t < draws.trials; t++) {
    trial.index = t;
    payTrial(trial, ceilings, { values, trials, layout, at: at + t });
  }
}

function payTrial(
  trial: Trial,
  ceilings: Ceilings,
  into: Columns & { readonly layout: Layout; readonly at: number },
): void {
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
    if (isEnough) continue;
    for (let c = 0; c < layout.clauses; c++) {
      values[(layout.clausePaid + y * layout.clauses + c) * trials + at] = ceilings.clausePaid[c];
    }
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
