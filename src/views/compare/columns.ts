import type { CostChances } from "../../forecast/costChances.ts";
import type { Comparison } from "../../forecast/comparison.ts";
import type { Picture } from "../../forecast/types.ts";
import type { Scenario } from "../../scenario/types.ts";

/** One compared scenario; the first is the baseline and compared with itself. */
export interface ComparedColumn {
  readonly scenario: Scenario;
  readonly picture: Picture;
  readonly comparison: Comparison;
}

/** The second scenario against the first, by their positions. */
export interface PairChances {
  readonly first: number;
  readonly second: number;
  readonly sharesFutures: boolean;
  readonly chances: CostChances;
}

export const LETTERS = ["A", "B", "C", "D"] as const;

/** Where the scenario of a card was taken from, in words, and what may be done with it. */
export interface CompareCard {
  readonly key: string;
  readonly name: string;
  readonly source: string;
  /** The policy as drafted keeps its name and its place. */
  readonly isPolicy: boolean;
  readonly canGoEarlier: boolean;
  readonly canGoLater: boolean;
}
