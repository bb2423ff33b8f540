import { k0, k1, k2 } from "./room.ts";
import { DiscreteTable, PoissonTable } from "./plan.ts";

/* The generators of src/random, operation for operation: the comments there say why they are right. */

/** The four words of the last block of Philox. */
export let word0: u32 = 0;
export let word1: u32 = 0;
export let word2: u32 = 0;
export let word3: u32 = 0;

export function philox4x32(c0: u32, c1: u32, c2: u32, c3: u32, k0: u32, k1: u32): void {
  for (let round = 0; round < 10; round++) {
    const product0 = <u64>c0 * 0xd2511f53;
    const product2 = <u64>c2 * 0xcd9e8d57;
    c0 = (<u32>(product2 >> 32)) ^ c1 ^ k0;
    c1 = <u32>product2;
    c2 = (<u32>(product0 >> 32)) ^ c3 ^ k1;
    c3 = <u32>product0;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  word0 = c0;
  word1 = c1;
  word2 = c2;
  word3 = c3;
}

export function mix(k0: u32, k1: u32, k2: u32, code: u32): u32 {
  let x = code * 0x9e3779b1 + k0;
  x = ((x ^ (x >>> 16)) * 0x21f0aaad) ^ k1;
  x = ((x ^ (x >>> 15)) * 0x735a2d97) ^ k2;
  return x ^ (x >>> 15);
}

/** What a step of one code adds to a scaled one. */
export const SCALE: i32 = <i32>0x9e3779b1;

/** Four codes as `mixFour` takes them; so is what `years` adds to each of them. */
export function scaledCodes(a: u32, b: u32, c: u32, d: u32): v128 {
  const codes = i32x4(<i32>a, <i32>b, <i32>c, <i32>d);
  return i32x4.mul(codes, i32x4.splat(SCALE));
}

export function scaledYears(years: i32): v128 {
  return i32x4.splat(32 * years * SCALE);
}

/** The factors of `mix`: from memory, for engines make a constant vector anew wherever it is used. */
const FACTORS = memory.data<i32>([0x21f0aaad, 0x735a2d97]);

/** `mix` of four codes, each scaled, under the key that stands `at` so many bytes behind the first ones. */
export function mixFour(k0: usize, k1: usize, k2: usize, at: usize, scaled: v128): v128 {
  const first = v128.load32_splat(k0 + at);
  return mixed(i32x4.add(scaled, first), v128.load32_splat(k1 + at), v128.load32_splat(k2 + at));
}

/** `mix` of one scaled code under four keys, the first of them `at` so many bytes behind. */
export function mixOfFour(at: usize, scaled: v128): v128 {
  const first = v128.load(changetype<usize>(k0) + at);
  const second = v128.load(changetype<usize>(k1) + at);
  return mixed(i32x4.add(scaled, first), second, v128.load(changetype<usize>(k2) + at));
}

function mixed(x: v128, second: v128, third: v128): v128 {
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), v128.load32_splat(FACTORS));
  x = v128.xor(x, second);
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), v128.load32_splat(FACTORS, 4));
  x = v128.xor(x, third);
  return v128.xor(x, i32x4.shr_u(x, 15));
}

export function unit(word: u32): f64 {
  return (<f64>word + 0.5) / 4294967296.0;
}

/** floor(word / 2^32 × n), which doubles give exactly too. */
export function oneOf(n: i32, word: u32): i32 {
  return <i32>((<u64>word * <u64>n) >> 32);
}

export function drawDiscrete(table: DiscreteTable, word: u32): i32 {
  const below = table.below;
  let i = <i32>table.guide[word >>> 24];
  while (<f64>word >= below[i]) i++;
  return i;
}

export function drawPoisson(table: PoissonTable, word: u32): i32 {
  return table.first + drawDiscrete(table.counts, word);
}
