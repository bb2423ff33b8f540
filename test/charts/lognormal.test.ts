import fc from "fast-check";
import { expect, test } from "vitest";
import {
  lognormalDensity,
  lognormalMode,
  lognormalQuantile,
  normalCdf,
  shareFrom,
} from "../../src/charts/lognormal.ts";
import { normalQuantile } from "../../src/random/normal.ts";

const cost = { median: 55, logSd: 0.8 };

test.each([
  { why: "the median is the middle", p: 0.5, expected: 55 },
  { why: "P90 is the median times e to 0.8 × 1.2816", p: 0.9, expected: 153.33 },
  { why: "P10 is as far below on the log scale", p: 0.1, expected: 19.73 },
])("$why", ({ p, expected }) => expect(lognormalQuantile(cost, p)).toBeCloseTo(expected, 2));

test.each([
  { x: 0, expected: 0.5 },
  { x: 1, expected: 0.841344746068543 },
  { x: -1.959963984540054, expected: 0.025 },
  { x: 7.5, expected: 1 - 3.19e-14 },
])("the distribution function at $x", ({ x, expected }) => expect(normalCdf(x)).toBeCloseTo(expected, 13));

test("the far tail keeps its digits", () => expect(normalCdf(-8) / 6.220960574271785e-16).toBeCloseTo(1, 7));

test("quantile and distribution function undo each other", () =>
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
    }),
  ));

test("nine tenths of the values lie below P90, also those without spread", () => {
  expect(shareFrom(cost, lognormalQuantile(cost, 0.9))).toBeCloseTo(0.1, 12);
  expect(shareFrom({ median: 10, logSd: 0 }, 10)).toBe(1);
  expect(shareFrom({ median: 10, logSd: 0 }, 10.01)).toBe(0);
  expect(shareFrom(cost, 0)).toBe(1);
});

test("the density is highest at its mode and integrates to one", () => {
  const mode = lognormalMode(cost);
  for (const by of [0.99, 1.01]) {
    expect(lognormalDensity(cost, mode * by)).toBeLessThan(lognormalDensity(cost, mode));
  }
  const width = 0.1;
  let area = 0;
  for (let k = 0; k < 40_000; k++) area += lognormalDensity(cost, (k + 0.5) * width) * width;
  expect(area).toBeCloseTo(1, 4);
  expect(lognormalDensity(cost, 0)).toBe(0);
});
