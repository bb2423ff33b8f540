import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, ln } from "../../src/random/maths.ts";
import { Exact, exactly, ulpsOff } from "./exact.ts";

const positive = fc.oneof(
  fc.double({ min: 1e-10, max: 1, noNaN: true, minExcluded: true }),
  fc.double({ min: 0.5, max: 2, noNaN: true }),
  fc.double({ min: 1e-250, max: 1e250, noNaN: true }),
);

describe("ln", () => {
  test("lies within one unit in the last place of the true value", () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(ulpsOff(ln(x), Exact.ln(exactly(x)))).toBeLessThan(1);
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    { why: "no logarithm of 0", x: 0, expected: -Infinity },
    { why: "nor below", x: -1, expected: NaN },
    { why: "not a number stays so", x: NaN, expected: NaN },
    { why: "without end", x: Infinity, expected: Infinity },
    { why: "1 gives exactly 0", x: 1, expected: 0 },
    { why: "the smallest number", x: 5e-324, expected: -744.4400719213812 },
    { why: "the largest number", x: Number.MAX_VALUE, expected: 709.782712893384 },
    { why: "the smallest normal number", x: 2.2250738585072014e-308, expected: -708.3964185322641 },
    { why: "just below it", x: 2.225073858507201e-308, expected: -708.3964185322641 },
  ])("$why", ({ x, expected }) => {
    expect(ln(x)).toBe(expected);
  });

  test("never falls while its argument rises, across the seams of the method", () => {
    for (const seam of [Math.SQRT1_2, 1, Math.SQRT2, 2, 4]) {
      const near = [-3, -2, -1, 0, 1, 2, 3].map((k) => ln(seam * (1 + k * Number.EPSILON)));
      expect(near).toEqual([...near].sort((a, b) => a - b));
    }
  });
});

describe("exp", () => {
  test("lies within 0.53 units in the last place of the true value", () => {
    const argument = fc.oneof(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: -700, max: 709, noNaN: true }),
    );
    fc.assert(
      fc.property(argument, (x) => {
        expect(ulpsOff(exp(x), Exact.exp(exactly(x)))).toBeLessThan(0.53);
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    { why: "0 gives exactly 1", x: 0, expected: 1 },
    { why: "the number e", x: 1, expected: Math.E },
    { why: "too large", x: 709.7827128933841, expected: Infinity },
    { why: "so large that steps are miscounted", x: 2.4e7, expected: Infinity },
    { why: "with the largest power of two", x: 709.5, expected: 1.3549863193146328e308 },
    { why: "the last that fits", x: 709.782712893384, expected: 1.7976931348622732e308 },
    { why: "too small", x: -745.1332191019412, expected: 0 },
    { why: "the smallest number", x: -745.133219101941, expected: 5e-324 },
    { why: "the last that is no nought", x: -745.1332191019411, expected: 5e-324 },
    { why: "with the smallest power of two", x: -743.8, expected: 1e-323 },
    { why: "a subnormal number is rounded once", x: -740, expected: 4.2e-322 },
    { why: "without end", x: Infinity, expected: Infinity },
    { why: "nothing", x: -Infinity, expected: 0 },
    { why: "not a number stays so", x: NaN, expected: NaN },
  ])("$why", ({ x, expected }) => {
    expect(exp(x)).toBe(expected);
  });

  test("also where the series has most to do, half a step from the table's entries", () => {
    for (let n = -200; n <= 200; n++) {
      for (const half of [0.4999, -0.4999]) {
        const x = ((n + half) * Math.LN2) / 64;
        expect(ulpsOff(exp(x), Exact.exp(exactly(x)))).toBeLessThan(0.53);
      }
    }
  });

  test("undoes ln to the last digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (x) => {
        expect(Math.abs(exp(ln(x)) / x - 1)).toBeLessThan(2e-15);
      }),
    );
  });
});
