import { Ceilings } from "./ceilings.ts";
import { layoutOf, type Layout } from "./columns.ts";
import type { Trial } from "./trial.ts";

/** Pays the years of every trial and lays its totals out: column × trials + trial, see `Layout`. */
export function columnsOf(trial: Trial): Float64Array {
  const { plan, book } = trial;
  const { trials } = trial.draws;
  const layout = layoutOf(plan);
  const columns = new Float64Array(layout.width * trials);
  const byClause = book.byClause.subarray(0, layout.clauses * layout.years * trials);
  columns.set(book.bySlot, layout.monthly * trials);
  columns.set(byClause, layout.clauseDemand * trials);
  // What is paid where the ceiling is enough; the others are overwritten.
  columns.set(byClause, layout.clausePaid * trials);
  addUpYears(columns, layout, trials);
  const ceilings = new Ceilings(trial);
  for (let t = 0; t < trials; t++) {
    trial.index = t;
    payTrial(trial, ceilings, { columns, layout });
  }
  return columns;
}

function addUpYears(columns: Float64Array, { years, demand, monthly }: Layout, trials: number): void {
  for (let month = 0; month < 12 * years; month++) {
    const to = (demand + ((month / 12) | 0)) * trials;
    const from = (monthly + month) * trials;
    for (let t = 0; t < trials; t++) columns[to + t] += columns[from + t];
  }
}

function payTrial(
  trial: Trial,
  ceilings: Ceilings,
  { columns, layout }: { readonly columns: Float64Array; readonly layout: Layout },
): void {
  const { index: t } = trial;
  const { trials } = trial.draws;
  ceilings.open();
  for (let y = 0; y < layout.years; y++) {
    const demand = columns[(layout.demand + y) * trials + t];
    const paid = (layout.paid + y) * trials + t;
    if (ceilings.isEnough(y, demand)) {
      columns[paid] = demand;
      continue;
    }
    const carriedIn = ceilings.carriedIn();
    columns[(layout.carriedIn + y) * trials + t] = carriedIn;
    columns[(layout.exhaustedIn + y) * trials + t] = exhaustedIn(trial, y, carriedIn);
    columns[paid] = ceilings.pay(y);
    for (let c = 0; c < layout.clauses; c++) {
      columns[(layout.clausePaid + y * layout.clauses + c) * trials + t] = ceilings.clausePaid[c];
    }
  }
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
