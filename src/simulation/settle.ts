import type { Draws } from "../population/store.ts";
import { awardRow } from "./awards.ts";
import type { Columns, Counts } from "./columns.ts";
import { countApplicants, enterAmounts, enterMarks } from "./entries.ts";
import { groupsOf, type Group } from "./groups.ts";
import { BINDING } from "./marks.ts";
import type { SettlePlan } from "./plan.ts";
import { squaresOf } from "./squares.ts";
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
    book.binding[pool.clause * BINDING.length + BINDING.indexOf("pool")] = 0;
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

/** Over all trials, without what was decided too late. */
function countsOf(trial: Trial): Counts {
  const { plan, draws, book } = trial;
  const { years } = plan;
  const withinYears = (_: number, k: number): boolean => k % (years + 1) < years;
  const applicants = new Float64Array(years);
  for (let t = 0; t < draws.trials; t++) {
    for (let y = 0; y < years; y++) applicants[y] += book.applicants[t * (years + 1) + y];
  }
  return {
    awards: book.awards.filter(withinYears),
    atCap: book.atCap.filter(withinYears),
    poolCut: book.poolCut.slice(),
    binding: book.binding.slice(),
    applicants,
    ...squaresOf(trial),
  };
}
