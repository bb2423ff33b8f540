import baseline from "../../scenarios/baseline.scenario.json" with { type: "json" };
import nextYearPayment from "../../scenarios/next-year-payment.scenario.json" with { type: "json" };
import ratiosTenPoints from "../../scenarios/ratios-ten-points.scenario.json" with { type: "json" };
import tightCeilings from "../../scenarios/tight-ceilings.scenario.json" with { type: "json" };
import type { ScenarioDocument } from "./read.ts";

export interface ShippedScenario {
  /** The file's name without its ending. */
  readonly id: string;
  readonly document: ScenarioDocument;
}

/** The files of `scenarios/`; the first is what the page opens with. */
export const shippedScenarios: readonly [ShippedScenario, ...ShippedScenario[]] = [
  { id: "baseline", document: baseline },
  { id: "tight-ceilings", document: tightCeilings },
  { id: "ratios-ten-points", document: ratiosTenPoints },
  { id: "next-year-payment", document: nextYearPayment },
];
