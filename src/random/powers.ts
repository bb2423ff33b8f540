/** 2^k at index k + 1074, from the smallest number above 0 (2^−1074) to 2^1023. */
export const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2098);
  powers[1074] = 1;
  for (let k = 1; k <= 1023; k++) powers[1074 + k] = powers[1073 + k] * 2;
  for (let k = 1; k <= 1074; k++) powers[1074 - k] = powers[1075 - k] / 2;
  return powers;
}

/** A number as an unevaluated sum of two doubles, some 105 bits. */
interface Pair {
  readonly high: number;
  readonly low: number;
}

/** 2^(j/64) for j = 0 … 63: the nearest double, and what it lacks as a share of it. */
export const ROOTS = rootsOfTwo();

function rootsOfTwo(): { readonly nearest: Float64Array; readonly lacking: Float64Array } {
  let step: Pair = { high: 2, low: 0 };
  for (let halving = 0; halving < 6; halving++) step = squareRoot(step);
  const nearest = new Float64Array(64);
  const lacking = new Float64Array(64);
  for (let j = 0, power: Pair = { high: 1, low: 0 }; j < 64; j++, power = times(power, step)) {
    nearest[j] = power.high;
    lacking[j] = power.low / power.high;
  }
  return { nearest, lacking };
}

function times(a: Pair, b: Pair): Pair {
  const product = exactProduct(a.high, b.high);
  const low = product.low + (a.high * b.low + a.low * b.high);
  return normalised(product.high, low);
}

function squareRoot(a: Pair): Pair {
  const root = Math.sqrt(a.high);
  const square = exactProduct(root, root);
  return normalised(root, (a.high - square.high - square.low + a.low) / (2 * root));
}

/** Dekker's product: high + low is a × b exactly. */
function exactProduct(a: number, b: number): Pair {
  const high = a * b;
  const a1 = upperHalf(a);
  const b1 = upperHalf(b);
  const a2 = a - a1;
  const b2 = b - b1;
  return { high, low: a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2 };
}

function upperHalf(a: number): number {
  const shifted = 134217729 * a;
  return shifted - (shifted - a);
}

function normalised(high: number, low: number): Pair {
  const sum = high + low;
  return { high: sum, low: low - (sum - high) };
}
