import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pickInTypeScript, quantiles } from "../../src/statistics/quantiles.ts";

const oneToTen = Float64Array.from([7, 1, 10, 4, 2, 9, 3, 8, 6, 5]);

/** Type 7 by its definition, on sorted values. */
function byDefinition(values: Float64Array, p: number): number {
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * p;
  const low = Math.floor(position);
  const above = sorted[Math.min(low + 1, sorted.length - 1)];
  return sorted[low] + (position - low) * (above - sorted[low]);
}

describe("known answers, type 7 on 1 to 10", () => {
  test.each([
    { p: 0, expected: 1 },
    { p: 0.1, expected: 1.9 },
    { p: 0.25, expected: 3.25 },
    { p: 0.5, expected: 5.5 },
    { p: 0.9, expected: 9.1 },
    { p: 1, expected: 10 },
  ])("p = $p", ({ p, expected }) => {
    expect(quantiles(oneToTen, [p])[0]).toBeCloseTo(expected, 14);
  });
});

test("a single value is every quantile", () => {
  expect(quantiles(Float64Array.of(3), [0, 0.3, 1])).toEqual([3, 3, 3]);
});

test("no values, no answer", () => {
  expect(() => quantiles(new Float64Array(0), [0.5])).toThrow("no values, no quantile");
});

test("answers come in the order of the questions, and the values stay in theirs", () => {
  const values = Float64Array.of(7, 1, 10, 4);
  expect(quantiles(values, [1, 0, 0.5, 0])).toEqual([10, 1, 5.5, 1]);
  expect([...values]).toEqual([7, 1, 10, 4]);
});

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
const entry = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: 0, max: 2 ** 40 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test("agrees with sorting, bit by bit, whatever the values", () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 400 }), probabilities, (list, ps) => {
      const values = Float64Array.from(list, (value) => value + 0);
      expect(quantiles(values, ps)).toEqual(ps.map((p) => byDefinition(values, p)));
    }),
    { numRuns: 400 },
  );
});

const n = 10_000;
const shapes: Readonly<Record<string, (i: number) => number>> = {
  sorted: (i) => i,
  "far from nought": (i) => 1e9 + i,
  "below nought": (i) => i - 1e6,
  "sorted downwards": (i) => -i,
  equal: () => 5,
  "two values": (i) => i % 2,
  "mostly zero": (i) => (i % 100 === 0 ? i : 0),
  "one far away": (i) => (i === 17 ? 1e300 : i % 977),
  "over the whole range of doubles": (i) => 2 ** ((i % 2000) - 1000),
  "a range wider than the largest double": (i) => (i % 2 === 0 ? -1 : 1) * 1.5e308 * (i / 10_000),
  "a range too narrow to divide by": (i) => (i % 3) * 5e-324,
  "halved again and again": (i) => 0.5 ** (i % 1000),
};

test.each(Object.entries(shapes))("agrees with sorting: %s", (_, shape) => {
  const values = Float64Array.from({ length: n }, (_unused, i) => shape((i * 7919) % n));
  const ps = [0.05, 0.25, 0.5, 0.75, 0.9, 0.95];
  expect(quantiles(values, ps)).toEqual(ps.map((p) => byDefinition(values, p)));
  const ranks = [0, 1, 500, 5_000, 5_001, 9_500, 9_999];
  const sorted = values.slice().sort();
  expect(pickInTypeScript(values, ranks)).toEqual(Float64Array.from(ranks, (rank) => sorted[rank]));
});

test.each([47, 48, 49])("without WebAssembly, %i values", (length) => {
  const values = Float64Array.from({ length }, (_, i) => (i * 31) % length);
  expect(pickInTypeScript(values, [0, 7, length - 1])).toEqual(Float64Array.of(0, 7, length - 1));
});

test("any number of questions at once", () => {
  const values = Float64Array.from({ length: 5000 }, (_, i) => ((i * 7919) % 5003) / 3);
  const ps = Array.from({ length: 1001 }, (_, k) => k / 1000);
  expect(quantiles(values, ps)).toEqual(ps.map((p) => byDefinition(values, p)));
});
