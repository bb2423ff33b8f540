import type { BindingOutcome } from "../simulation/types.ts";
import type { BindingPicture } from "./types.ts";

/**
 * How often each limit binds, in one clause or in several together. An award may be lowered by several
 * limits: the shares do not add up.
 */
export function bindingShares(outcomes: readonly BindingOutcome[], trials: number): BindingPicture {
  const count = (key: Exclude<keyof BindingOutcome, "clause">): number =>
    outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const awards = count("awards");
  const lost = count("lost");
  return {
    awards: awards / trials,
    lost: lost / trials,
    cap: share(count("cap"), awards),
    piece: share(count("piece"), awards),
    other: share(count("other"), awards + lost),
    pool: share(count("pool"), awards),
    ceiling: share(count("ceiling"), awards),
  };
}

function share(count: number, of: number): number | null {
  return of === 0 ? null : count / of;
}
