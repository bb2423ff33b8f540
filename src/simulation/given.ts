import type { Draws } from "../population/store.ts";
import type { RowTerms, SettlePlan } from "./plan.ts";

/** Awards of stored draws, by claim, kept between runs: a lever that moves changes few rows. */
export interface Awards {
  /** Award before the pool; of pooled clauses, once settled, what the pool has left. */
  readonly amount: Float64Array;
  /** 1 where a cap (annual, per event, per order) lowered the award. */
  readonly lowered: Uint8Array;
  /** 1 where an earlier claim year opened the window of this three-year claim; see `isSettledByDraw`. */
  readonly committed: Uint8Array;
  /** By row: the terms under which its awards stand; "" where they are to be given anew. */
  readonly terms: string[];
}

const known = new WeakMap<Draws, Awards>();

export function awardsFor(draws: Draws, plan: SettlePlan): Awards {
  const before = known.get(draws);
  if (before) return before;
  const claims = draws.base.length;
  const awards = {
    amount: new Float64Array(claims),
    lowered: new Uint8Array(claims),
    committed: new Uint8Array(claims),
    terms: plan.rows.map(() => ""),
  };
  known.set(draws, awards);
  return awards;
}

const written = new WeakMap<SettlePlan, readonly string[]>();

/** By row, everything that its awards depend on besides the draws; "" for clauses with a pool. */
export function termsOfRows(plan: SettlePlan): readonly string[] {
  const before = written.get(plan);
  if (before) return before;
  const pooled = new Set(plan.pools.map((pool) => pool.clause));
  const isCommitted = plan.rule === "commitments-first";
  const terms = plan.rows.map((row: RowTerms) =>
    pooled.has(row.clause) ? "" : JSON.stringify([row, plan.topUp, plan.expiryDay, isCommitted]),
  );
  written.set(plan, terms);
  return terms;
}
