import { expect, test } from "vitest";
import { mix } from "../../src/random/mix.ts";
import { philox4x32 } from "../../src/random/philox.ts";

const KEYS = 1 << 19;
const CELLS = 4096;

const keys = Array.from({ length: 3 }, () => new Uint32Array(KEYS));
const out = new Uint32Array(4);
for (let n = 0; n < KEYS; n++) {
  philox4x32(n, 7, 0, 0, 0x2026, 0x0701, out);
  keys.forEach((words, i) => (words[n] = out[i]));
}

/** How many standard deviations the chi-square of the cells lies from its mean. */
function excess(cells: Uint32Array): number {
  const expected = KEYS / CELLS;
  const chiSquare = cells.reduce((sum, n) => sum + ((n - expected) * (n - expected)) / expected, 0);
  return (chiSquare - (CELLS - 1)) / Math.sqrt(2 * (CELLS - 1));
}

const code = (8 * 256 + 77) * 32;

test.each([
  { why: "next purpose", to: code + 1 },
  { why: "purpose after next", to: code + 2 },
  { why: "eight purposes on", to: code + 8 },
  { why: "next year", to: code + 32 },
  { why: "year after next", to: code + 64 },
  { why: "next clause", to: code + 8192 },
  { why: "two clauses on", to: code + 16384 },
  { why: "three clauses on, year before", to: code + 3 * 8192 - 32 },
])("words of one applicant do not depend on each other: $why", ({ to }) => {
  const high = new Uint32Array(CELLS);
  const low = new Uint32Array(CELLS);
  const exclusive = new Uint32Array(CELLS);
  const difference = new Uint32Array(CELLS);
  const [k0, k1, k2] = keys;
  for (let n = 0; n < KEYS; n++) {
    const a = mix(k0[n], k1[n], k2[n], code);
    const b = mix(k0[n], k1[n], k2[n], to);
    high[((a >>> 26) << 6) | (b >>> 26)]++;
    low[((a & 63) << 6) | (b & 63)]++;
    exclusive[(a ^ b) >>> 20]++;
    difference[((a - b) >>> 0) >>> 20]++;
  }
  for (const cells of [high, low, exclusive, difference]) expect(Math.abs(excess(cells))).toBeLessThan(5);
});

test("under one key no two codes share a word", () => {
  const seen = new Set<number>();
  for (let c = 0; c < 100_000; c++) seen.add(mix(0x243f6a88, 0x85a308d3, 0x13198a2e, c));
  expect(seen.size).toBe(100_000);
});

test("each bit of the key and of the code moves each bit of the word half of the time", () => {
  const flips = new Float64Array(4 * 32 * 32);
  const trials = 2000;
  for (let n = 0; n < trials; n++) {
    philox4x32(n, 1, 0, 0, 3, 4, out);
    const inputs = [out[0], out[1], out[2], out[3] >>> 11];
    const word = mix(inputs[0], inputs[1], inputs[2], inputs[3]);
    for (let bit = 0; bit < 128; bit++) {
      const flipped = inputs.map((input, i) => (i === bit >>> 5 ? input ^ (1 << (bit & 31)) : input));
      const change = mix(flipped[0], flipped[1], flipped[2], flipped[3]) ^ word;
      for (let b = 0; b < 32; b++) flips[bit * 32 + b] += (change >>> b) & 1;
    }
  }
  // The last key word reaches the result by two steps of xor alone; the generator needs no more of it.
  const rates = [...flips].map((count) => count / trials);
  const moved = rates.filter((_, i) => i < 32 * 32 || i >= 3 * 32 * 32);
  expect(Math.min(...moved)).toBeGreaterThan(0.4);
  expect(Math.max(...moved)).toBeLessThan(0.6);
});
