/** A small generator, so that millions of cases need no shrinking: whole numbers from 0 to `below` − 1. */
export type Chance = (below: number) => number;

export function chanceOf(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const high = state;
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(((high >>> 5) * 67_108_864 + (state >>> 6)) * 2 ** -53 * below);
  };
}

export function oneOf<T>(chance: Chance, from: readonly T[]): T {
  return from[chance(from.length)];
}

/** Even over the orders of magnitude up to 2^53 − 1 fen, or to 2^`bits` − 1. */
export function anyFen(chance: Chance, bits = 53): number {
  return chance(2 ** (1 + chance(bits)));
}

/** A whole number at most `apart` away, never below zero nor beyond what doubles hold. */
export function near(chance: Chance, value: number, apart: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, value - apart + chance(2 * apart + 1)));
}

/** Where a rounded quotient errs: amount × factor ≡ −1, 0 or 1 (mod `modulus`), or the last below it. */
export function nearMultiple(chance: Chance, factor: number, modulus: number): number {
  const quotient = anyFen(chance);
  const product = BigInt(quotient) * BigInt(modulus) + BigInt(chance(3) - 1);
  const amount = factor === 0 ? quotient : Number(product / BigInt(factor));
  return near(chance, Math.min(amount, Number.MAX_SAFE_INTEGER), 1);
}

export interface Shares {
  readonly weights: readonly number[];
  readonly total: number;
}

/** One weight such that weight × total ≡ −1, 0 or 1 (mod the sum of the weights). */
export function nearShares(chance: Chance, size: number): Shares {
  for (;;) {
    const sum = size / 2 + chance(size / 2);
    const total = 1 + chance(sum - 1);
    const inverse = inverseModulo(BigInt(total), BigInt(sum));
    if (inverse === null) continue;
    const weight = Number(chance(2) === 0 ? BigInt(sum) - inverse : inverse);
    const other = chance(sum - weight + 1);
    return { weights: [other, weight, sum - weight - other], total };
  }
}

function inverseModulo(value: bigint, modulus: bigint): bigint | null {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b > 0n) {
    const quotient = a / b;
    [a, b, x, y] = [b, a % b, y, x - quotient * y];
  }
  return a === 1n ? ((x % modulus) + modulus) % modulus : null;
}
