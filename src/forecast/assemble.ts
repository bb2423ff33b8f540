import { addCounts, layoutOf, noCounts, type Columns, type Counts } from "../simulation/columns.ts";
import type { SettlePlan } from "../simulation/plan.ts";
import { BINDING, type Binding } from "../simulation/marks.ts";
import type { BindingCounts, Outcome, YearOutcome } from "../simulation/types.ts";

/** Puts batches together; they may come in any order, and the outcome does not show which. */
export class Assembly {
  /** Whoever settles a batch may write its totals here, trial t at place t. */
  readonly columns: Columns;
  private readonly plan: SettlePlan;
  private readonly counts: Counts;

  /** @param memory of `bytesFor(plan, trials)` bytes; what it holds is overwritten */
  constructor(
    plan: SettlePlan,
    trials: number,
    memory: ArrayBufferLike = new ArrayBuffer(bytesFor(plan, trials)),
  ) {
    this.plan = plan;
    this.columns = { values: new Float64Array(memory), trials };
    this.counts = noCounts(plan);
  }

  /** Takes the totals of a batch from columns of its own. */
  copy({ values, trials }: Columns, from: number): void {
    for (let c = 0; c * trials < values.length; c++) {
      const column = values.subarray(c * trials, (c + 1) * trials);
      this.columns.values.set(column, c * this.columns.trials + from);
    }
  }

  count(counts: Counts): void {
    addCounts(this.counts, counts);
  }

  outcome(): Outcome {
    const { plan } = this;
    const layout = layoutOf(plan);
    return {
      trials: this.columns.trials,
      years: Array.from({ length: plan.years }, (_, y) => plan.firstYear + y),
      clauses: plan.clauses,
      byYear: Array.from({ length: plan.years }, (_, y) => this.year(y)),
      monthlyDemand: Array.from({ length: 12 * plan.years }, (_, m) => this.column(layout.monthly + m)),
      tail: this.column(layout.tail),
      contingent: this.column(layout.contingent),
      bySegment: plan.segments.map((segment, s) => ({
        segment,
        demand: this.column(layout.segmentDemand + s),
        paid: this.column(layout.segmentPaid + s),
      })),
      binding: plan.clauses.map((clause, c) => ({ clause, ...this.binding(c) })),
      allBinding: this.binding(plan.clauses.length),
    };
  }

  /** Of a clause by its position; behind the last one, of all of them. */
  private binding(c: number): BindingCounts {
    const { counts } = this;
    const of = (sums: Float64Array): Record<Binding, number> => {
      const each = BINDING.map((kind, k) => [kind, sums[c * BINDING.length + k]] as const);
      return Object.fromEntries(each) as Record<Binding, number>;
    };
    return {
      awards: counts.clauseAwards[c],
      ...of(counts.binding),
      squares: {
        awards: counts.clauseAwardsSquared[c],
        binding: of(counts.bindingSquared),
        awardsTimesBinding: of(counts.awardsTimesBinding),
        otherTimesLost: counts.otherTimesLost[c],
      },
    };
  }

  private year(y: number): YearOutcome {
    const { plan, counts } = this;
    const layout = layoutOf(plan);
    const pooled = new Set(plan.pools.map((pool) => pool.clause));
    return {
      year: plan.firstYear + y,
      ceiling: plan.ceilings[y],
      demand: this.column(layout.demand + y),
      paid: this.column(layout.paid + y),
      carriedIn: this.column(layout.carriedIn + y),
      open: this.column(layout.open + y),
      exhaustedIn: this.column(layout.exhaustedIn + y),
      applicants: counts.applicants[y],
      squares: { awards: counts.yearAwardsSquared[y], applicants: counts.applicantsSquared[y] },
      byClause: plan.clauses.map((clause, c) => {
        const cell = c * plan.years + y;
        const column = y * plan.clauses.length + c;
        return {
          clause,
          demand: this.column(layout.clauseDemand + column),
          paid: this.column(layout.clausePaid + column),
          awards: counts.awards[cell],
          atCap: counts.atCap[cell],
          squares: {
            awards: counts.awardsSquared[cell],
            atCap: counts.atCapSquared[cell],
            product: counts.awardsTimesAtCap[cell],
          },
          poolCut: pooled.has(c) ? counts.poolCut[cell] : null,
        };
      }),
    };
  }

  private column(c: number): Float64Array {
    const { values, trials } = this.columns;
    return values.subarray(c * trials, (c + 1) * trials);
  }
}

/** Size of the columns of a forecast. */
export function bytesFor(plan: SettlePlan, trials: number): number {
  return layoutOf(plan).width * trials * Float64Array.BYTES_PER_ELEMENT;
}
