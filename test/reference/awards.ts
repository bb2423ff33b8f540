import type { DrawnClaim } from "../../src/simulation/types.ts";
import { afterOverlap, costOf, held, lossOf, ownAmount, type Amount } from "./award.ts";
import { isEntitled, type Earlier } from "./entitlement.ts";
import type { Rule, Rules } from "./rules.ts";
import { ALL, stamp, tenThousandths, total } from "./scenarioFile.ts";

export interface Served {
  readonly claim: DrawnClaim;
  readonly award: bigint;
  /** A cap made the award smaller. */
  readonly lowered: boolean;
}

/** Decided, submitted, id. */
export function servingOrder(claims: readonly DrawnClaim[]): DrawnClaim[] {
  return [...claims].sort(
    (a, b) => stamp(a.decided) - stamp(b.decided) || stamp(a.submitted) - stamp(b.submitted) || a.id - b.id,
  );
}

/**
 * Every claim's award before pool and ceiling, one after the other as they are served; those that would
 * have followed after the expiry last, out of what the valid ones leave of their caps.
 *
 * @returns `served`: the valid claims in the serving order; `contingent`: what claims after the expiry would
 * have got (reading A4 `stops`), in fen
 */
export function awardsOf(
  rules: Rules,
  claims: readonly DrawnClaim[],
): { served: Served[]; contingent: bigint } {
  const desk = new Desk(rules, claims);
  const inOrder = servingOrder(claims);
  const isLate = (claim: DrawnClaim): boolean => isContingent(rules, claim);
  const served = inOrder.filter((claim) => !isLate(claim)).map((claim) => desk.serve(claim));
  const late = inOrder.filter(isLate).map((claim) => desk.serve(claim));
  return { served, contingent: total(late.map((one) => one.award)) };
}

function isContingent(rules: Rules, claim: DrawnClaim): boolean {
  return rules.readings.A4 === "stops" && rules.isLate(claim.submitted);
}

const NOTHING: Amount = { amount: 0n, lowered: false };

/** Knows what has been awarded so far. */
class Desk {
  private readonly done = new Map<number, Served>();
  /** Charged year → awards before the pool so far. */
  private readonly used = new Map<number, bigint>();
  private readonly ofApplicant = new Map<string, DrawnClaim[]>();

  constructor(
    private readonly rules: Rules,
    private readonly claims: readonly DrawnClaim[],
  ) {
    for (const claim of claims) {
      const key = `${claim.applicant} ${claim.clause}`;
      this.ofApplicant.set(key, [...(this.ofApplicant.get(key) ?? []), claim]);
    }
  }

  serve(claim: DrawnClaim): Served {
    const { amount, lowered } = this.wouldGet(claim, this.stepsFor(claim));
    const one: Served = { claim, award: amount, lowered };
    this.done.set(claim.id, one);
    const { year } = this.rules.chargedTo(claim);
    if (!isContingent(this.rules, claim)) this.used.set(year, (this.used.get(year) ?? 0n) + amount);
    return one;
  }

  /** What the claim gets if it is served now, under the steps in force. */
  private wouldGet(claim: DrawnClaim, steps: readonly bigint[]): Amount {
    const { rules } = this;
    const rule = rules.rule(claim.clause);
    const terms = rules.terms(rule, claim.claimYear, steps);
    if (!terms.enabled || lossOf(rules, claim, rule) === 0n) return NOTHING;
    const earlier = this.earlierThan(claim, steps);
    if (!isEntitled(rules, claim, earlier)) return NOTHING;
    const own = ownAmount(rules, claim, terms, costOf(rules, claim, rule));
    const capped = held(own.amount, terms.cap - this.alreadyAwarded(claim, rule, earlier));
    return {
      amount: afterOverlap(rules, claim, capped.amount),
      lowered: own.lowered || capped.lowered,
    };
  }

  /** The applicant's claims of the same clause. */
  private own(claim: DrawnClaim): DrawnClaim[] {
    return this.ofApplicant.get(`${claim.applicant} ${claim.clause}`) ?? [];
  }

  private earlierThan(claim: DrawnClaim, steps: readonly bigint[]): Earlier[] {
    return this.own(claim)
      .filter((other) => other.claimYear < claim.claimYear)
      .sort((a, b) => a.claimYear - b.claimYear)
      .map((other) => ({
        claim: other,
        award: () => this.done.get(other.id)?.award ?? this.wouldGet(other, steps).amount,
      }));
  }

  /** What the claim's cap has already given. */
  private alreadyAwarded(claim: DrawnClaim, rule: Rule, earlier: readonly Earlier[]): bigint {
    if (rule.form === "pooled-order") return 0n;
    if (rule.entitlement === "cumulative") return earlier.reduce((sum, e) => sum + e.award(), 0n);
    const shares =
      rule.capSharedByOperator && this.rules.segments.get(claim.segment)?.operators !== undefined;
    const holders = shares
      ? this.claims.filter((c) => c.segment === claim.segment && c.operator === claim.operator)
      : this.own(claim);
    return holders
      .filter((c) => c.clause === claim.clause && c.claimYear === claim.claimYear)
      .reduce((sum, c) => sum + (this.done.get(c.id)?.award ?? 0n), 0n);
  }

  /** Step-down factors in force for the year that the claim is charged to; contingent claims are charged to none. */
  private stepsFor(claim: DrawnClaim): bigint[] {
    if (isContingent(this.rules, claim)) return [];
    const { year } = this.rules.chargedTo(claim);
    const ceiling = year > this.rules.expires.year ? null : this.rules.ceiling(year);
    if (ceiling === null) return [];
    const used = this.used.get(year) ?? 0n;
    return (this.rules.file.stepDown ?? [])
      .filter((step) => step.clauses === undefined || step.clauses.includes(claim.clause))
      .filter((step) => used * ALL >= tenThousandths(step.used) * ceiling)
      .map((step) => tenThousandths(step.ratioTimes));
  }
}
