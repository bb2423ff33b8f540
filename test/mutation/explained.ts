import type { Mutant } from "./report.ts";

/** Why a mutant lives on: where it stands, what it replaces (`null`: whatever), by what (`null`: whatever). */
type Reason = readonly [file: string, from: string | null, to: string | null, why: string];

const SAME_ROADS = "both roads give the same number; the second one is only slower";

const REASONS: readonly Reason[] = [
  ["money/ratio", "product <= Number.MAX_SAFE_INTEGER", null, SAME_ROADS],
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
