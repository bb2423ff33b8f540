import { ONE } from "../../src/money/fen.ts";
import type { ClaimFacts, ClaimUnderTerms, Cost } from "../../src/policy/awardClaim.ts";
import type { CostKind } from "../../src/policy/step.ts";
import type { ResolvedClause, Rules, Terms } from "../../src/policy/types.ts";
import { anyFen, near, nearMultiple, oneOf, type Chance } from "./chance.ts";
import { exactAward } from "./exactAward.ts";

const KINDS: readonly CostKind[] = ["trademark", "patent", "certification"];
/** Sums of events and of three caps stay below 2^53. */
const SUMMED = 46;

const CLAUSE: ResolvedClause = {
  number: 1,
  kinds: ["seller"],
  form: "ratio",
  ratio: null,
  cap: 0,
  capCounts: "year",
  perEvent: null,
  amount: "as-claimed",
  capHolder: "applicant",
  capScope: "together",
  entitlement: "every-year",
  pool: null,
  poolYear: "calendar",
  poolShare: "decision-order",
  atMostLoss: false,
  conditions: {
    stateOwnedBuilding: false,
    firstOverseasOrder: false,
    labourExcluded: false,
    monthsInWarehouse: null,
  },
};
const RULES: Rules = {
  outlivesExpiry: false,
  municipalDeducted: false,
  overlap: "higher-pays",
  documentsCountOnce: true,
  costsBeforeSigningCount: false,
  chargedBy: "decision",
};
const FACTS: ClaimFacts = {
  gradeShare: null,
  need: null,
  cost: null,
  events: null,
  order: null,
  loss: null,
  otherDistrictAward: 0,
  municipalAward: 0,
};

interface Made {
  readonly clause: Partial<ResolvedClause>;
  readonly terms: Partial<Terms>;
  readonly facts: Partial<ClaimFacts>;
  readonly usedByKind?: ReadonlyMap<CostKind, number>;
}

/** One claim of any form whose product lies by a whole fen, and whose caps, losses and other awards lie by its award. */
export function claimOf(chance: Chance): ClaimUnderTerms {
  const made = oneOf(chance, [ofCost, ofKinds, ofGrade, ofNeed, ofEvents, ofOrder])(chance);
  const base: ClaimUnderTerms = {
    clause: { ...CLAUSE, ...made.clause },
    terms: {
      enabled: true,
      ratio: null,
      gradeFactor: ONE,
      cap: Number.MAX_SAFE_INTEGER,
      perEvent: null,
      ...made.terms,
    },
    rules: { ...RULES, overlap: oneOf(chance, ["higher-pays", "top-up"]) },
    facts: { ...FACTS, ...made.facts },
    standing: {
      used: 0,
      usedByKind: (kind) => made.usedByKind?.get(kind) ?? 0,
      closed: null,
      tooEarly: null,
    },
  };
  const capped = withCap(chance, base, made.terms.cap);
  const limited = withLimits(chance, capped);
  if (chance(40) > 0) return limited;
  const closed = { rule: "used-up" } as const;
  return { ...limited, standing: { ...limited.standing, closed } };
}

/** A cap by the award and what was used of it; where the form has set the cap, only what was used. */
function withCap(chance: Chance, claim: ClaimUnderTerms, cap: number | undefined): ClaimUnderTerms {
  const award = fenOf(claim);
  if (cap !== undefined) {
    const used = oneOf(chance, [0, near(chance, Math.max(0, cap - award), 1), anyFen(chance)]);
    return { ...claim, standing: { ...claim.standing, used } };
  }
  const used = oneOf(chance, [0, chance(award + 1)]);
  const most = oneOf(chance, [near(chance, award + used, 1), award, anyFen(chance)]);
  return { ...claim, terms: { ...claim.terms, cap: most }, standing: { ...claim.standing, used } };
}

function withLimits(chance: Chance, claim: ClaimUnderTerms): ClaimUnderTerms {
  const award = fenOf(claim);
  const { cost, order, need } = claim.facts;
  const behind = cost?.stated ?? order ?? need ?? award;
  const facts = {
    loss: oneOf(chance, [null, near(chance, award, 1)]),
    otherDistrictAward: oneOf(chance, [0, near(chance, award, 1), anyFen(chance)]),
    municipalAward: oneOf(chance, [0, near(chance, Math.max(0, behind - award), 1)]),
  };
  return {
    ...claim,
    clause: { ...claim.clause, atMostLoss: chance(4) === 0 },
    rules: { ...claim.rules, municipalDeducted: chance(2) === 0 },
    facts: { ...claim.facts, ...facts },
  };
}

const fenOf = (claim: ClaimUnderTerms): number => Number(exactAward(claim));

function ratioOf(chance: Chance): number {
  return oneOf(chance, [chance(ONE + 1), 1 + 2 * chance(ONE / 2), 5_000, ONE - 1, ONE]);
}

function ofCost(chance: Chance): Made {
  const ratio = ratioOf(chance);
  const eligible = nearMultiple(chance, ratio, ONE);
  const labourExcluded = chance(2) === 0;
  const beforeSigning = oneOf(chance, [0, anyFen(chance, SUMMED)]);
  const labour = oneOf(chance, [0, anyFen(chance, SUMMED)]);
  const stated = Math.min(Number.MAX_SAFE_INTEGER, eligible + beforeSigning + (labourExcluded ? labour : 0));
  const cost: Cost = { stated, beforeSigning, labour, kinds: null };
  return {
    clause: { conditions: { ...CLAUSE.conditions, labourExcluded } },
    terms: { ratio },
    facts: { cost },
  };
}

/** Each kind by its own cap, all of them by three. */
function ofKinds(chance: Chance): Made {
  const ratio = ratioOf(chance);
  const costs = KINDS.map((kind) => ({
    kind,
    cost: Math.min(nearMultiple(chance, ratio, ONE), 2 ** SUMMED),
  }));
  const awards = costs.map(({ cost }) => Number((BigInt(cost) * BigInt(ratio)) / 10_000n));
  const cap = near(chance, oneOf(chance, awards), 1);
  const usedByKind = new Map(KINDS.map((kind) => [kind, oneOf(chance, [0, chance(cap + 1)])]));
  const stated = costs.reduce((sum, { cost }) => sum + cost, 0);
  return {
    clause: { capScope: "per-kind" },
    terms: { ratio, cap },
    facts: { cost: { stated, beforeSigning: 0, labour: 0, kinds: costs } },
    usedByKind,
  };
}

function ofGrade(chance: Chance): Made {
  const gradeShare = ratioOf(chance);
  const gradeFactor = oneOf(chance, [ONE, chance(ONE + 1)]);
  const cap = nearMultiple(chance, gradeShare * gradeFactor, ONE * ONE);
  const need = oneOf(chance, [null, anyFen(chance)]);
  const amount = oneOf(chance, ["as-claimed", "as-claimed", "flat"] as const);
  return { clause: { form: "graded", amount }, terms: { gradeFactor, cap }, facts: { gradeShare, need } };
}

function ofNeed(chance: Chance): Made {
  const gradeFactor = oneOf(chance, [ONE, chance(ONE + 1)]);
  const cap = nearMultiple(chance, gradeFactor, ONE);
  const need = near(chance, Number((BigInt(cap) * BigInt(gradeFactor)) / 10_000n), 1);
  return { clause: { form: "graded", amount: "cost-limited" }, terms: { gradeFactor, cap }, facts: { need } };
}

function ofEvents(chance: Chance): Made {
  const perEvent = anyFen(chance, SUMMED);
  const events = Array.from({ length: chance(5) }, () => ({
    count: chance(30),
    cost: oneOf(chance, [near(chance, perEvent, 1), anyFen(chance, SUMMED)]),
    outcome: chance(4) > 0,
  }));
  const amount = oneOf(chance, ["as-claimed", "as-claimed", "flat"] as const);
  return { clause: { form: "per-event", amount }, terms: { perEvent }, facts: { events } };
}

function ofOrder(chance: Chance): Made {
  const ratio = ratioOf(chance);
  const order = nearMultiple(chance, ratio, ONE);
  return { clause: { form: "pooled-order", capCounts: "order" }, terms: { ratio }, facts: { order } };
}
