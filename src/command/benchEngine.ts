import { nodeForecaster } from "../../workers/node.ts";
import { jobOf } from "../forecast/job.ts";
import type { Forecaster } from "../forecast/forecaster.ts";
import { reportOf, statisticsOf } from "../forecast/report.ts";
import { shareOf } from "../money/ratio.ts";
import { DAYS } from "../population/calendar.ts";
import { drawTrials } from "../population/draw.ts";
import type { Draws } from "../population/store.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Job, RowTerms } from "../simulation/plan.ts";
import { medianMs } from "./measure.ts";

const TRIALS = 10_000;
const BATCH = 200;
const WORKERS = 2;

interface ClaimTime {
  readonly claims: number;
  readonly ms: number;
}

interface TrialTime {
  readonly trials: number;
  readonly workers: number;
  readonly ms: number;
}

/** Ratio, cap and sum by month over every stored claim that has a cost, one thread. */
export async function benchKernel(scenario: Scenario): Promise<ClaimTime> {
  const job = jobOf(scenario);
  const batches = batchesOf(TRIALS).map(([from, to]) => drawTrials(job.draw, from, to));
  const monthly = new Float64Array(12 * (job.draw.drawnYears + 2) * BATCH);
  let claims = 0;
  const ms = await medianMs(9, () => {
    claims = 0;
    for (const draws of batches) claims += sumByMonth(job, draws, monthly);
  });
  return { claims, ms };
}

/** The claims of all trials, one thread. */
export async function benchDraw(scenario: Scenario): Promise<ClaimTime> {
  const job = jobOf(scenario);
  let claims = 0;
  const ms = await medianMs(5, () => {
    claims = 0;
    for (const [from, to] of batchesOf(TRIALS)) claims += drawTrials(job.draw, from, to).base.length;
  });
  return { claims, ms };
}

/** A lever moved: every claim settled again, every statistic of the forecast computed. */
export async function benchSettle(scenario: Scenario): Promise<TrialTime> {
  const forecaster = nodeForecaster(WORKERS);
  try {
    await forecast(forecaster, scenario);
    const ms = await medianMs(25, async (repeat) => {
      const outcome = await forecaster.run(moved(scenario, 4000 + 10 * repeat));
      statisticsOf(outcome);
      forecaster.recycle(outcome);
    });
    return { trials: TRIALS, workers: WORKERS, ms };
  } finally {
    forecaster.close();
  }
}

/** From nothing: threads started, claims drawn and settled, every statistic computed. */
export async function benchForecast(scenario: Scenario): Promise<TrialTime> {
  const ms = await medianMs(7, async () => {
    const forecaster = nodeForecaster(WORKERS);
    await forecast(forecaster, scenario);
    forecaster.close();
  });
  return { trials: TRIALS, workers: WORKERS, ms };
}

async function forecast(forecaster: Forecaster, scenario: Scenario): Promise<unknown> {
  const outcome = await forecaster.run(scenario);
  const report = await reportOf(scenario, outcome);
  forecaster.recycle(outcome);
  return report;
}

/** Clause 8 at another ratio. */
function moved(scenario: Scenario, ratio: number): Scenario {
  const { levers } = scenario;
  return { ...scenario, levers: { ...levers, clauses: { ...levers.clauses, 8: { ratio } } } };
}

function batchesOf(trials: number): [from: number, to: number][] {
  return Array.from({ length: Math.ceil(trials / BATCH) }, (_, k) => [
    k * BATCH,
    Math.min(trials, (k + 1) * BATCH),
  ]);
}

/** By month × trials + trial. */
function sumByMonth(job: Job, draws: Draws, monthly: Float64Array): number {
  const { rows } = job.settlement;
  let claims = 0;
  monthly.fill(0);
  for (let r = 0; r < rows.length; r++) {
    const { form } = rows[r];
    if (form !== "ratio" && form !== "pooled-order") continue;
    sumRow(rows[r], draws, r * draws.trials, monthly);
    claims += draws.start[(r + 1) * draws.trials] - draws.start[r * draws.trials];
  }
  return claims;
}

function sumRow(row: RowTerms, draws: Draws, first: number, monthly: Float64Array): void {
  const { base, year, decided, start, trials } = draws;
  const { cap } = row;
  const ratio = row.ratio[0];
  for (let t = 0; t < trials; t++) {
    const to = start[first + t + 1];
    for (let i = start[first + t]; i < to; i++) {
      const award = shareOf(base[i], ratio[year[i]]);
      const limit = cap[year[i]];
      // The smaller of the two without a branch; exact on whole fen below 2^52.
      monthly[((decided[i] / DAYS) | 0) * trials + t] += 0.5 * (award + limit - Math.abs(award - limit));
    }
  }
}
