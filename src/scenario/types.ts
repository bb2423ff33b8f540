import type { Budget } from "../allocation/types.ts";
import type { Levers, Readings, StepDown, Bilingual } from "../policy/types.ts";
import type { Population } from "../population/types.ts";

/** A scenario file, read, checked and completed with every default. */
export interface Scenario {
  readonly name: Bilingual;
  /** Policy id, e.g. `dalian-hitech-cbec-2026`. */
  readonly policy: string;
  readonly run: { readonly seed: string; readonly trials: number };
  readonly budget: Budget;
  readonly levers: Levers;
  readonly stepDown: readonly StepDown[];
  readonly readings: Readings;
  readonly population: Population;
}
