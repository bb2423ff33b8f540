import { checkDocument } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { Scenario } from "../../src/scenario/types.ts";

export const baselineScenario: Scenario = read();

function read(): Scenario {
  const result = checkDocument(shippedScenarios[0].document);
  if (result.kind !== "scenario") throw new Error("the baseline is not a scenario");
  return result.scenario;
}
