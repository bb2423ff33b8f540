import { jobOf } from "../../src/forecast/job.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { drawTrials } from "../../src/population/draw.ts";
import { checkDocument } from "../../src/scenario/read.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { claimsOfTrial } from "../../src/simulation/claims.ts";
import type { DrawnClaim, Outcome } from "../../src/simulation/types.ts";
import type { NamedTotals } from "./totals.ts";

/** The engine under test: its totals by name. */
export function engineTotals(scenario: object, trials: number): NamedTotals {
  return namesOf(simulate(scenarioOf(scenario), trials));
}

/** The claims that the engine drew, trial by trial. */
export function engineClaims(scenario: object, trials: number): DrawnClaim[][] {
  const job = jobOf(scenarioOf(scenario));
  const draws = drawTrials(job.draw, 0, trials);
  return Array.from({ length: trials }, (_, trial) => claimsOfTrial(job, draws, trial));
}

export function scenarioOf(json: object): Scenario {
  const read = checkDocument(json);
  if (read.kind !== "scenario") throw new Error(`not a scenario: ${JSON.stringify(read, null, 1)}`);
  return read.scenario;
}

export function namesOf(outcome: Outcome): NamedTotals {
  const columns = new Map<string, ArrayLike<number>>();
  const sums = new Map<string, number>();
  for (const year of outcome.byYear) {
    for (const key of ["demand", "paid", "carriedIn", "open", "exhaustedIn"] as const) {
      columns.set(`${year.year} ${key}`, year[key]);
    }
    sums.set(`${year.year} applicants`, year.applicants);
    sums.set(`${year.year} applicants squared`, year.squares.applicants);
    sums.set(`${year.year} awards squared`, year.squares.awards);
    for (const clause of year.byClause) {
      const name = `${year.year} clause ${clause.clause}`;
      columns.set(`${name} demand`, clause.demand);
      columns.set(`${name} paid`, clause.paid);
      for (const key of ["awards", "atCap", "poolCut"] as const) sums.set(`${name} ${key}`, clause[key] ?? 0);
      sums.set(`${name} awards squared`, clause.squares.awards);
      sums.set(`${name} atCap squared`, clause.squares.atCap);
      sums.set(`${name} awards × atCap`, clause.squares.product);
    }
  }
  outcome.monthlyDemand.forEach((month, m) => columns.set(`month ${m} demand`, month));
  columns.set("tail", outcome.tail);
  columns.set("contingent", outcome.contingent);
  return { trials: outcome.trials, columns, sums };
}
