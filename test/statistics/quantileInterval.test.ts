import { describe, expect, test } from "vitest";
import { quantileInterval } from "../../src/statistics/quantileInterval.ts";
import { coverageOf } from "./binomial.ts";

const z = 1.959963984540054;
const upTo = (n: number) => Float64Array.from({ length: n }, (_, k) => ((k * 7_919) % n) + 1);

test.each([
  // 900 ± 1.96 × √90 = 881.4 … 918.6: the 881st and the 919th value.
  { why: "P90 of 1 to 1,000", n: 1_000, p: 0.9, low: 881, high: 919 },
  // 50 ± 9.8.
  { why: "the median of 1 to 100", n: 100, p: 0.5, low: 40, high: 60 },
  { why: "P99 of 1 to 50: the largest is all that is known", n: 50, p: 0.99, low: 48, high: 50 },
  { why: "a single value", n: 1, p: 0.9, low: 1, high: 1 },
])("$why", ({ n, p, low, high }) => {
  expect(quantileInterval(upTo(n), p, z)).toEqual({ low, high });
});

describe("covers by the binomial sum, whatever the distribution", () => {
  test.each([
    { n: 1_000, p: 0.9 },
    { n: 10_000, p: 0.9 },
    { n: 10_000, p: 0.5 },
  ])("P$p of $n", ({ n, p }) => {
    const values = upTo(n);
    const { low, high } = quantileInterval(values, p, z);
    // With k values at or below the true quantile it lies between the k-th and the next.
    const covered = coverageOf(
      (k) => (k >= low && k < high ? { low: 0, high: 1 } : { low: 2, high: 2 }),
      n,
    )(p);
    expect(covered).toBeGreaterThan(0.945);
    expect(covered).toBeLessThan(0.96);
  });
});

test("where many values are the same the interval is that value", () => {
  const values = Float64Array.from({ length: 1_000 }, (_, k) => (k < 950 ? 0 : k));
  expect(quantileInterval(values, 0.9, z)).toEqual({ low: 0, high: 0 });
});
