/** Whole numbers from 0 to `below` − 1, so that millions of cases need no shrinking. */
export type Chance = (below: number) => number;

/** Chris Doty-Humphrey's sfc32, two words for a number: 128 bits of state, so that streams do not meet. */
export function chanceOf(seed: number, stream = 0): Chance {
  let [a, b, c, count] = [0, seed | 0, stream | 0, 1];
  const word = (): number => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let k = 0; k < 12; k++) word();
  return (below) => Math.floor(((word() >>> 5) * 67_108_864 + (word() >>> 6)) * 2 ** -53 * below);
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
