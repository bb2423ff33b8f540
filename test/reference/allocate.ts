import { least, total } from "./scenarioFile.ts";

/** A claim that waits for money. */
export interface Waiting {
  readonly amount: bigint;
  readonly clause: number;
  /** Of a three-year clause, for a claim year after the first recognised one. */
  readonly committed: boolean;
}

/**
 * Payments out of a ceiling, in the order of the claims given, which is the serving order.
 *
 * @param ceiling in fen; `null` pays all
 */
export function allocate(
  claims: readonly Waiting[],
  ceiling: bigint | null,
  budget: { allocation: string; priority?: number[][] },
): bigint[] {
  if (ceiling === null) return claims.map((claim) => claim.amount);
  switch (budget.allocation) {
    case "pro-rata":
      return proRata(
        claims.map((claim) => claim.amount),
        ceiling,
      );
    case "first-come":
      return inOrder(claims, ceiling, (amount, left) => least(amount, left));
    case "first-come-whole":
      return inOrder(claims, ceiling, (amount, left) => (amount <= left ? amount : 0n));
    case "priority": {
      const classes = budget.priority ?? [];
      const classOf = (claim: Waiting): number => {
        const index = classes.findIndex((members) => members.includes(claim.clause));
        return index < 0 ? classes.length : index;
      };
      return byClass(claims, ceiling, claims.map(classOf));
    }
    case "commitments-first":
      return byClass(
        claims,
        ceiling,
        claims.map((claim) => (claim.committed ? 0 : 1)),
      );
    default:
      throw new Error(`no allocation ${budget.allocation}`);
  }
}

/** floor(a × L / S); the fen left over one each to the largest remainders, ties to the earlier. */
export function proRata(amounts: readonly bigint[], ceiling: bigint): bigint[] {
  const sum = total(amounts);
  if (sum <= ceiling) return [...amounts];
  const paid = amounts.map((a) => (a * ceiling) / sum);
  const remainders = amounts.map((a, index) => ({ index, rest: (a * ceiling) % sum }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const over = Number(ceiling - total(paid));
  for (const { index } of remainders.slice(0, over)) paid[index] += 1n;
  return paid;
}

function inOrder(
  claims: readonly Waiting[],
  ceiling: bigint,
  pays: (amount: bigint, left: bigint) => bigint,
): bigint[] {
  let left = ceiling;
  return claims.map((claim) => {
    const paid = pays(claim.amount, left);
    left -= paid;
    return paid;
  });
}

function byClass(claims: readonly Waiting[], ceiling: bigint, classes: readonly number[]): bigint[] {
  const paid = claims.map(() => 0n);
  let left = ceiling;
  for (const one of [...new Set(classes)].sort((a, b) => a - b)) {
    const members = claims.map((_, index) => index).filter((index) => classes[index] === one);
    const payments = proRata(
      members.map((index) => claims[index].amount),
      left,
    );
    members.forEach((index, k) => (paid[index] = payments[k]));
    left -= total(payments);
  }
  return paid;
}
