import results from "../../scenarios/results.json" with { type: "json" };
import { knownShares } from "../allocation/selfTest.ts";
import { closedForms } from "../forecast/closedForms.ts";
import { outcomeDigest, outcomeDigestAside } from "../forecast/digest.ts";
import { ENGINE } from "../forecast/engine.ts";
import { simulateInTypeScript } from "../forecast/reference.ts";
import { simulate } from "../forecast/simulate.ts";
import { knownAnswers } from "../random/selfTest.ts";
import { shippedScenarios } from "../scenario/shipped.ts";
import { knownStatistics } from "../statistics/selfTest.ts";
import { grouped } from "../text/numbers.ts";
import { workOf } from "./plan.svelte.ts";
import type { Forecaster } from "../forecast/forecaster.ts";
import type { CheckGroup } from "../text/trust.ts";
import type { Check } from "../views/trust/check.ts";

type Work = (forecaster: Forecaster, signal: AbortSignal) => Check[] | Promise<Check[]>;

const EXACT = { is: "none" } as const;

/** The seed is fixed, so that the same engine lies equally far off every time. */
const MOST_ERRORS = 4;

/** More than the kernel takes in one go, few enough that nobody waits for TypeScript. */
const PATH_TRIALS = 400;

/** What each group of the self-test computes. */
export const selfTestWork: Readonly<Record<CheckGroup, Work>> = {
  random: () => knownAnswers().map((each) => ({ group: "random", ...each, tolerance: EXACT })),
  statistics: () =>
    knownStatistics().map(({ tolerance, ...each }) => ({
      group: "statistics",
      ...each,
      tolerance: { is: "absolute", most: tolerance },
    })),
  allocation: () =>
    knownShares().map(({ total, weights, found, expected }) => ({
      group: "allocation",
      what: "shares",
      of: `${total} ÷ ${weights.join(" : ")}`,
      found: found.join(", "),
      expected: expected.join(", "),
      tolerance: EXACT,
    })),
  closed: () =>
    closedForms().map(({ se, ...each }) => ({
      group: "closed",
      of: "",
      ...each,
      tolerance: { is: "errors", most: MOST_ERRORS, se },
    })),
  digest: async (forecaster, signal) => [paths(), await pinnedDigest(forecaster, signal)],
};

/** What the baseline gave when it was pinned, with as many trials as the page shows. */
const { engine: pinnedBy, runs } = results.baseline;
const pinned = runs[runs.length - 1];

const baseline = () => workOf(shippedScenarios[0].document, null).scenario;

function paths(): Check {
  return {
    group: "digest",
    what: "paths",
    of: grouped(PATH_TRIALS, 0),
    found: outcomeDigest(simulate(baseline(), PATH_TRIALS)),
    expected: outcomeDigest(simulateInTypeScript(baseline(), PATH_TRIALS)),
    tolerance: EXACT,
  };
}

async function pinnedDigest(forecaster: Forecaster, signal: AbortSignal): Promise<Check> {
  const scenario = baseline();
  const run = { ...scenario.run, trials: pinned.trials };
  const outcome = await forecaster.run({ ...scenario, run }, { signal });
  const found = await outcomeDigestAside(outcome);
  forecaster.recycle(outcome);
  return {
    group: "digest",
    what: "pinned",
    of: grouped(pinned.trials, 0),
    found,
    // A pin of another engine says nothing of this one.
    expected: pinnedBy === ENGINE ? pinned.digest : `${pinnedBy}: ${pinned.digest}`,
    tolerance: EXACT,
  };
}
