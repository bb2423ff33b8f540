import { expect, test } from "vitest";
import pinned from "../../scenarios/baseline.pinned.json" with { type: "json" };
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { ENGINE } from "../../src/forecast/engine.ts";
import { simulateInTypeScript } from "../../src/forecast/reference.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { scenarioDigest } from "../../src/scenario/canonical.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";

test("TypeScript alone comes to the digest of the kernels", () => {
  const TRIALS = 330;
  expect(outcomeDigest(simulateInTypeScript(baseline, TRIALS))).toBe(
    outcomeDigest(simulate(baseline, TRIALS)),
  );
});

test("the pin of the shipped baseline is what this engine gives", () => {
  expect(pinned).toEqual({
    engine: ENGINE,
    scenario: scenarioDigest(baseline),
    trials: baseline.run.trials,
    digest: outcomeDigest(simulate(baseline)),
  });
});

test("the pin tells one trial from another number of them", () => {
  expect(outcomeDigest(simulate(withTrials(baseline, 9_999)))).not.toBe(pinned.digest);
});
