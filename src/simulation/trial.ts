import type { Draws } from "../population/store.ts";
import { awardsFor, type Awards } from "./given.ts";
import { chargingOf, type Charging } from "./charging.ts";
import { layoutOf, type Counts, type Layout } from "./columns.ts";
import type { SettlePlan } from "./plan.ts";

/** The trial being settled: reused from trial to trial. `local` is a claim's position within the trial. */
export class Trial {
  readonly plan: SettlePlan;
  readonly draws: Draws;
  readonly charging: Charging;
  readonly layout: Layout;
  /** First claim, and number of claims. */
  from = 0;
  claims = 0;
  /** Claims of the largest trial. */
  readonly most: number;
  readonly given: Awards;
  /** By charged slot, and by clause × charged year; tail and contingent behind the months and years. */
  readonly sums: Float64Array;
  readonly clauseDemand: Float64Array;
  readonly clausePaid: Float64Array;
  /** Over all trials, by clause × year of decision, which has one entry more for what comes too late. */
  readonly awards: Float64Array;
  readonly atCap: Float64Array;
  readonly poolCut: Float64Array;
  /** Over all trials, by year of decision: applicants with an award. */
  readonly applicants: Float64Array;
  /** By applicant × year of decision: 1 where the trial has an award. */
  readonly seen: Uint8Array;

  private index = 0;

  constructor(plan: SettlePlan, draws: Draws) {
    const most = largestTrial(draws);
    const clauses = plan.clauses.length;
    this.plan = plan;
    this.draws = draws;
    this.charging = chargingOf(plan, draws);
    this.layout = layoutOf(plan);
    this.most = most;
    this.given = awardsFor(draws, plan);
    this.sums = new Float64Array(12 * plan.years + 2);
    this.clauseDemand = new Float64Array(clauses * (plan.years + 2));
    this.clausePaid = new Float64Array(clauses * plan.years);
    this.awards = new Float64Array(clauses * (plan.years + 1));
    this.atCap = new Float64Array(clauses * (plan.years + 1));
    this.poolCut = new Float64Array(clauses * plan.years);
    let applicants = 0;
    for (const count of draws.applicants) if (count > applicants) applicants = count;
    this.seen = new Uint8Array(applicants * (plan.years + 1));
    this.applicants = new Float64Array(plan.years + 1);
  }

  open(trial: number): void {
    const { start, rows } = this.draws;
    this.index = trial;
    this.from = start[trial * rows];
    this.claims = start[(trial + 1) * rows] - this.from;
    this.sums.fill(0);
    this.seen.fill(0, 0, this.draws.applicants[trial] * (this.plan.years + 1));
    this.clauseDemand.fill(0);
    this.clausePaid.fill(0);
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

  /** Of all trials so far, without what was decided too late. */
  counts(): Counts {
    const { years } = this.plan;
    const withinYears = (_: number, k: number): boolean => k % (years + 1) < years;
    return {
      awards: this.awards.filter(withinYears),
      atCap: this.atCap.filter(withinYears),
      poolCut: this.poolCut,
      applicants: this.applicants.filter(withinYears),
    };
  }
}

function largestTrial({ start, rows, trials }: Draws): number {
  let most = 0;
  for (let t = 0; t < trials; t++) most = Math.max(most, start[(t + 1) * rows] - start[t * rows]);
  return most;
}
