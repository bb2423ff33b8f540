import type { Mutant } from "./report.ts";

/** Why a mutant lives on: where it stands, what it replaces (`null`: whatever), by what (`null`: whatever). */
type Reason = readonly [file: string, from: string | null, to: string | null, why: string];

const SAME_ROADS = "both roads give the same number; the second one is only slower";

const PAST_THE_END = "where an id has ended nothing compares as equal, and the lengths decide";

const UNNAMED = "what goes in unnamed is not asked for, and what is asked for unnamed never went in";

const REASONS: readonly Reason[] = [
  ["money/ratio", "product <= Number.MAX_SAFE_INTEGER", null, SAME_ROADS],
  [
    "ledger/book",
    "this.years.get(lifeKey(clause, applicant))?.add",
    null,
    "everybody has an entry from the start",
  ],
  ["ledger/gate", "exporter !== null", "true", UNNAMED],
  ["ledger/gate", "claim.exporter !== null", "true", UNNAMED],
  ["ledger/order", "Math.min(left.length, right.length)", null, PAST_THE_END],
  ["ledger/order", "i < shared", "i <= shared", PAST_THE_END],
  ["ledger/pools", "year === null", "false", "in a year that is none there is no pool either"],
  ["ledger/settle", "[]", null, "every claim has been settled"],
  ["ledger/windows", "compareDays(decided, opening.decided) < 0", null, "the same day again"],
  ["money/write", "amount < 0", "amount <= 0", "of nothing no hundredth is above 0, so there is no sign"],
];

/** `null`: nobody has said. */
export function whyAlive({ file, from, to }: Pick<Mutant, "file" | "from" | "to">): string | null {
  const reason = REASONS.find(
    ([where, before, after]) =>
      file === `src/${where}.ts` && (before ?? from) === from && (after ?? to) === to,
  );
  return reason?.[3] ?? null;
}
