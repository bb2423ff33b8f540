import type { ClaimFacts, ClaimUnderTerms, Cost } from "../../src/policy/awardClaim.ts";

/**
 * The award of one claim in whole numbers without an end, written from the model's sections 3 and 7 alone: it
 * shares no line with src. Every division is one floor of an exact fraction.
 */
export function exactAward(claim: ClaimUnderTerms): bigint {
  const { clause, facts, rules, standing } = claim;
  if (standing.closed !== null || standing.tooEarly !== null) return 0n;
  let award = formAward(claim);
  if (clause.atMostLoss && facts.loss !== null) award = least(award, BigInt(facts.loss));
  const other = BigInt(facts.otherDistrictAward);
  if (rules.overlap === "top-up") award = most(0n, award - other);
  else if (award < other) award = 0n;
  const cost = rules.municipalDeducted ? costBehind(claim) : null;
  return cost === null ? award : least(award, most(0n, cost - BigInt(facts.municipalAward)));
}

const ALL = 10_000n;
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** What ratio, grade or events give, held to what is left of the cap. */
function formAward(claim: ClaimUnderTerms): bigint {
  const { clause, terms, facts, standing } = claim;
  const cap = BigInt(terms.cap);
  const left = (used: number, of = cap): bigint => most(0n, of - BigInt(used));
  const ratio = BigInt(terms.ratio ?? 0);
  switch (clause.form) {
    case "ratio": {
      const kinds = clause.capScope === "per-kind" ? facts.cost?.kinds : null;
      if (kinds == null) return least((eligible(claim) * ratio) / ALL, left(standing.used));
      const sum = kinds.reduce(
        (all, { kind, cost }) => all + least((BigInt(cost) * ratio) / ALL, left(standing.usedByKind(kind))),
        0n,
      );
      return least(sum, left(standing.used, 3n * cap));
    }
    case "graded": {
      const factor = BigInt(terms.gradeFactor);
      if (clause.amount === "cost-limited")
        return least(least(BigInt(facts.need ?? 0), (cap * factor) / ALL), left(standing.used));
      const share = clause.amount === "flat" ? ALL : BigInt(facts.gradeShare ?? 0);
      return least((cap * share * factor) / (ALL * ALL), left(standing.used));
    }
    case "per-event": {
      const full = BigInt(terms.perEvent ?? 0);
      const each = (cost: bigint): bigint => (clause.amount === "flat" ? full : least(cost, full));
      return least(eventSum(facts, each), left(standing.used));
    }
    case "pooled-order":
      return least((BigInt(facts.order ?? 0) * ratio) / ALL, cap);
  }
}

function eventSum({ events }: ClaimFacts, each: (cost: bigint) => bigint): bigint {
  return (events ?? [])
    .filter((event) => event.outcome)
    .reduce((sum, { count, cost }) => sum + BigInt(count) * each(BigInt(cost)), 0n);
}

function costBehind(claim: ClaimUnderTerms): bigint | null {
  const { clause, facts } = claim;
  switch (clause.form) {
    case "ratio":
      return eligible(claim);
    case "graded":
      return facts.need === null ? null : BigInt(facts.need);
    case "per-event":
      return eventSum(facts, (cost) => cost);
    case "pooled-order":
      return BigInt(facts.order ?? 0);
  }
}

const NO_COST: Cost = { stated: 0, beforeSigning: 0, labour: 0, kinds: null };

function eligible({ clause, facts }: ClaimUnderTerms): bigint {
  const { stated, beforeSigning, labour } = facts.cost ?? NO_COST;
  const excluded = beforeSigning + (clause.conditions.labourExcluded ? labour : 0);
  return most(0n, BigInt(stated) - BigInt(excluded));
}
