/** Largest remainder in exact integers with a full sort: slow and plain. */
export function apportionExactly(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) return weights.map(() => 0);
  const parts = weights.map((weight, place) => {
    const product = BigInt(weight) * BigInt(total);
    return { place, share: product / sum, rest: product % sum };
  });
  let left = BigInt(total) - parts.reduce((all, part) => all + part.share, 0n);
  const byRest = [...parts].sort((a, b) =>
    a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1,
  );
  for (const part of byRest) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => Number(part.share));
}
