import type { Fen } from "../money/fen.ts";
import { apportion, sumOf } from "./apportion.ts";

/**
 * Every claim is cut by the same share: floor(a × L / S), the fen left over go one each to the largest
 * remainders, ties in the serving order. Adds up to min(S, L) exactly.
 *
 * @param amounts in the serving order; the first `count` are read
 * @param ceiling `null`: all is paid
 * @param sum     of the amounts, where it is known
 * @param paid    receives the first `count` payments; may not be `amounts`
 */
export function proRata(
  amounts: Float64Array,
  count: number,
  ceiling: Fen | null,
  paid: Float64Array,
  sum: Fen = sumOf(amounts, count),
): void {
  if (ceiling !== null && sum > ceiling) {
    apportion(amounts, count, ceiling, paid, sum);
    return;
  }
  for (let i = 0; i < count; i++) paid[i] = amounts[i];
}
