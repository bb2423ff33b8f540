import type { DrawnClaim } from "../../src/simulation/types.ts";
import { awardsOf } from "./awards.ts";
import { allocate } from "./allocate.ts";
import { firstYear } from "./entitlement.ts";
import { afterPool, poolYear } from "./pool.ts";
import { Rules } from "./rules.ts";
import { total, type ScenarioFile } from "./scenarioFile.ts";

export interface ClauseTotals {
  clause: number;
  demand: number;
  paid: number;
  /** Awards above zero decided in the year, and those of them that a cap lowered. */
  awards: number;
  atCap: number;
  /** 1 where the pool of the year cut an award. */
  poolCut: number;
}

export interface YearTotals {
  year: number;
  demand: number;
  paid: number;
  carriedIn: number;
  open: number;
  /** Month 1 to 12 in which the ceiling was passed; 0: it was not. */
  exhaustedIn: number;
  applicants: number;
  byClause: ClauseTotals[];
}

/** One trial, whole fen. */
export interface TrialTotals {
  byYear: YearTotals[];
  /** Demand by charged month since January of the signing year. */
  monthlyDemand: number[];
  tail: number;
  contingent: number;
}

/** An award on its way to the till. */
interface Bill {
  readonly claim: DrawnClaim;
  readonly lowered: boolean;
  readonly award: bigint;
  afterPool: bigint;
  readonly charged: { readonly year: number; readonly month: number };
  readonly committed: boolean;
}

export function settleTrial(claims: readonly DrawnClaim[], scenario: object): TrialTotals {
  return settleUnder(new Rules(scenario as ScenarioFile), claims);
}

export function settleUnder(rules: Rules, claims: readonly DrawnClaim[]): TrialTotals {
  const { served, contingent } = awardsOf(rules, claims);
  const bills: Bill[] = served.map((one) => ({
    claim: one.claim,
    lowered: one.lowered,
    award: one.award,
    afterPool: one.award,
    charged: rules.chargedTo(one.claim),
    committed: isCommitted(rules, one.claim, claims),
  }));
  applyPools(rules, bills);
  const isTail = (bill: Bill): boolean => bill.charged.year > rules.expires.year;
  const owed = bills.filter((bill) => !isTail(bill));
  return {
    byYear: payYears(rules, owed, bills),
    monthlyDemand: monthly(rules, owed).map(Number),
    tail: Number(total(bills.filter(isTail).map((bill) => bill.afterPool))),
    contingent: Number(contingent),
  };
}

function isCommitted(rules: Rules, claim: DrawnClaim, claims: readonly DrawnClaim[]): boolean {
  if (rules.file.budget.allocation !== "commitments-first") return false;
  if (!rules.isThreeYears(rules.rule(claim.clause))) return false;
  const own = claims.filter((c) => c.applicant === claim.applicant && c.clause === claim.clause);
  const first = firstYear(rules, own);
  return first !== null && claim.claimYear > first;
}

function applyPools(rules: Rules, bills: readonly Bill[]): void {
  for (const rule of rules.clauses) {
    const members = bills.filter((bill) => bill.claim.clause === rule.number);
    const left = afterPool(
      rules,
      rule,
      members.map((bill) => ({ decided: bill.claim.decided, award: bill.award })),
    );
    members.forEach((bill, index) => (bill.afterPool = left[index]));
  }
}

function monthly(rules: Rules, owed: readonly Bill[]): bigint[] {
  const demand = Array.from({ length: 12 * rules.years.length }, () => 0n);
  for (const bill of owed) {
    demand[12 * (bill.charged.year - rules.signed.year) + bill.charged.month - 1] += bill.afterPool;
  }
  return demand;
}

function payYears(rules: Rules, owed: readonly Bill[], bills: readonly Bill[]): YearTotals[] {
  const { budget } = rules.file;
  const demandByMonth = monthly(rules, owed);
  let carried: { bill: Bill; rest: bigint }[] = [];
  return rules.years.map((year, index) => {
    const mine = owed.filter((bill) => bill.charged.year === year);
    const waiting = [...carried, ...mine.map((bill) => ({ bill, rest: bill.afterPool }))];
    const ceiling = rules.ceiling(year);
    const payments = allocate(
      waiting.map((w) => ({ amount: w.rest, clause: w.bill.claim.clause, committed: w.bill.committed })),
      ceiling,
      budget,
    );
    const carriedIn = total(carried.map((w) => w.rest));
    const left = waiting.map((w, k) => ({ bill: w.bill, rest: w.rest - payments[k] }));
    carried = budget.carryOver === true ? left.filter((w) => w.rest > 0n) : [];
    return {
      year,
      demand: Number(total(mine.map((bill) => bill.afterPool))),
      paid: Number(total(payments)),
      carriedIn: Number(carriedIn),
      open: Number(total(left.map((w) => w.rest))),
      exhaustedIn: passedIn(carriedIn, demandByMonth.slice(12 * index, 12 * index + 12), ceiling),
      applicants: new Set(decidedIn(bills, year).map((bill) => bill.claim.applicant)).size,
      byClause: rules.clauses.map((rule) => ({
        clause: rule.number,
        demand: Number(total(mine.filter((b) => b.claim.clause === rule.number).map((b) => b.afterPool))),
        paid: Number(total(payments.filter((_, k) => waiting[k].bill.claim.clause === rule.number))),
        ...counts(rules, bills, rule.number, year),
      })),
    };
  });
}

function passedIn(carriedIn: bigint, months: readonly bigint[], ceiling: bigint | null): number {
  if (ceiling === null) return 0;
  let sum = carriedIn;
  for (let month = 1; month <= 12; month++) {
    sum += months[month - 1];
    if (sum > ceiling) return month;
  }
  return 0;
}

const decidedIn = (bills: readonly Bill[], year: number): Bill[] =>
  bills.filter((bill) => bill.claim.decided.year === year && bill.award > 0n);

function counts(
  rules: Rules,
  bills: readonly Bill[],
  clause: number,
  year: number,
): { awards: number; atCap: number; poolCut: number } {
  const own = bills.filter((bill) => bill.claim.clause === clause);
  const decided = decidedIn(own, year);
  const cut = own.some((bill) => bill.afterPool < bill.award && poolYear(rules, bill.claim.decided) === year);
  return {
    awards: decided.length,
    atCap: decided.filter((bill) => bill.lowered).length,
    poolCut: cut ? 1 : 0,
  };
}
