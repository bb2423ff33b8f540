import { futuresText } from "../scenario/canonical.ts";
import { sum } from "../statistics/moments.ts";
import { pairedDifference } from "../statistics/pairedDifference.ts";
import { pairedQuantileDifference, unpairedQuantileDifference } from "../statistics/quantileDifference.ts";
import { pairedSuperiority, unpairedSuperiority } from "../statistics/superiority.ts";
import { unpairedDifference } from "../statistics/unpairedDifference.ts";
import { yuan } from "./distribution.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome } from "../simulation/types.ts";
import type { Delta, Measure } from "./comparison.ts";

/** A scenario and what its trials came to. */
export interface Computed {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

/** Whether trial t is the same future in both: levers, budget and readings never move a draw. */
export function sharesFutures(one: Scenario, other: Scenario): boolean {
  return one.run.trials === other.run.trials && futuresText(one) === futuresText(other);
}

/** How a difference is measured. */
export interface Ruler {
  readonly difference: (before: Float64Array, after: Float64Array) => { mean: number; se: number };
  readonly superiority: typeof pairedSuperiority;
  readonly quantile: typeof pairedQuantileDifference;
}

export const PAIRED: Ruler = {
  difference: pairedDifference,
  superiority: pairedSuperiority,
  quantile: pairedQuantileDifference,
};

const UNPAIRED: Ruler = {
  difference: unpairedDifference,
  superiority: unpairedSuperiority,
  quantile: unpairedQuantileDifference,
};

export function rulerOf(before: Computed, after: Computed): Ruler {
  return sharesFutures(before.scenario, after.scenario) ? PAIRED : UNPAIRED;
}

/** Of two columns of fen. */
export function measure(ruler: Ruler, before: Float64Array, after: Float64Array): Measure {
  return { ...meansOf(ruler, before, after), chances: ruler.superiority(before, after) };
}

/** As `measure`, without the chances: cheap enough for every frame of a drag. */
export function meansOf(ruler: Pick<Ruler, "difference">, before: Float64Array, after: Float64Array): Delta {
  const { mean, se } = ruler.difference(before, after);
  return delta({
    before: yuan(sum(before) / before.length),
    after: yuan(sum(after) / after.length),
    difference: yuan(mean),
    se: yuan(se),
  });
}

export function delta(values: Omit<Delta, "relative">): Delta {
  const { before, difference } = values;
  return { ...values, relative: before === 0 ? null : difference / before };
}

/** Entries of both lists that have the same key, in the order of the first. */
export function pairsOf<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => number): [T, T][] {
  return before.flatMap((one): [T, T][] =>
    after.filter((two) => keyOf(two) === keyOf(one)).map((two) => [one, two]),
  );
}
