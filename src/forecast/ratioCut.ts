import type { Ratio } from "../money/fen.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome } from "../simulation/types.ts";
import { sum } from "../statistics/moments.ts";
import type { Picture } from "./types.ts";

/**
 * The largest factor, to the fourth place, whose value is at most the target. Of values that rise with the
 * factor that is exact; where they do not quite rise (step-downs inside a year, entitlements that a lost
 * award leaves open) the answer still meets the target, and the next factor up that was tried does not.
 *
 * @param above a factor whose value is known to exceed the target
 * @returns `null` where even a factor of 0 leaves more than the target
 */
export async function largestFactorWithin(
  target: number,
  above: Ratio,
  valueAt: (factor: Ratio) => Promise<number>,
): Promise<Ratio | null> {
  if (above === 0 || (await valueAt(0)) > target) return null;
  let within = 0;
  let beyond = above;
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if ((await valueAt(middle)) > target) beyond = middle;
    else within = middle;
  }
  return within;
}

/** Values that are asked for at most, the one at 0 included. */
export function mostQuestions(above: Ratio): number {
  let steps = 1;
  for (let width = above; width > 1; width = Math.ceil(width / 2)) steps += 1;
  return steps;
}

export function withRatioTimes(scenario: Scenario, ratioTimes: Ratio): Scenario {
  return { ...scenario, levers: { ...scenario.levers, ratioTimes } };
}

/** Over all trials and years in fen, exact. */
export function totalsOf({ byYear }: Outcome): { readonly demand: number; readonly paid: number } {
  const total = (key: "demand" | "paid"): number => byYear.reduce((all, year) => all + sum(year[key]), 0);
  return { demand: total("demand"), paid: total("paid") };
}

/** What somebody loses if the ceilings cut, and if all ratios are lowered instead. Means per trial in yuan. */
export interface CutPair {
  readonly demand: number;
  readonly ceilings: number;
  /** `null`: no factor reaches the total. */
  readonly ratios: number | null;
}

export interface Cuts {
  /** Factor on all ratios in force, and the one that reaches the same total; `null`: none does, or nothing is cut. */
  readonly inForce: Ratio;
  readonly factor: Ratio | null;
  readonly total: CutPair;
  readonly segments: readonly (CutPair & { readonly segment: string })[];
  readonly clauses: readonly (CutPair & { readonly clause: number })[];
}

/** A scenario's picture and that under the factor, which may be `null` where there is none. */
export function cutsOf(
  now: Picture,
  lowered: { readonly factor: Ratio; readonly picture: Picture } | null,
  inForce: Ratio,
): Cuts {
  const than = lowered?.picture ?? null;
  return {
    inForce,
    factor: lowered?.factor ?? null,
    total: pair(now.total, than?.total ?? null),
    segments: now.segments.map((one, s) => ({
      segment: one.segment,
      ...pair(one, than?.segments[s] ?? null),
    })),
    clauses: now.clauses.map((one, c) => ({ clause: one.clause, ...pair(one, than?.clauses[c] ?? null) })),
  };
}

function pair(
  { demand, paid }: { readonly demand: number; readonly paid: number },
  than: { readonly demand: number } | null,
): CutPair {
  return { demand, ceilings: demand - paid, ratios: than === null ? null : demand - than.demand };
}
