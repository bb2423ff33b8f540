import { ONE } from "../money/fen.ts";
import type { Scenario } from "./types.ts";

/** The policy's own figures without step-downs, everything else as the scenario has it. */
export function asDrafted(scenario: Scenario): Scenario {
  return { ...scenario, levers: { ratioTimes: ONE, clauses: {} }, stepDown: [] };
}
