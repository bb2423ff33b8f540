import type { Fen } from "../money/fen.ts";

/**
 * Served in order, whole or not at all: a claim that does not fit into what is left of the ceiling is
 * skipped, and later ones that fit are paid.
 *
 * @param amounts in the serving order, carried ones first; the first `count` are read
 * @param ceiling `null`: all is paid
 */
export function firstComeWhole(
  amounts: Float64Array,
  count: number,
  ceiling: Fen | null,
  paid: Float64Array,
): void {
  let left = ceiling ?? Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < count; i++) {
    const amount = amounts[i];
    const payment = amount <= left ? amount : 0;
    paid[i] = payment;
    left -= payment;
  }
}
