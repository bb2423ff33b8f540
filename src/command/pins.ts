import { ENGINE } from "../forecast/engine.ts";
import type { Forecaster } from "../forecast/forecaster.ts";
import { reportOf } from "../forecast/report.ts";
import type { ForecastReport, YearReport } from "../forecast/types.ts";
import { scenarioDigest } from "../scenario/canonical.ts";
import { checkDocument } from "../scenario/read.ts";
import type { ScenarioDocument } from "../scenario/read.ts";
import { shippedScenarios } from "../scenario/shipped.ts";

/** `npm run pin` writes it, a test recomputes it. */
export const PINS = new URL("../../scenarios/results.json", import.meta.url);

/** Few, so that a change shows at once where it is looked for, and as many as the page shows. */
const PINNED_TRIALS = [1000, 10_000];

/** What a scenario gave when it was pinned. A pin says whether something has changed, not whether it is right. */
export interface Pinned {
  readonly engine: string;
  readonly seed: string;
  /** SHA-256 of all that decides a number in the file. */
  readonly scenarioDigest: string;
  readonly runs: readonly PinnedRun[];
}

export interface PinnedRun {
  readonly trials: number;
  /** SHA-256 of every trial's totals. */
  readonly digest: string;
  readonly years: readonly PinnedYear[];
}

/** Means and quantiles in yuan. */
interface PinnedYear {
  readonly year: number;
  readonly ceiling: number | null;
  readonly demand: number;
  readonly paid: number;
  readonly shortfall: number;
  /** Probability that the ceiling is passed. */
  readonly exhausted: number | null;
  readonly budgetNeeded: YearReport["budgetNeeded"];
}

export async function pinned(
  document: ScenarioDocument,
  trials: readonly number[],
  forecaster: Forecaster,
): Promise<Pinned> {
  const read = checkDocument(document);
  if (read.kind !== "scenario") throw new Error("no sound scenario is to be pinned");
  const { scenario } = read;
  const runs: PinnedRun[] = [];
  for (const each of trials) {
    const asked = { ...scenario, run: { ...scenario.run, trials: each } };
    runs.push(runOf(await reportOf(asked, await forecaster.run(asked, {}))));
  }
  return { engine: ENGINE, seed: scenario.run.seed, scenarioDigest: scenarioDigest(scenario), runs };
}

/** Shipped scenario → its pin. */
export async function pinnedShipped(forecaster: Forecaster): Promise<Record<string, Pinned>> {
  const pins: Record<string, Pinned> = {};
  for (const { id, document } of shippedScenarios)
    pins[id] = await pinned(document, PINNED_TRIALS, forecaster);
  return pins;
}

function runOf({ trials, digest, years }: ForecastReport): PinnedRun {
  return { trials, digest, years: years.map(yearOf) };
}

function yearOf({ year, ceiling, demand, paid, shortfall, exhausted, budgetNeeded }: YearReport): PinnedYear {
  return {
    year,
    ceiling,
    demand: demand.mean,
    paid: paid.mean,
    shortfall: shortfall.mean,
    exhausted: exhausted?.probability ?? null,
    budgetNeeded,
  };
}
