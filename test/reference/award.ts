import type { DrawnClaim } from "../../src/simulation/types.ts";
import type { Rule, Rules, Terms } from "./rules.ts";
import { ALL, least, most, share, tenThousandths, total, type SegmentFile } from "./scenarioFile.ts";

export interface Amount {
  readonly amount: bigint;
  /** A cap (per event, per order or of the year) made it smaller. */
  readonly lowered: boolean;
}

export function segmentOf(rules: Rules, claim: DrawnClaim): SegmentFile {
  const segment = rules.segments.get(claim.segment);
  if (segment === undefined) throw new Error(`no segment ${claim.segment}`);
  return segment;
}

/** What the order's promoter lost; `null`: not stated. */
export function lossOf(rules: Rules, claim: DrawnClaim, rule: Rule): bigint | null {
  const stated = segmentOf(rules, claim).lossShare;
  if (rule.form !== "pooled-order" || stated === undefined) return null;
  return share(BigInt(claim.cost ?? 0), tenThousandths(stated));
}

/** The eligible cost after the response to terms; whole fen, half up. */
export function costOf(rules: Rules, claim: DrawnClaim, rule: Rule): bigint {
  if (claim.events !== null) return total(claim.events.map(BigInt));
  const cost = claim.cost ?? 0;
  const elasticity = Number(rules.file.response?.costElasticity ?? 0);
  if (rule.form !== "ratio" || elasticity === 0) return BigInt(cost);
  return BigInt(Math.floor(cost * Math.pow(rules.q(rule, claim.claimYear), elasticity) + 0.5));
}

/** Ratio or grade, floored, then the cap per event or per order (step 5 without the year's cap). */
export function ownAmount(rules: Rules, claim: DrawnClaim, terms: Terms, cost: bigint): Amount {
  const rule = rules.rule(claim.clause);
  switch (rule.form) {
    case "graded": {
      const grade = rule.flat ? ALL : BigInt(claim.gradeShare ?? 0);
      return { amount: (grade * terms.gradeFactor * terms.cap) / (ALL * ALL), lowered: false };
    }
    case "per-event":
      return perEvent(claim, rule, terms);
    case "ratio":
      return { amount: share(cost, terms.ratio ?? 0n), lowered: false };
    case "pooled-order": {
      const capped = held(share(cost, terms.ratio ?? 0n), terms.cap);
      const loss = rules.readings.A27 === "at-most-loss" ? lossOf(rules, claim, rule) : null;
      return loss === null ? capped : { ...capped, amount: least(capped.amount, loss) };
    }
  }
}

function perEvent(claim: DrawnClaim, rule: Rule, terms: Terms): Amount {
  const events = (claim.events ?? []).map(BigInt);
  const full = terms.perEvent ?? 0n;
  if (rule.flat) return { amount: full * BigInt(events.length), lowered: false };
  return {
    amount: total(events.map((cost) => least(cost, full))),
    lowered: events.some((cost) => cost > full),
  };
}

/** What is left under a cap. */
export function held(amount: bigint, left: bigint): Amount {
  const room = most(0n, left);
  return amount > room ? { amount: room, lowered: true } : { amount, lowered: false };
}

/** Another district policy's offer; `null`: none. */
export function otherOffer(rules: Rules, claim: DrawnClaim): bigint | null {
  if (claim.otherOffer === null) return null;
  const rule = rules.rule(claim.clause);
  const terms = rules.enacted(rule);
  const alone = held(ownAmount(rules, claim, terms, BigInt(claim.cost ?? 0)).amount, terms.cap).amount;
  return BigInt(Math.floor(claim.otherOffer * Number(alone)));
}

/** Step 7 and, where its reading is in force, the limit to the cost that municipal support leaves. */
export function afterOverlap(rules: Rules, claim: DrawnClaim, amount: bigint): bigint {
  const other = otherOffer(rules, claim);
  let award = amount;
  if (other !== null) {
    if (rules.readings.A31 === "top-up") award = most(0n, award - other);
    else if (award < other) award = 0n;
  }
  const rule = rules.rule(claim.clause);
  const municipal = segmentOf(rules, claim).municipal;
  if (rules.readings.A30 !== "at-most-cost" || municipal === undefined || rule.form === "graded")
    return award;
  const cost = costOf(rules, claim, rule);
  return least(award, most(0n, cost - share(cost, tenThousandths(municipal))));
}
