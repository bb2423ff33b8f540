import { commitmentClass } from "../allocation/commitmentsFirst.ts";
import { firstCome } from "../allocation/firstCome.ts";
import { firstComeWhole } from "../allocation/firstComeWhole.ts";
import { inClasses } from "../allocation/inClasses.ts";
import { priorityClasses } from "../allocation/priority.ts";
import { proRata } from "../allocation/proRata.ts";
import type { Fen } from "../money/fen.ts";
import { isThreeYears } from "../policy/readings.ts";
import type { Case, Setting } from "./case.ts";
import type { SettledYear } from "./settlement.ts";
import type { Windows } from "./windows.ts";

/** What a claim still has to get in a year. */
interface Due {
  readonly each: Case;
  readonly amount: Fen;
  /** The year of its charge is over. */
  readonly isCarried: boolean;
}

export interface Payments {
  readonly years: readonly SettledYear[];
  /** Paid to each claim over all years; claims that get nothing are left out. */
  readonly paid: ReadonlyMap<Case, Fen>;
}

/**
 * Serves year after year what is charged to it: all of it without a ceiling, else by the allocation
 * rule. With carry-over what stays unpaid comes first in the next year that has a ceiling or charges of
 * its own, up to the expiry year.
 *
 * @param cases in the serving order, their amounts as the pools left them
 */
export function payYears(setting: Setting, cases: readonly Case[], windows: Windows): Payments {
  const { budget } = setting.ledger;
  const charged = cases.filter((each) => !each.isTail);
  const known = new Set([
    ...charged.map((each) => each.chargedTo),
    ...Object.keys(budget.ceilings).map(Number),
  ]);
  const allocate = allocationOf(setting, windows);
  const paid = new Map<Case, Fen>();
  const years: SettledYear[] = [];
  let carried: readonly Due[] = [];
  for (const year of [...known].sort((a, b) => a - b)) {
    const fresh = charged
      .filter((each) => each.chargedTo === year)
      .map((each) => ({ each, amount: each.course.amount, isCarried: false }));
    const ceiling = budget.ceilings[year] ?? null;
    const due = [...carried, ...fresh];
    const payments = allocate(due, ceiling);
    due.forEach((one, i) => paid.set(one.each, (paid.get(one.each) ?? 0) + payments[i]));
    years.push(yearOf(year, ceiling, { carried, fresh, payments }));
    tell(setting, { year, ceiling }, due, payments);
    const open = due.map(({ each, amount }, i) => ({ each, amount: amount - payments[i], isCarried: true }));
    carried = budget.carryOver ? open : [];
  }
  return { years, paid };
}

function yearOf(
  year: number,
  ceiling: Fen | null,
  of: { readonly carried: readonly Due[]; readonly fresh: readonly Due[]; readonly payments: Float64Array },
): SettledYear {
  const carriedIn = sumOf(of.carried);
  const demand = sumOf(of.fresh);
  const paid = of.payments.reduce((sum, amount) => sum + amount, 0);
  const unspent = ceiling === null ? null : ceiling - paid;
  return { year, ceiling, carriedIn, demand, paid, unpaid: carriedIn + demand - paid, unspent };
}

type Allocate = (due: readonly Due[], ceiling: Fen | null) => Float64Array;

function allocationOf({ ledger }: Setting, windows: Windows): Allocate {
  const { rule, priority } = ledger.budget;
  const classes = priorityClasses(priority);
  const classOf = ({ each }: Due): number =>
    rule === "priority" ? classes[each.clause.number] : commitment(each, windows);
  return (due, ceiling) => {
    const amounts = Float64Array.from(due, (one) => one.amount);
    const paid = new Float64Array(due.length);
    if (rule === "pro-rata") proRata(amounts, due.length, ceiling, paid);
    else if (rule === "first-come") firstCome(amounts, due.length, ceiling, paid);
    else if (rule === "first-come-whole") firstComeWhole(amounts, due.length, ceiling, paid);
    else inClasses(amounts, Uint8Array.from(due, classOf), due.length, ceiling, paid);
    return paid;
  };
}

function commitment(each: Case, windows: Windows): number {
  const { claimYear } = each.claim;
  return commitmentClass(
    isThreeYears(each.clause.entitlement),
    claimYear,
    windows.firstYear(each) ?? claimYear,
  );
}

function tell(
  { ledger }: Setting,
  { year, ceiling }: { readonly year: number; readonly ceiling: Fen | null },
  due: readonly Due[],
  payments: Float64Array,
): void {
  due.forEach(({ each, amount, isCarried }, i) => {
    if (amount === 0) return;
    const carriedFrom = isCarried ? each.chargedTo : null;
    const lowered = payments[i] < amount;
    each.course.reckon(
      { rule: "payment", year, ceiling, allocation: ledger.budget.rule, lowered, carriedFrom },
      payments[i],
    );
  });
}

function sumOf(due: readonly Due[]): Fen {
  return due.reduce((sum, one) => sum + one.amount, 0);
}
