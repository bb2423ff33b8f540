import { firstCome } from "../allocation/firstCome.ts";
import { proRata } from "../allocation/proRata.ts";
import type { Fen } from "../money/fen.ts";
import { addMonths, compareDays } from "../policy/dates.ts";
import { poolOf, poolYears } from "../policy/terms.ts";
import type { Case, Setting } from "./case.ts";
import type { SettledPool } from "./settlement.ts";

/**
 * Takes pooled awards out of the pool of the year in which they are decided, in the serving order, the
 * last part-paid, or pro rata. What a pool does not give is lost, and what it keeps lapses.
 */
export function drawPools(setting: Setting, cases: readonly Case[]): SettledPool[] {
  const { ledger, clauses } = setting;
  return clauses
    .filter((clause) => clause.pool !== null)
    .flatMap((clause) => {
      const own = cases.filter((each) => each.clause === clause && each.course.amount > 0);
      const used = new Map<number | null, Fen>();
      for (const [year, members] of groupBy(own, (each) => poolYear(setting, each))) {
        const pool = year === null ? 0 : poolOf(clause, ledger.levers, year);
        used.set(year, drawOne(members, year, pool));
      }
      return poolYears(clause, ledger.levers).map((year) => ({
        clause: clause.number,
        year,
        pool: poolOf(clause, ledger.levers, year),
        used: used.get(year) ?? 0,
      }));
    });
}

/** Sets the amounts of the claims that share a pool; returns what they take out of it. */
function drawOne(members: readonly Case[], year: number | null, pool: Fen): Fen {
  const awards = Float64Array.from(members, (each) => each.course.amount);
  const paid = new Float64Array(awards.length);
  const [{ clause }] = members;
  const rule = clause.poolShare === "pro-rata" ? proRata : firstCome;
  rule(awards, awards.length, pool, paid);
  members.forEach(({ course }, i) => {
    const lowered = paid[i] < awards[i];
    if (lowered) course.markLowered("pool");
    course.reckon({ rule: "pool", year, pool, share: clause.poolShare, lowered }, paid[i]);
  });
  return paid.reduce((sum, amount) => sum + amount, 0);
}

/** Calendar year of the decision, or the policy year, named by its first calendar year; `null`: after the expiry. */
function poolYear({ ledger }: Setting, { clause, claim }: Case): number | null {
  if (clause.poolYear === "calendar") return claim.decided.year;
  const { signed, expires } = ledger.timing;
  if (compareDays(claim.decided, expires) > 0) return null;
  let year = 0;
  while (compareDays(claim.decided, addMonths(signed, 12 * (year + 1))) >= 0) year += 1;
  return signed.year + year;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
