import type { Draws } from "../population/store.ts";
import { awardRow } from "./awards.ts";
import { bindingColumn } from "./book.ts";
import type { Columns, Counts } from "./columns.ts";
import { countsOf } from "./counts.ts";
import { countApplicants, enterAmounts, enterMarks } from "./entries.ts";
import { groupsOf, type Group } from "./groups.ts";
import type { SettlePlan } from "./plan.ts";
import { applyPool } from "./pools.ts";
import { isStepwise, Stepwise } from "./stepwise.ts";
import { Trial } from "./trial.ts";
import { writeColumns } from "./writeColumns.ts";

/**
 * Settles drawn trials under a plan: awards, pools, ceilings; nothing is drawn. Of awards only those are
 * given anew whose terms differ from the plan before.
 *
 * @param into receives every trial's totals, the first trial of these draws at `at`
 */
export function settleTrials(plan: SettlePlan, draws: Draws, into: Columns, at = 0): Counts {
  const trial = new Trial(plan, draws);
  award(trial);
  countApplicants(trial);
  writeColumns(trial, into, at);
  return countsOf(trial);
}

function award(trial: Trial): void {
  const { plan, book } = trial;
  const stepwise = isStepwise(plan) ? new Stepwise(trial) : null;
  if (stepwise !== null) {
    forEachTrial(trial, () => stepwise.award());
    book.terms.fill("");
  }
  groupsOf(plan).forEach((group, g) => {
    if (book.terms[g] === group.terms) return;
    if (stepwise === null) for (const row of group.rows) awardRow(trial, row);
    enter(trial, group);
    book.terms[g] = stepwise === null ? group.terms : "";
  });
}

function enter(trial: Trial, group: Group): void {
  const { plan, book } = trial;
  const { rows, pool } = group;
  for (const row of rows) enterMarks(trial, row);
  if (pool !== null) {
    book.poolCut.fill(0, pool.clause * plan.years, (pool.clause + 1) * plan.years);
    const cuts = bindingColumn(pool.clause, "pool", trial.draws.trials);
    book.binding.fill(0, cuts, cuts + trial.draws.trials);
    forEachTrial(trial, () => applyPool(trial, group));
  }
  for (const row of rows) enterAmounts(trial, row);
}

function forEachTrial(trial: Trial, work: () => void): void {
  for (let t = 0; t < trial.draws.trials; t++) {
    trial.index = t;
    work();
  }
}
