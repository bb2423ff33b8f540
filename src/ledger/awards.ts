import type { Fen, Ratio } from "../money/fen.ts";
import { combineRatios } from "../money/ratio.ts";
import { awardClaim } from "../policy/awardClaim.ts";
import type { ClaimFacts } from "../policy/awardClaim.ts";
import { Course } from "../policy/course.ts";
import { isThreeYears } from "../policy/readings.ts";
import type { CostKind, Refusal } from "../policy/step.ts";
import { termsOf } from "../policy/terms.ts";
import { Book } from "./book.ts";
import type { Case, Setting } from "./case.ts";
import { costOf } from "./costs.ts";
import { documentRefusals } from "./documents.ts";
import { dateRefusal, passGate, tooEarly } from "./gate.ts";
import { StepDowns } from "./stepDowns.ts";
import { Windows } from "./windows.ts";

export interface Awarded {
  readonly windows: Windows;
  /** What open three-year windows would have given to claims filed after the expiry. */
  readonly contingent: Fen;
}

/** Steps 1 to 8: sets the award, the limits and the steps of every claim. */
export function awardClaims(setting: Setting, cases: readonly Case[]): Awarded {
  const passed = passGate(setting, cases);
  const windows = new Windows(setting, passed);
  const used = setting.rules.documentsCountOnce ? documentRefusals(passed) : new Map<Case, Refusal>();
  const book = new Book(setting);
  const stepDowns = new StepDowns(setting.ledger);
  const late: Case[] = [];
  for (const each of passed) {
    const date = lateness(setting, each, { windows, book });
    const refusal = date ?? used.get(each) ?? null;
    if (date?.rule === "expired" && !used.has(each)) late.push(each);
    if (refusal !== null) each.course.refuse(refusal);
    else {
      award(setting, each, { windows, book, factors: stepDowns.factors(each) });
      stepDowns.charge(each);
    }
  }
  return { windows, contingent: contingentAwards(setting, late, { windows, book }) };
}

interface Records {
  readonly windows: Windows;
  readonly book: Book;
}

/** Under A4 vested a claim filed after the expiry is valid while a window opened before it is open. */
function lateness(setting: Setting, each: Case, { windows, book }: Records): Refusal | null {
  const refusal = dateRefusal(setting, each);
  if (refusal?.rule !== "expired" || !setting.rules.outlivesExpiry) return refusal;
  return isCovered(each, windows, book) ? null : refusal;
}

function isCovered(each: Case, windows: Windows, book: Book): boolean {
  if (!isThreeYears(each.clause.entitlement) || windows.firstYear(each) === null) return false;
  return windows.closed(each, book.yearsUsed(each)) === null;
}

/** Taken after all valid claims, with caps among themselves: their claim years lie after the expiry. */
function contingentAwards(setting: Setting, late: readonly Case[], { windows, book }: Records): Fen {
  let sum = 0;
  for (const each of late) {
    if (!isCovered(each, windows, book)) continue;
    const course = new Course(each.clause.number);
    award(setting, { ...each, course }, { windows, book, factors: [] });
    sum += course.amount;
  }
  return sum;
}

function award(
  setting: Setting,
  each: Case,
  { windows, book, factors }: Records & { readonly factors: readonly Ratio[] },
): void {
  const { clause, claim, course } = each;
  const terms = termsOf(clause, setting.ledger.levers, claim.claimYear, factors);
  if (factors.length > 0 && clause.form !== "per-event") {
    const factor = combineRatios(factors);
    course.reckon({ rule: "step-down", year: each.chargedTo, factor }, 0);
  }
  const standing = {
    used: book.used(each),
    usedByKind: (kind: CostKind) => book.usedByKind(each, kind),
    closed: closedEntitlement(each, windows, book),
    tooEarly: tooEarly(each),
  };
  const kinds = awardClaim(course, {
    clause,
    terms,
    rules: setting.rules,
    facts: factsOf(setting, each),
    standing,
  });
  book.enter(each, course.amount, kinds);
}

function closedEntitlement(each: Case, windows: Windows, book: Book): Refusal | null {
  const { entitlement } = each.clause;
  if (isThreeYears(entitlement)) return windows.closed(each, book.yearsUsed(each));
  return entitlement === "once" && book.awarded(each) > 0 ? { rule: "used-up" } : null;
}

function factsOf(setting: Setting, { claim }: Case): ClaimFacts {
  const { gradeShare, need, events, order, loss, otherDistrictAward, municipalAward } = claim;
  const cost = costOf(setting, claim);
  return { gradeShare, need, cost, events, order, loss, otherDistrictAward, municipalAward };
}
