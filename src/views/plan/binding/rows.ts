import type { BindingPicture } from "../../../forecast/types.ts";
import type { CutPair } from "../../../forecast/ratioCut.ts";
import type { Clause } from "../../../policy/types.ts";
import type { Limit, TouchedClauses } from "../../../text/binding.ts";

export const LIMITS: readonly Limit[] = ["cap", "piece", "other", "pool", "ceiling"];

/** Limits that a clause can meet at all. */
export function limitsOf({ form, pool }: Pick<Clause, "form" | "pool">): ReadonlySet<Limit> {
  return new Set(
    LIMITS.filter((limit) => {
      if (limit === "cap") return form !== "pooled-order";
      if (limit === "piece") return form === "per-event" || form === "pooled-order";
      return limit !== "pool" || pool !== null;
    }),
  );
}

/** The limit that lowers most; `null` where none lowers anything. */
export function tightest(binding: Pick<BindingPicture, Limit>, among: ReadonlySet<Limit>): Limit | null {
  let most: Limit | null = null;
  for (const limit of LIMITS) {
    if (!among.has(limit) || (binding[limit] ?? 0) === 0) continue;
    if (most === null || (binding[limit] ?? 0) > (binding[most] ?? 0)) most = limit;
  }
  return most;
}

/** Losses as shares of demand; `null` where there is no demand, or no such cut. */
export function sharesOf({ demand, ceilings, ratios }: CutPair): {
  readonly ceilings: number | null;
  readonly ratios: number | null;
} {
  if (demand === 0) return { ceilings: null, ratios: null };
  return { ceilings: ceilings / demand, ratios: ratios === null ? null : ratios / demand };
}

/** The longest bar: the largest share of demand that anybody loses under either cut. */
export function largestShare(pairs: readonly CutPair[]): number {
  return pairs.reduce((most, pair) => {
    const { ceilings, ratios } = sharesOf(pair);
    return Math.max(most, ceilings ?? 0, ratios ?? 0);
  }, 0);
}

/** How a factor on all ratios acts on the clauses. */
export function touchedClauses(clauses: readonly Pick<Clause, "form" | "number">[]): TouchedClauses {
  const of = (form: Clause["form"]): number[] =>
    clauses.filter((clause) => clause.form === form).map(({ number }) => number);
  return { graded: of("graded"), perEvent: of("per-event"), pooled: of("pooled-order") };
}
