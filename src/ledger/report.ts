import { writeYuan } from "../money/write.ts";
import type { Fen } from "../money/fen.ts";
import type { Step } from "../policy/step.ts";
import type { Bilingual } from "../policy/types.ts";
import type { SettledClaim, Settlement } from "./settlement.ts";

export type SettlementReport = ReturnType<typeof reportSettlement>;

/** The settlement as its file format writes it; `words` says a step. */
export function reportSettlement(settlement: Settlement, words: (step: Step) => Bilingual) {
  const { claims, years, pools, tail } = settlement;
  return {
    format: "subsidy-forecast/settlement@1",
    claims: claims.map((claim) => reportClaim(claim, words)),
    years: years.map((each) => ({
      year: each.year,
      ceiling: yuanOrNull(each.ceiling),
      carriedIn: writeYuan(each.carriedIn),
      demand: writeYuan(each.demand),
      paid: writeYuan(each.paid),
      unpaid: writeYuan(each.unpaid),
      unspent: yuanOrNull(each.unspent),
    })),
    pools: pools.map(({ year, pool, used, clause }) => ({
      year,
      pool: writeYuan(pool),
      used: writeYuan(used),
      clause,
    })),
    tail: { demand: writeYuan(tail.demand), contingent: writeYuan(tail.contingent) },
  } as const;
}

function reportClaim(claim: SettledClaim, words: (step: Step) => Bilingual) {
  return {
    id: claim.id,
    award: writeYuan(claim.award),
    afterPool: writeYuan(claim.afterPool),
    paid: writeYuan(claim.paid),
    unpaid: writeYuan(claim.unpaid),
    chargedTo: claim.chargedTo,
    limits: claim.limits,
    steps: claim.steps.map((step) => ({
      rule: step.rule,
      text: words(step),
      amount: writeYuan(step.amount),
      article: step.article,
    })),
  };
}

function yuanOrNull(fen: Fen | null): string | null {
  return fen === null ? null : writeYuan(fen);
}
