import { layoutOf, noCounts, type BatchTotals, type Counts } from "../simulation/columns.ts";
import type { SettlePlan } from "../simulation/plan.ts";
import type { Outcome, YearOutcome } from "../simulation/types.ts";

/** Puts batches together; they may come in any order, and the outcome does not show which. */
export class Assembly {
  private readonly plan: SettlePlan;
  private readonly trials: number;
  private readonly columns: readonly Float64Array[];
  private readonly counts: Counts;

  constructor(plan: SettlePlan, trials: number) {
    this.plan = plan;
    this.trials = trials;
    this.columns = Array.from({ length: layoutOf(plan).width }, () => new Float64Array(trials));
    this.counts = noCounts(plan);
  }

  /** @param from the batch's first trial */
  add(batch: BatchTotals, from: number): void {
    this.columns.forEach((column, c) => {
      column.set(batch.columns.subarray(c * batch.trials, (c + 1) * batch.trials), from);
    });
    addInto(this.counts.awards, batch.counts.awards);
    addInto(this.counts.atCap, batch.counts.atCap);
    addInto(this.counts.poolCut, batch.counts.poolCut);
    addInto(this.counts.applicants, batch.counts.applicants);
  }

  outcome(): Outcome {
    const { plan, columns } = this;
    const layout = layoutOf(plan);
    return {
      trials: this.trials,
      years: Array.from({ length: plan.years }, (_, y) => plan.firstYear + y),
      clauses: plan.clauses,
      byYear: Array.from({ length: plan.years }, (_, y) => this.year(y)),
      monthlyDemand: columns.slice(layout.monthly, layout.monthly + 12 * plan.years),
      tail: columns[layout.tail],
      contingent: columns[layout.contingent],
    };
  }

  private year(y: number): YearOutcome {
    const { plan, columns, counts } = this;
    const layout = layoutOf(plan);
    const demand = columns[layout.demand + y];
    const paid = columns[layout.paid + y];
    const carriedIn = columns[layout.carriedIn + y];
    const pooled = new Set(plan.pools.map((pool) => pool.clause));
    return {
      year: plan.firstYear + y,
      ceiling: plan.ceilings[y],
      demand,
      paid,
      carriedIn,
      open: demand.map((sum, t) => carriedIn[t] + sum - paid[t]),
      exhaustedIn: columns[layout.exhaustedIn + y],
      applicants: counts.applicants[y],
      byClause: plan.clauses.map((clause, c) => {
        const cell = c * plan.years + y;
        const column = y * plan.clauses.length + c;
        return {
          clause,
          demand: columns[layout.clauseDemand + column],
          paid: columns[layout.clausePaid + column],
          awards: counts.awards[cell],
          atCap: counts.atCap[cell],
          poolCut: pooled.has(c) ? counts.poolCut[cell] : null,
        };
      }),
    };
  }
}

function addInto(sum: Float64Array, part: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] += part[i];
}
