import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawPoisson, poissonTable, type PoissonTable } from "../../src/random/poisson.ts";
import { Exact } from "./exact.ts";

/** Words of 2^32 that give the count. */
function share({ first, counts: { below } }: PoissonTable, count: number): number {
  const i = count - first;
  if (i < 0 || i >= below.length) return 0;
  return (below[i] - (i === 0 ? 0 : below[i - 1])) / 2 ** 32;
}

/** e^−mean · mean^k / k!, to many digits. */
function probability(mean: number, k: number): number {
  let p = Exact.exp(-mean);
  for (let i = 1; i <= k; i++) p = p.times(mean).div(i);
  return p.toNumber();
}

describe("poissonTable", () => {
  test.each([
    { mean: 0.02, counts: [0, 1, 2, 3] },
    { mean: 1, counts: [0, 1, 2, 5, 9] },
    { mean: 3, counts: [0, 2, 3, 4, 12] },
    { mean: 7.5, counts: [0, 7, 8, 20] },
    { mean: 400, counts: [330, 399, 400, 401, 480] },
  ])("gives each count its probability, mean $mean", ({ mean, counts }) => {
    const table = poissonTable(mean);
    for (const k of counts) expect(Math.abs(share(table, k) - probability(mean, k))).toBeLessThan(3e-10);
  });

  test.each([0.3, 12, 999.5, 10_000])("has the mean and the variance of a Poisson count, mean %d", (mean) => {
    const table = poissonTable(mean);
    let m = 0;
    let v = 0;
    for (let k = table.first; k < table.first + table.counts.below.length; k++) {
      m += k * share(table, k);
      v += (k - mean) * (k - mean) * share(table, k);
    }
    expect(m / mean).toBeCloseTo(1, 6);
    expect(v / mean).toBeCloseTo(1, 5);
  });

  test.each([-1e-9, 10_000.001, NaN, Infinity])("refuses a mean of %d", (mean) => {
    expect(() => poissonTable(mean)).toThrow(new RangeError(`Poisson mean ${mean} is not within 0 to 10000`));
  });

  // Nine standard deviations on either side.
  test("leaves out the counts that no word can stand for", () => {
    const { first, counts } = poissonTable(10_000);
    expect(first).toBeGreaterThan(9_000);
    expect(first + counts.below.length).toBeLessThan(11_000);
  });
});

describe("drawPoisson", () => {
  test("a mean of 0 gives 0 for every word", () => {
    const table = poissonTable(0);
    for (const word of [0, 1, 0x80000000, 0xffffffff]) expect(drawPoisson(table, word)).toBe(0);
  });

  test("finds the count whose words it is, on both sides of each threshold", () => {
    for (const mean of [0.02, 1, 3, 40, 10_000]) {
      const table = poissonTable(mean);
      const { first } = table;
      const { below } = table.counts;
      for (let i = 0; i < below.length; i++) {
        if (below[i] > (i === 0 ? 0 : below[i - 1])) {
          expect(drawPoisson(table, below[i] - 1)).toBe(first + i);
        }
        if (below[i] < 2 ** 32) expect(drawPoisson(table, below[i])).toBeGreaterThan(first + i);
      }
    }
  });

  test("a larger word or a larger mean never gives a smaller count", () => {
    const word = fc.integer({ min: 0, max: 0xffffffff });
    const mean = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(mean, mean, word, word, (m, n, a, b) => {
        const low = drawPoisson(poissonTable(Math.min(m, n)), Math.min(a, b));
        expect(drawPoisson(poissonTable(Math.max(m, n)), Math.max(a, b))).toBeGreaterThanOrEqual(low);
      }),
      { numRuns: 300 },
    );
  });
});
