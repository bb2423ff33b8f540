import type { Draws } from "../population/store.ts";
import { awardByRow } from "./awards.ts";
import { charge, countAwards } from "./book.ts";
import { Ceilings } from "./ceilings.ts";
import type { BatchTotals } from "./columns.ts";
import type { SettlePlan } from "./plan.ts";
import { applyPools } from "./pools.ts";
import { Stepwise } from "./stepwise.ts";
import { Trial } from "./trial.ts";

/** Settles drawn trials under a plan: awards, pools, ceilings; nothing is drawn. */
export function settleTrials(plan: SettlePlan, draws: Draws): BatchTotals {
  const trial = new Trial(plan, draws);
  const ceilings = new Ceilings(trial);
  const stepwise = isStepwise(plan) ? new Stepwise(trial) : null;
  const columns = new Float64Array(trial.layout.width * draws.trials);
  if (!stepwise) awardByRow(trial);
  for (let t = 0; t < draws.trials; t++) {
    trial.open(t);
    stepwise?.award();
    countAwards(trial);
    applyPools(trial);
    charge(trial);
    report(trial, ceilings, { columns, t });
  }
  return { trials: draws.trials, columns, counts: trial.counts() };
}

function isStepwise(plan: SettlePlan): boolean {
  return plan.stepsAt.some((steps) => steps.length > 0) || plan.rows.some((row) => row.operators > 0);
}

function report(
  trial: Trial,
  ceilings: Ceilings,
  into: { readonly columns: Float64Array; readonly t: number },
): void {
  const { plan, layout, sums, clauseDemand, clausePaid } = trial;
  const { trials } = trial.draws;
  const { columns, t } = into;
  const { years } = plan;
  ceilings.open();
  for (let y = 0; y < years; y++) {
    let demand = 0;
    for (let m = 12 * y; m < 12 * y + 12; m++) demand += sums[m];
    const carriedIn = ceilings.carriedIn();
    columns[(layout.demand + y) * trials + t] = demand;
    columns[(layout.carriedIn + y) * trials + t] = carriedIn;
    columns[(layout.exhaustedIn + y) * trials + t] = exhaustedIn(trial, y, carriedIn);
    columns[(layout.paid + y) * trials + t] = ceilings.pay(y, carriedIn, demand);
  }
  for (let c = 0; c < plan.clauses.length; c++) {
    for (let y = 0; y < years; y++) {
      columns[(layout.clauseDemand + c * years + y) * trials + t] = clauseDemand[c * (years + 2) + y];
      columns[(layout.clausePaid + c * years + y) * trials + t] = clausePaid[c * years + y];
    }
  }
  for (let m = 0; m < 12 * years; m++) columns[(layout.monthly + m) * trials + t] = sums[m];
  columns[layout.tail * trials + t] = sums[12 * years];
  columns[layout.contingent * trials + t] = sums[12 * years + 1];
}

/** First month, 1 to 12, in which what was carried in and the year's demand so far exceed the ceiling; 0: none. */
function exhaustedIn({ plan, sums }: Trial, year: number, carriedIn: number): number {
  const ceiling = plan.ceilings[year];
  if (ceiling === null) return 0;
  let sum = carriedIn;
  for (let m = 0; m < 12; m++) {
    sum += sums[12 * year + m];
    if (sum > ceiling) return m + 1;
  }
  return 0;
}
