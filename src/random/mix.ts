/**
 * One 32-bit word for `code` under a key of three random words: a counter hash for the many draws of one
 * applicant, some 4 ns where a block of Philox, which makes the key, takes 50.
 *
 * Two multiply rounds (Hash Prospector's constants) with a fresh key word before each step are enough: over
 * 2^27 random keys the words of neighbouring codes (next purpose, year, clause) show no dependence in
 * 65,536 cells, no more than three rounds do. Added instead of xor-ed, the same keys fail that test at
 * 2^23. The words pass dieharder in every direction: test/random/dieharder.md.
 */
export function mix(k0: number, k1: number, k2: number, code: number): number {
  let x = (Math.imul(code, 0x9e3779b1) + k0) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad) ^ k1;
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97) ^ k2;
  return (x ^ (x >>> 15)) >>> 0;
}
