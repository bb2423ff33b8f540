import type { PoolTerms, SettlePlan } from "./plan.ts";

/** Rows whose awards are settled together: one row, or all rows of a clause with a pool. */
export interface Group {
  readonly rows: readonly number[];
  readonly pool: PoolTerms | null;
  /** Everything besides the draws that the group's entries in the book depend on. */
  readonly terms: string;
}

const known = new WeakMap<SettlePlan, readonly Group[]>();

export function groupsOf(plan: SettlePlan): readonly Group[] {
  const before = known.get(plan);
  if (before) return before;
  const common = [plan.topUp, plan.expiryDay, plan.rule === "commitments-first"];
  const group = (rows: readonly number[], pool: PoolTerms | null): Group => ({
    rows,
    pool,
    terms: JSON.stringify([rows.map((r) => plan.rows[r]), pool, common]),
  });
  const positions = plan.rows.map((_, r) => r);
  const pooled = plan.pools.map((pool) =>
    group(
      positions.filter((r) => plan.rows[r].clause === pool.clause),
      pool,
    ),
  );
  const alone = positions.filter((r) => !plan.pools.some((pool) => pool.clause === plan.rows[r].clause));
  const groups = [...alone.map((r) => group([r], null)), ...pooled];
  known.set(plan, groups);
  return groups;
}
