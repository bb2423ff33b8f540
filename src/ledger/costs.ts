import type { Fen } from "../money/fen.ts";
import type { Cost } from "../policy/awardClaim.ts";
import { compareDays } from "../policy/dates.ts";
import type { CostKind } from "../policy/step.ts";
import type { CalendarDate } from "../policy/types.ts";
import type { Setting } from "./case.ts";
import type { LedgerClaim } from "./types.ts";

const KINDS: readonly CostKind[] = ["trademark", "patent", "certification"];

/** The cost that a claim states; `null` where its clause asks for none. A cost without dates is paid in time. */
export function costOf({ ledger, rules }: Setting, claim: LedgerClaim): Cost | null {
  const { cost, costs, expenses, labour } = claim;
  if (expenses !== null) {
    const { signed } = ledger.timing;
    const from = rules.costsBeforeSigningCount ? { year: signed.year, month: 1, day: 1 } : signed;
    const stated = sumOf(expenses.map((expense) => expense.amount));
    const beforeSigning = sumOf(expenses.filter(paidBefore(from)).map((expense) => expense.amount));
    return { stated, beforeSigning, labour, kinds: null };
  }
  if (costs !== null) {
    const kinds = KINDS.map((kind) => ({ kind, cost: costs[kind] }));
    return { stated: sumOf(kinds.map((each) => each.cost)), beforeSigning: 0, labour, kinds };
  }
  return cost === null ? null : { stated: cost, beforeSigning: 0, labour, kinds: null };
}

function paidBefore(day: CalendarDate): (expense: { readonly paid: CalendarDate }) => boolean {
  return ({ paid }) => compareDays(paid, day) < 0;
}

function sumOf(amounts: readonly Fen[]): Fen {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
