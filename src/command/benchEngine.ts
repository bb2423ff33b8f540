import { nodeForecaster } from "../../workers/node.ts";
import { BATCH } from "../../workers/schedule.ts";
import { jobOf } from "../forecast/job.ts";
import type { Forecaster } from "../forecast/forecaster.ts";
import { reportOf, statisticsOf } from "../forecast/report.ts";
import { drawTrials } from "../population/draw.ts";
import type { Scenario } from "../scenario/types.ts";
import { layoutOf } from "../simulation/columns.ts";
import type { SettlePlan } from "../simulation/plan.ts";
import { Simulator } from "../simulation/simulator.ts";
import { medianMs } from "./measure.ts";

const TRIALS = 10_000;
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

/**
 * Ratio, cap and sum by month over every stored claim, one thread: all ratios moved, and nothing to share out, for no year
 * has a ceiling. It is what the page runs, so each claim also gets its place in line, its marks and its other sums.
 */
export async function benchKernel(scenario: Scenario): Promise<ClaimTime> {
  const unlimited = { ...scenario, budget: { ...scenario.budget, ceilings: {} } };
  const plan = (ratioTimes: number): SettlePlan =>
    jobOf({ ...unlimited, levers: { ...scenario.levers, ratioTimes } }).settlement;
  const job = jobOf(unlimited);
  const simulator = new Simulator(job.draw);
  const into = { values: new Float64Array(layoutOf(job.settlement).width * TRIALS), trials: TRIALS };
  let claims = 0;
  for (const [from, to] of batchesOf(TRIALS)) claims += drawTrials(job.draw, from, to).base.length;
  const ms = await medianMs(15, (repeat) => {
    // Far enough apart that every rounded ratio is another one.
    const settlement = plan(9000 + 20 * repeat);
    for (const [from, to] of batchesOf(TRIALS)) simulator.run(settlement, from, to, into, from);
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
