import type { Draws } from "../population/store.ts";
import { layoutOf, noCounts, type Counts, type Layout } from "./columns.ts";
import type { SettlePlan } from "./plan.ts";

/** The trial being settled: reused from trial to trial. `local` is a claim's position within the trial. */
export class Trial {
  readonly plan: SettlePlan;
  readonly draws: Draws;
  readonly layout: Layout;
  readonly counts: Counts;
  /** First claim, and number of claims. */
  from = 0;
  claims = 0;
  /** By local: award before the pool, then after it; 0 for contingent claims. */
  readonly amount: Float64Array;
  /** By local: 1 where a cap (annual, per event, per order) lowered the award. */
  readonly lowered: Uint8Array;
  /** By local: 1 where an earlier claim year opened the window of this three-year claim. */
  readonly committed: Uint8Array;
  /** By local: clause position, and year charged (from the signing year). */
  readonly clause: Uint8Array;
  readonly chargedYear: Uint8Array;
  contingent = 0;
  tail = 0;
  readonly monthly: Float64Array;
  readonly clauseDemand: Float64Array;
  readonly clausePaid: Float64Array;

  private index = 0;
  private readonly seenIn: Uint32Array;

  constructor(plan: SettlePlan, draws: Draws) {
    const most = largestTrial(draws);
    this.plan = plan;
    this.draws = draws;
    this.layout = layoutOf(plan);
    this.counts = noCounts(plan);
    this.amount = new Float64Array(most);
    this.lowered = new Uint8Array(most);
    this.committed = new Uint8Array(most);
    this.clause = new Uint8Array(most);
    this.chargedYear = new Uint8Array(most);
    this.monthly = new Float64Array(12 * plan.years);
    this.clauseDemand = new Float64Array(plan.clauses.length * plan.years);
    this.clausePaid = new Float64Array(plan.clauses.length * plan.years);
    let applicants = 0;
    for (const count of draws.applicants) if (count > applicants) applicants = count;
    this.seenIn = new Uint32Array(applicants * plan.years);
  }

  open(trial: number): void {
    const { start, rows } = this.draws;
    this.index = trial;
    this.from = start[trial * rows];
    this.claims = start[(trial + 1) * rows] - this.from;
    this.contingent = 0;
    this.tail = 0;
    this.monthly.fill(0);
    this.clauseDemand.fill(0);
    this.clausePaid.fill(0);
    this.committed.fill(0, 0, this.claims);
  }

  rowStart(row: number): number {
    return this.draws.start[this.index * this.draws.rows + row];
  }

  firstApplicant(row: number): number {
    return this.draws.firstApplicant[this.index * this.draws.rows + row];
  }

  /** Submitted on or before the expiry. */
  isValid(i: number): boolean {
    return this.draws.submitted[i] <= this.plan.expiryDay;
  }

  /** Counts an applicant once a year, however many awards it has. */
  countApplicant(applicant: number, year: number): void {
    const seen = applicant * this.plan.years + year;
    if (this.seenIn[seen] === this.index + 1) return;
    this.seenIn[seen] = this.index + 1;
    this.counts.applicants[year] += 1;
  }
}

function largestTrial({ start, rows, trials }: Draws): number {
  let most = 0;
  for (let t = 0; t < trials; t++) most = Math.max(most, start[(t + 1) * rows] - start[t * rows]);
  return most;
}
