import type Decimal from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalOf, normalQuantile } from "../../src/random/normal.ts";
import { Exact, exactly } from "./exact.ts";

const ROOT_TWO_PI = Exact.acos(-1).times(2).sqrt();

/** Probability below x, by the series of the error function, to some 40 digits. */
function probabilityBelow(x: number): Decimal {
  const at = exactly(x);
  const square = at.times(at);
  let term = at;
  let series = at;
  for (let k = 1; term.abs().greaterThan("1e-45"); k++) {
    term = term.times(square).div(2 * k + 1);
    series = series.plus(term);
  }
  return series.times(square.div(-2).exp()).div(ROOT_TWO_PI).plus(0.5);
}

/** Relative error of the quantile: the error in probability over the density. */
function relativeError(p: number): number {
  const x = normalQuantile(p);
  const density = exactly(x).pow(2).div(-2).exp().div(ROOT_TWO_PI);
  return probabilityBelow(x).minus(exactly(p)).div(density).div(exactly(x)).abs().toNumber();
}

describe("normalQuantile", () => {
  test.each([
    { why: "far lower tail", p: 1e-10, expected: -6.361340902404056 },
    { why: "lower tail", p: 0.001, expected: -3.090232306167813 },
    { why: "the 2.5 % of every table", p: 0.025, expected: -1.9599639845400545 },
    { why: "centre", p: 0.1, expected: -1.2815515655446004 },
    { why: "upper half by reflection", p: 0.975, expected: 1.9599639845400545 },
  ])("known answer: $why", ({ p, expected }) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1e-15);
  });

  test.each([
    { why: "nothing lies below", p: 0, expected: -Infinity },
    { why: "nothing lies above", p: 1, expected: Infinity },
    { why: "the middle", p: 0.5, expected: 0 },
  ])("$why", ({ p, expected }) => {
    expect(normalQuantile(p)).toBe(expected);
  });

  test("agrees with the integral of the density on both sides of each seam", () => {
    const seams = [0.075, Math.exp(-25)];
    const around = seams.flatMap((p) => [p * (1 - 1e-9), p, p * (1 + 1e-9)]);
    for (const p of [...around, 1e-8, 1e-5, 0.01, 0.2, 0.4, 0.49]) {
      expect(relativeError(p)).toBeLessThan(1e-15);
    }
  });

  test("agrees with the integral of the density anywhere", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.499, noNaN: true }), (p) => {
        expect(relativeError(p)).toBeLessThan(1.5e-15);
      }),
      { numRuns: 60 },
    );
  });
});

describe("normalOf", () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });

  test("mirrored words give mirrored numbers, exactly", () => {
    fc.assert(fc.property(word, (w) => normalOf(0xffffffff - w) === -normalOf(w)));
  });

  test("a larger word never gives a smaller number", () => {
    fc.assert(fc.property(word, word, (a, b) => a > b || normalOf(a) <= normalOf(b)));
    for (const seam of [0.075, 0.5, 0.925]) {
      const w = Math.floor(seam * 2 ** 32);
      expect(normalOf(w)).toBeGreaterThan(normalOf(w - 1));
      expect(normalOf(w + 1)).toBeGreaterThan(normalOf(w));
    }
  });

  test("evenly spread words have the moments of a standard normal", () => {
    const moments = [0, 0, 0, 0];
    const n = 1 << 16;
    for (let i = 0; i < n; i++) {
      const x = normalOf(i * 65536 + 32768);
      moments.forEach((_, k) => (moments[k] += x ** (k + 1) / n));
    }
    expect(moments[0]).toBeCloseTo(0, 4);
    expect(moments[1]).toBeCloseTo(1, 3);
    expect(moments[2]).toBeCloseTo(0, 3);
    expect(moments[3]).toBeCloseTo(3, 2);
  });
});
