import { checkDocument } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import everyKey from "../reference/every-key.json" with { type: "json" };

export interface Named {
  readonly id: string;
  readonly scenario: Scenario;
}

/** Every shipped scenario, and the file that uses every key once. */
export const scenarios: readonly Named[] = [
  ...shippedScenarios.map(({ id, document }) => ({ id, scenario: sound(document) })),
  { id: "every-key", scenario: sound(everyKey) },
];

function sound(document: unknown): Scenario {
  const result = checkDocument(document);
  if (result.kind !== "scenario") throw new Error("no sound scenario");
  return result.scenario;
}
