import type { Fen } from "../money/fen.ts";

/**
 * Served in order until the ceiling is used up; the last claim is part-paid.
 *
 * @param amounts in the serving order, carried ones first; the first `count` are read
 * @param ceiling `null`: all is paid
 */
export function firstCome(
  amounts: Float64Array,
  count: number,
  ceiling: Fen | null,
  paid: Float64Array,
): void {
  let left = ceiling ?? Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < count; i++) {
    const amount = amounts[i];
    const payment = amount < left ? amount : left;
    paid[i] = payment;
    left -= payment;
  }
}
