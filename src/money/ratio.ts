import { ONE } from "./fen.ts";
import type { Fen, Ratio } from "./fen.ts";

const ONE_BIG = BigInt(ONE);

/**
 * floor(ratio × amount), exact.
 *
 * While the product stays below 2^53 the rounded quotient cannot reach the next integer: the nearest
 * product below a multiple of 10,000 is 1e-4 away in the quotient, half a unit in the last place at most 6.2e-5.
 *
 * @param amount whole fen, ≥ 0
 */
export function shareOf(amount: Fen, ratio: Ratio): Fen {
  const product = amount * ratio;
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / ONE);
  return Number((BigInt(amount) * BigInt(ratio)) / ONE_BIG);
}

/**
 * floor(share × factor × amount), exact, rounded down once: with amount = 10,000 h + l, the inner floor of
 * l × share × factor / 10,000 loses nothing that the outer floor keeps.
 *
 * @param amount whole fen, ≥ 0
 */
export function shareOfShare(amount: Fen, share: Ratio, factor: Ratio): Fen {
  const both = share * factor;
  const low = amount % ONE;
  const high = (amount - low) / ONE;
  const product = high * both + Math.floor((low * both) / ONE);
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / ONE);
  return Number((BigInt(amount) * BigInt(both)) / (ONE_BIG * ONE_BIG));
}

/** The product of all factors, rounded once to four places, half up, and held to 0 … 1. */
export function combineRatios(factors: readonly Ratio[]): Ratio {
  let product = ONE_BIG;
  let unit = 1n;
  for (const factor of factors) {
    product *= BigInt(factor);
    unit *= ONE_BIG;
  }
  return Math.min(ONE, Number((2n * product + unit) / (2n * unit)));
}
