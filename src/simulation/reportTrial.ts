import type { Ceilings } from "./ceilings.ts";
import type { Layout } from "./columns.ts";
import type { Trial } from "./trial.ts";

/** Pays the trial's years and writes its totals into the columns. */
export function reportTrial(
  trial: Trial,
  ceilings: Ceilings,
  { columns, layout }: { readonly columns: Float64Array; readonly layout: Layout },
): void {
  const { plan, index: t } = trial;
  const { bySlot, byClause } = trial.book;
  const { trials } = trial.draws;
  const { years } = plan;
  const slots = t * (12 * years + 2);
  const clauses = plan.clauses.length;
  const cells = t * clauses * (years + 2);
  ceilings.open();
  for (let y = 0; y < years; y++) {
    let demand = 0;
    for (let m = 12 * y; m < 12 * y + 12; m++) {
      const inMonth = bySlot[slots + m];
      columns[(layout.monthly + m) * trials + t] = inMonth;
      demand += inMonth;
    }
    const carriedIn = ceilings.carriedIn();
    columns[(layout.demand + y) * trials + t] = demand;
    columns[(layout.carriedIn + y) * trials + t] = carriedIn;
    columns[(layout.exhaustedIn + y) * trials + t] = exhaustedIn(trial, y, carriedIn);
    columns[(layout.paid + y) * trials + t] = ceilings.pay(y, carriedIn, demand);
    for (let c = 0; c < clauses; c++) {
      columns[(layout.clauseDemand + c * years + y) * trials + t] = byClause[cells + c * (years + 2) + y];
      columns[(layout.clausePaid + c * years + y) * trials + t] = ceilings.clausePaid[c];
    }
  }
  columns[layout.tail * trials + t] = bySlot[slots + 12 * years];
  columns[layout.contingent * trials + t] = bySlot[slots + 12 * years + 1];
}

/** First month, 1 to 12, in which what was carried in and the year's demand so far exceed the ceiling; 0: none. */
function exhaustedIn({ plan, book, index }: Trial, year: number, carriedIn: number): number {
  const ceiling = plan.ceilings[year];
  if (ceiling === null) return 0;
  const january = index * (12 * plan.years + 2) + 12 * year;
  let sum = carriedIn;
  for (let m = 0; m < 12; m++) {
    sum += book.bySlot[january + m];
    if (sum > ceiling) return m + 1;
  }
  return 0;
}
