import type { Fen } from "../money/fen.ts";
import type { Limit } from "../policy/step.ts";
import type { Policy } from "../policy/types.ts";
import { awardClaims } from "./awards.ts";
import { casesOf, settingOf } from "./case.ts";
import type { Case } from "./case.ts";
import { payYears } from "./payments.ts";
import { drawPools } from "./pools.ts";
import type { SettledClaim, Settlement } from "./settlement.ts";
import type { Ledger } from "./types.ts";

/** The awards of a ledger add up to more than whole fen can carry. */
export class LedgerTooLarge extends Error {}

/** Settles concrete claims: award by award, then the pools, then each year's ceiling. */
export function settleLedger(ledger: Ledger, policy: Policy): Settlement {
  const setting = settingOf(ledger, policy);
  const cases = casesOf(setting);
  const { windows, contingent } = awardClaims(setting, cases);
  const awards = amountsOf(cases);
  if (sumOf(awards.values()) + contingent > Number.MAX_SAFE_INTEGER) throw new LedgerTooLarge();
  const pools = drawPools(setting, cases);
  const afterPool = amountsOf(cases);
  const { years, paid } = payYears(setting, cases, windows);
  const settled = new Map<string, SettledClaim>();
  let tail = 0;
  for (const each of cases) {
    const due = afterPool.get(each) ?? 0;
    if (each.isTail) tail += chargeTail(each, ledger.timing.expires.year);
    const payment = paid.get(each) ?? 0;
    const unpaid = each.isTail ? 0 : due - payment;
    settled.set(each.claim.id, {
      id: each.claim.id,
      award: awards.get(each) ?? 0,
      afterPool: due,
      paid: payment,
      unpaid,
      chargedTo: each.chargedTo,
      limits: limitsOf(each, unpaid > 0 ? "ceiling" : null),
      steps: each.course.steps,
    });
  }
  const claims = ledger.claims.flatMap((claim) => settled.get(claim.id) ?? []);
  return { claims, years, pools, tail: { demand: tail, contingent } };
}

/** What is charged after the expiry year is neither paid nor cut. */
function chargeTail({ course, chargedTo }: Case, lastYear: number): Fen {
  if (course.amount === 0) return 0;
  course.markLowered("tail");
  course.reckon({ rule: "tail", year: chargedTo, lastYear }, course.amount);
  return course.amount;
}

function limitsOf({ course }: Case, last: Limit | null): readonly Limit[] {
  return last === null ? course.limits : [...course.limits, last];
}

function amountsOf(cases: readonly Case[]): Map<Case, Fen> {
  return new Map(cases.map((each) => [each, each.course.amount]));
}

function sumOf(amounts: Iterable<Fen>): Fen {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
