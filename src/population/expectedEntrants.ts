import { monthIndex } from "./calendar.ts";
import type { Segment, Timing } from "./types.ts";

/**
 * Expected number of applicants that are ever there up to the expiry, whenever they leave again: those at
 * signing, a Poisson mean for each later month, and the one more.
 */
export function expectedEntrants(
  { start, entryPerMonth, oneMore }: Pick<Segment, "start" | "entryPerMonth" | "oneMore">,
  { signed, expires }: Pick<Timing, "signed" | "expires">,
): number {
  const months = monthIndex(expires, signed.year) - monthIndex(signed, signed.year);
  return start + entryPerMonth * months + (oneMore?.probability ?? 0);
}
