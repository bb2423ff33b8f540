import type { BindingCounts } from "../simulation/types.ts";
import { standardErrorFromSums, standardErrorOfRatio } from "../statistics/standardErrors.ts";
import type { BindingErrors, BindingPicture } from "./types.ts";

/**
 * How often each limit binds, in one clause or in several together. An award may be lowered by several
 * limits: the shares do not add up.
 */
export function bindingShares(counts: BindingCounts, trials: number): BindingPicture {
  const { awards, lost, cap, piece, atCap, other, pool, ceiling } = counts;
  return {
    awards: awards / trials,
    lost: lost / trials,
    cap: share(cap, awards),
    piece: share(piece, awards),
    atCap: share(atCap, awards),
    other: share(other, awards + lost),
    pool: share(pool, awards),
    ceiling: share(ceiling, awards),
    errors: errorsOf(counts, trials),
  };
}

function share(count: number, of: number): number | null {
  return of === 0 ? null : count / of;
}

function errorsOf(counts: BindingCounts, trials: number): BindingErrors {
  const { awards, lost, other, squares } = counts;
  const ofAwards = (kind: "cap" | "piece" | "atCap" | "pool" | "ceiling"): number | null =>
    standardErrorOfRatio(trials, {
      part: counts[kind],
      whole: awards,
      partSquared: squares.binding[kind],
      wholeSquared: squares.awards,
      product: squares.awardsTimesBinding[kind],
    });
  return {
    awards: standardErrorFromSums(trials, awards, squares.awards),
    lost: standardErrorFromSums(trials, lost, squares.binding.lost),
    cap: ofAwards("cap"),
    piece: ofAwards("piece"),
    atCap: ofAwards("atCap"),
    other: standardErrorOfRatio(trials, {
      part: other,
      whole: awards + lost,
      partSquared: squares.binding.other,
      wholeSquared: squares.awards + 2 * squares.awardsTimesBinding.lost + squares.binding.lost,
      product: squares.awardsTimesBinding.other + squares.otherTimesLost,
    }),
    pool: ofAwards("pool"),
    ceiling: ofAwards("ceiling"),
  };
}
