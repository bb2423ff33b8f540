import { dalian2026 } from "../../src/policy/dalian2026.ts";
import { drawTrials } from "../../src/population/draw.ts";
import { checkDocument } from "../../src/scenario/read.ts";
import { claimsOfTrial } from "../../src/simulation/claims.ts";
import { layoutOf } from "../../src/simulation/columns.ts";
import { simulationJob, type Job } from "../../src/simulation/plan.ts";
import { settleTrials } from "../../src/simulation/settle.ts";
import type { DrawnClaim } from "../../src/simulation/types.ts";
import type { NamedTotals } from "./totals.ts";

/** The engine under test, asked for its totals by name and for the claims that it drew. */
export interface EngineRun {
  readonly totals: NamedTotals;
  claims(trial: number): DrawnClaim[];
}

export function runEngine(scenario: object, trials: number): EngineRun {
  const job = jobOf(scenario);
  const draws = drawTrials(job.draw, 0, trials);
  const { columns: flat, counts } = settleTrials(job.settlement, draws);
  const layout = layoutOf(job.settlement);
  const columns = new Map<string, ArrayLike<number>>();
  const sums = new Map<string, number>();
  const at = (column: number): Float64Array => flat.subarray(column * trials, (column + 1) * trials);
  for (let y = 0; y < layout.years; y++) {
    const year = job.settlement.firstYear + y;
    for (const key of ["demand", "paid", "carriedIn", "exhaustedIn"] as const) {
      columns.set(`${year} ${key}`, at(layout[key] + y));
    }
    const [demand, paid, carriedIn] = [layout.demand, layout.paid, layout.carriedIn].map((c) => at(c + y));
    columns.set(
      `${year} open`,
      demand.map((d, t) => carriedIn[t] + d - paid[t]),
    );
    sums.set(`${year} applicants`, counts.applicants[y]);
    job.settlement.clauses.forEach((clause, c) => {
      const cell = c * layout.years + y;
      columns.set(`${year} clause ${clause} demand`, at(layout.clauseDemand + cell));
      columns.set(`${year} clause ${clause} paid`, at(layout.clausePaid + cell));
      for (const key of ["awards", "atCap", "poolCut"] as const) {
        sums.set(`${year} clause ${clause} ${key}`, counts[key][cell]);
      }
    });
  }
  for (let m = 0; m < 12 * layout.years; m++) columns.set(`month ${m} demand`, at(layout.monthly + m));
  columns.set("tail", at(layout.tail));
  columns.set("contingent", at(layout.contingent));
  return { totals: { trials, columns, sums }, claims: (trial) => claimsOfTrial(job, draws, trial) };
}

function jobOf(json: object): Job {
  const read = checkDocument(json);
  if (read.kind !== "scenario") throw new Error(`not a scenario: ${JSON.stringify(read, null, 1)}`);
  const { scenario } = read;
  return simulationJob({ ...scenario, policy: dalian2026, seed: scenario.run.seed });
}
