import { ONE } from "../money/fen.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import { besideMunicipal, besideOther, eventsAward, gradeAward, headroomOf, ratioAward } from "./award.ts";
import type { Events } from "./award.ts";
import type { Course } from "./course.ts";
import type { CostKind, Refusal } from "./step.ts";
import type { ResolvedClause, Rules, Terms } from "./types.ts";

/** What a claim states, in fen; `null` where it states nothing. */
export interface ClaimFacts {
  readonly gradeShare: Ratio | null;
  readonly need: Fen | null;
  readonly cost: Cost | null;
  readonly events: readonly Events[] | null;
  readonly order: Fen | null;
  /** `null`: above zero and not limiting. */
  readonly loss: Fen | null;
  readonly otherDistrictAward: Fen;
  readonly municipalAward: Fen;
}

/** A cost and what does not count of it. */
export interface Cost {
  /** Stated in all. */
  readonly stated: Fen;
  readonly beforeSigning: Fen;
  readonly labour: Fen;
  /** By kind, where the claim names kinds; they add up to `stated`. */
  readonly kinds: readonly { readonly kind: CostKind; readonly cost: Fen }[] | null;
}

/** Where the applicant stands with the clause when the claim is taken. */
export interface Standing {
  /** Already awarded out of the cap that holds the claim. */
  readonly used: Fen;
  /** Likewise by kind, where each kind has its own cap. */
  readonly usedByKind: (kind: CostKind) => Fen;
  /** Why the entitlement is not open; `null`: it is. */
  readonly closed: Refusal | null;
  /** Why the claim comes too early; `null`: it does not. */
  readonly tooEarly: Refusal | null;
}

export interface ClaimUnderTerms {
  readonly clause: ResolvedClause;
  readonly terms: Terms;
  readonly rules: Rules;
  readonly facts: ClaimFacts;
  readonly standing: Standing;
}

/** What a per-kind cap gave to each kind; empty where kinds share a cap. */
export type KindAwards = ReadonlyMap<CostKind, Fen>;

const NO_KINDS: KindAwards = new Map();
const COST_KINDS = 3;

/**
 * Steps 4 to 8 of one claim that has passed scope, exclusion and recognition: cost, ratio or grade,
 * caps, entitlement, overlap, municipal support, waiting time. The amount is before pool and ceiling.
 */
export function awardClaim(course: Course, claim: ClaimUnderTerms): KindAwards {
  const { clause, facts, standing, rules } = claim;
  const kinds = formAmount(course, claim);
  if (clause.atMostLoss && facts.loss !== null)
    course.lower("loss", facts.loss, { rule: "at-most-loss", loss: facts.loss });
  if (standing.closed !== null) course.refuse(standing.closed);
  else {
    const other = facts.otherDistrictAward;
    course.lower("overlap", besideOther(course.amount, other, rules.overlap), {
      rule: "overlap",
      other,
      mode: rules.overlap,
    });
    const cost = rules.municipalDeducted ? costBehind(claim) : null;
    if (cost !== null) deductMunicipal(course, cost, facts.municipalAward);
    if (standing.tooEarly !== null && (course.amount > 0 || course.limits.length === 0))
      course.refuse(standing.tooEarly);
  }
  course.closeAward();
  return kinds;
}

function deductMunicipal(course: Course, cost: Fen, municipal: Fen): void {
  course.lower("at-most-cost", besideMunicipal(course.amount, cost, municipal), {
    rule: "at-most-cost",
    cost,
    municipal,
  });
}

function formAmount(course: Course, claim: ClaimUnderTerms): KindAwards {
  const { clause, terms, facts } = claim;
  switch (clause.form) {
    case "graded":
      if (clause.amount === "cost-limited") needAmount(course, claim);
      else {
        const share = clause.amount === "flat" ? ONE : stated(facts.gradeShare, "gradeShare");
        const award = gradeAward(share, terms, clause.amount);
        course.reckon({ rule: "grade", share, factor: terms.gradeFactor, cap: terms.cap }, award);
      }
      break;
    case "ratio": {
      const cost = stated(facts.cost, "cost");
      if (clause.capScope === "per-kind" && cost.kinds !== null)
        return kindAmounts(course, claim, cost.kinds);
      costAmount(course, claim, cost);
      break;
    }
    case "per-event":
      eventsAmount(course, claim);
      break;
    case "pooled-order": {
      const order = stated(facts.order, "order");
      course.reckon({ rule: "order", order, ratio: terms.ratio ?? 0 }, ratioAward(order, terms));
      break;
    }
  }
  holdToCap(course, claim);
  return NO_KINDS;
}

function needAmount(course: Course, { clause, terms, facts }: ClaimUnderTerms): void {
  const need = stated(facts.need, "need");
  const most = gradeAward(ONE, terms, clause.amount);
  course.reckon({ rule: "need", need, atMost: most }, Math.min(need, most));
  if (need < most) course.markLowered("need");
}

function costAmount(course: Course, { clause, terms }: ClaimUnderTerms, cost: Cost): void {
  const eligible = eligibleCost(cost, clause);
  const { stated: all, beforeSigning } = cost;
  const labour = clause.conditions.labourExcluded ? cost.labour : 0;
  if (beforeSigning > 0 || labour > 0 || cost.kinds !== null)
    course.reckon({ rule: "cost", stated: all, beforeSigning, labour }, eligible);
  const award = ratioAward(eligible, terms);
  course.reckon({ rule: "ratio", cost: eligible, ratio: terms.ratio ?? 0, kind: null }, award);
  if (award < ratioAward(Math.max(0, all - labour), terms)) course.markLowered("before-signing");
}

/** Each kind with a floor and a cap of its own; what was awarded before without a kind lowers all caps together. */
function kindAmounts(
  course: Course,
  { clause, terms, standing }: ClaimUnderTerms,
  kinds: NonNullable<Cost["kinds"]>,
): KindAwards {
  const awards = new Map<CostKind, Fen>();
  let sum = 0;
  for (const { kind, cost } of kinds) {
    const before = ratioAward(cost, terms);
    if (before === 0) continue;
    const used = standing.usedByKind(kind);
    const award = Math.min(before, headroomOf(terms.cap, used));
    const lowered = award < before;
    course.reckon({ rule: "ratio", cost, ratio: terms.ratio ?? 0, kind }, before);
    const counts = clause.capCounts;
    course.reckon(
      { rule: "cap", cap: terms.cap, counts, holder: clause.capHolder, kind, used, lowered },
      award,
    );
    if (lowered) course.markLowered("annual-cap");
    awards.set(kind, award);
    sum += award;
  }
  course.reckon({ rule: "sum" }, sum);
  const cap = terms.cap * COST_KINDS;
  const all = { rule: "cap", cap, counts: clause.capCounts, holder: clause.capHolder, kind: null } as const;
  course.lower("annual-cap", headroomOf(cap, standing.used), { ...all, used: standing.used, lowered: true });
  return awards;
}

function eventsAmount(course: Course, { clause, terms, facts }: ClaimUnderTerms): void {
  const flat = clause.amount === "flat";
  const { award, confirmed, unconfirmed, held } = eventsAward(
    stated(facts.events, "events"),
    terms,
    clause.amount,
  );
  const perEvent = terms.perEvent ?? 0;
  course.reckon({ rule: "events", confirmed, unconfirmed, perEvent, held, flat }, award);
  if (held > 0) course.markLowered("event-cap");
}

function holdToCap(course: Course, { clause, terms, standing }: ClaimUnderTerms): void {
  const used = clause.capCounts === "order" ? 0 : standing.used;
  const left = headroomOf(terms.cap, used);
  const lowered = course.amount > left;
  if (lowered) course.markLowered(clause.capCounts === "order" ? "order-cap" : "annual-cap");
  const { capCounts: counts, capHolder: holder } = clause;
  course.reckon(
    { rule: "cap", cap: terms.cap, counts, holder, kind: null, used, lowered },
    lowered ? left : course.amount,
  );
}

/** The cost that municipal support is set against; `null` where the claim states none. */
function costBehind({ clause, terms, facts }: ClaimUnderTerms): Fen | null {
  switch (clause.form) {
    case "graded":
      return facts.need;
    case "ratio":
      return facts.cost === null ? null : eligibleCost(facts.cost, clause);
    case "per-event":
      return facts.events === null ? null : eventsAward(facts.events, terms, clause.amount).cost;
    case "pooled-order":
      return facts.order;
  }
}

function eligibleCost(cost: Cost, clause: ResolvedClause): Fen {
  const labour = clause.conditions.labourExcluded ? cost.labour : 0;
  return Math.max(0, cost.stated - cost.beforeSigning - labour);
}

/** Readers of files refuse a claim that lacks what its clause needs. */
function stated<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`a claim without ${name}`);
  return value;
}
