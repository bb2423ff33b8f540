import { expect, test } from "vitest";
import { normalOf } from "../../src/random/normal.ts";
import { normalDraw } from "../../src/random/normalDraw.ts";

const UNIT = 2 ** 22;

test("stays within 1e-7 of the quantile, in the middle and at the seams of every cell", () => {
  let worst = 0;
  for (let cell = 0; cell < 1024; cell++) {
    for (const at of [0, 1, UNIT / 4, UNIT / 2, (3 * UNIT) / 4, UNIT - 1]) {
      const word = cell * UNIT + at;
      worst = Math.max(worst, Math.abs(normalDraw(word) - normalOf(word)));
    }
  }
  expect(worst).toBeLessThan(1e-7);
  expect(worst).toBeGreaterThan(0);
});

test.each([
  { why: "the smallest word", word: 0 },
  { why: "the last word of the lower tail", word: 16 * UNIT - 1 },
  { why: "the first word of the upper tail", word: 1008 * UNIT },
  { why: "the largest word", word: 2 ** 32 - 1 },
])("exact in the tails: $why", ({ word }) => {
  expect(normalDraw(word)).toBe(normalOf(word));
});

test.each([
  { why: "the first cell after the lower tail", word: 16 * UNIT + UNIT / 2 },
  { why: "the last cell before the upper one", word: 1007 * UNIT + UNIT / 2 },
])("by cubics between them: $why", ({ word }) => {
  expect(normalDraw(word)).not.toBe(normalOf(word));
});

test("a larger word never gives a smaller normal", () => {
  let last = -Infinity;
  let falls = 0;
  for (let word = 0; word < 2 ** 32; word += 9973) {
    const z = normalDraw(word);
    if (z < last) falls += 1;
    last = z;
  }
  expect(falls).toBe(0);
});

test("lognormal costs: mean and 99.9 % quantile within 1e-5 of the law", () => {
  const n = 2 ** 20;
  const sd = 0.9;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += Math.exp(sd * normalDraw(k * 4096 + 2048));
  let exact = 0;
  for (let k = 0; k < n; k++) exact += Math.exp(sd * normalOf(k * 4096 + 2048));
  expect(Math.abs(sum / exact - 1)).toBeLessThan(1e-8);
  expect(Math.abs(sum / n / Math.exp((sd * sd) / 2) - 1)).toBeLessThan(1e-5);
  const high = Math.round(0.999 * 2 ** 32);
  expect(Math.abs(Math.exp(sd * normalDraw(high)) / Math.exp(sd * 3.090232306167813) - 1)).toBeLessThan(1e-5);
});
