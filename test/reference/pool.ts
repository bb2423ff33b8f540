import type { Rule, Rules } from "./rules.ts";
import { proRata } from "./allocate.ts";
import { least, stamp, type PlainDate } from "./scenarioFile.ts";

/** The year whose pool a decision is charged to; `null`: none. */
export function poolYear(rules: Rules, decided: PlainDate): number | null {
  if (rules.readings.A23 === "calendar") return decided.year;
  if (stamp(decided) > stamp(rules.expires)) return null;
  let year = rules.signed.year;
  while (stamp({ ...rules.signed, year: year + 1 }) <= stamp(decided)) year++;
  return year;
}

/**
 * What the pool leaves of awards (all of one clause, in the serving order); a year without an amount has 0.
 */
export function afterPool(
  rules: Rules,
  rule: Rule,
  awards: readonly { readonly decided: PlainDate; readonly award: bigint }[],
): bigint[] {
  if (rule.pool === null) return awards.map((one) => one.award);
  const years = awards.map((one) => poolYear(rules, one.decided));
  const left = awards.map(() => 0n);
  for (const year of new Set(years)) {
    if (year === null) continue;
    const members = awards.map((_, index) => index).filter((index) => years[index] === year);
    const amounts = members.map((index) => awards[index].award);
    const shares = share(rules, amounts, rule.pool.get(year) ?? 0n);
    members.forEach((index, k) => (left[index] = shares[k]));
  }
  return left;
}

function share(rules: Rules, amounts: readonly bigint[], pool: bigint): bigint[] {
  if (rules.readings.A26 === "pro-rata") return proRata(amounts, pool);
  let left = pool;
  return amounts.map((amount) => {
    const given = least(amount, left);
    left -= given;
    return given;
  });
}
