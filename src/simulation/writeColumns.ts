import { bindingColumn } from "./book.ts";
import { Ceilings } from "./ceilings.ts";
import { layoutOf, type Columns, type Layout } from "./columns.ts";
import type { Trial } from "./trial.ts";

/**
 * Pays the years of every trial and writes its totals into the columns, the batch's first trial at `at`;
 * awards that the ceilings cut go into the book.
 */
export function writeColumns(trial: Trial, { values, trials }: Columns, at: number): void {
  const { plan, book, draws } = trial;
  const layout = layoutOf(plan);
  for (let c = 0; c < 12 * layout.years + 2; c++) {
    const column = book.bySlot.subarray(c * draws.trials, (c + 1) * draws.trials);
    values.set(column, (layout.monthly + c) * trials + at);
  }
  const into = { values, trials, layout, at };
  addUpRows(trial, into);
  const ceilings = new Ceilings(trial);
  for (let t = 0; t < draws.trials; t++) {
    trial.index = t;
    payTrial(trial, ceilings, { ...into, at: at + t });
    countCuts(trial, ceilings);
  }
}

type Target = Columns & { readonly layout: Layout; readonly at: number };

/** Demand by clause and segment; as paid, too, which is corrected where a ceiling is not enough. */
function addUpRows({ plan, book, draws }: Trial, { values, trials, layout, at }: Target): void {
  const { clauses, segments, years } = layout;
  const clear = (column: number, count: number): void => {
    for (let c = column; c < column + count; c++)
      values.fill(0, c * trials + at, c * trials + at + draws.trials);
  };
  clear(layout.clauseDemand, clauses * years);
  clear(layout.segmentDemand, segments);
  for (let k = 0; k < plan.rows.length * years; k++) {
    const { clause, segment } = plan.rows[k % plan.rows.length];
    const year = (k / plan.rows.length) | 0;
    const byClause = (layout.clauseDemand + year * clauses + clause) * trials + at;
    const bySegment = (layout.segmentDemand + segment) * trials + at;
    for (let t = 0; t < draws.trials; t++) {
      const demand = book.byRow[k * draws.trials + t];
      values[byClause + t] += demand;
      values[bySegment + t] += demand;
    }
  }
  const copy = (from: number, to: number, count: number): void => {
    for (let c = 0; c < count; c++) {
      values.copyWithin(
        (to + c) * trials + at,
        (from + c) * trials + at,
        (from + c) * trials + at + draws.trials,
      );
    }
  };
  copy(layout.clauseDemand, layout.clausePaid, clauses * years);
  copy(layout.segmentDemand, layout.segmentPaid, segments);
}

function payTrial(trial: Trial, ceilings: Ceilings, into: Target): void {
  const { values, trials, layout, at } = into;
  ceilings.open();
  for (let y = 0; y < layout.years; y++) {
    const demand = demandOf(trial, y);
    const carriedIn = ceilings.carriedIn();
    const isEnough = ceilings.isEnough(y, demand);
    const exhausted = isEnough ? 0 : exhaustedIn(trial, y, carriedIn);
    const paid = isEnough ? demand : ceilings.pay(y, carriedIn + demand);
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
  const rows = plan.rows.length;
  for (let r = 0; r < rows; r++) {
    const { clause, segment } = plan.rows[r];
    const change = rowPaid[r] - book.byRow[(year * rows + r) * draws.trials + index];
    values[(layout.clausePaid + year * layout.clauses + clause) * trials + at] += change;
    values[(layout.segmentPaid + segment) * trials + at] += change;
  }
}

function countCuts({ plan, book, draws, index }: Trial, { rowCut }: Ceilings): void {
  const at = (clause: number): number => bindingColumn(clause, "ceiling", draws.trials) + index;
  for (let c = 0; c < plan.clauses.length; c++) book.binding[at(c)] = 0;
  for (let r = 0; r < plan.rows.length; r++) book.binding[at(plan.rows[r].clause)] += rowCut[r];
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
