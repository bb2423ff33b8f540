import { expect, test } from "vitest";
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { simulateInTypeScript } from "../../src/forecast/reference.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { baseline } from "../fixtures/scenario.ts";

test("TypeScript alone comes to the digest of the kernels", () => {
  const TRIALS = 330;
  expect(outcomeDigest(simulateInTypeScript(baseline, TRIALS))).toBe(
    outcomeDigest(simulate(baseline, TRIALS)),
  );
});
