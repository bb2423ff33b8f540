import { afterEach, expect, test, vi } from "vitest";
import { knownStatistics } from "../../src/statistics/selfTest.ts";
import { numAcc3, numAcc4 } from "./nist.ts";
import { moments } from "../../src/statistics/moments.ts";

afterEach(() => {
  vi.doUnmock("../../src/statistics/kernel/kernel.ts");
  vi.doUnmock("../../src/statistics/quantiles.ts");
  vi.resetModules();
});

test("this engine gives the published statistics", () => {
  const all = knownStatistics();
  expect(all.map(({ what, of }) => `${what} of ${of}`)).toEqual([
    "quantile of 1…10, p = 0.1",
    "quantile of 1…10, p = 0.25",
    "quantile of 1…10, p = 0.9",
    "mean of NIST NumAcc3",
    "sd of NIST NumAcc3",
    "mean of NIST NumAcc4",
    "sd of NIST NumAcc4",
  ]);
  for (const { of, what, found, expected, tolerance } of all) {
    expect(Math.abs(found - expected), `${what} ${of}`).toBeLessThanOrEqual(tolerance);
  }
});

test("the NIST sets are those of the tests", () => {
  const [, , , mean3, sd3, mean4, sd4] = knownStatistics();
  expect({ mean: mean3.found, sd: sd3.found }).toEqual(moments(numAcc3));
  expect({ mean: mean4.found, sd: sd4.found }).toEqual(moments(numAcc4));
});

test.each([
  { why: "type 6", at: (n: number, p: number) => (n + 1) * p },
  { why: "type 5", at: (n: number, p: number) => n * p + 0.5 },
])("quantiles of $why are found out", async ({ at }) => {
  vi.doMock("../../src/statistics/quantiles.ts", () => ({
    quantiles: (values: Float64Array, ps: number[]) => ps.map((p) => at(values.length, p)),
  }));
  const { knownStatistics: again } = await import("../../src/statistics/selfTest.ts");
  const off = again().filter(({ found, expected, tolerance }) => Math.abs(found - expected) > tolerance);
  expect(off.length).toBeGreaterThan(0);
});

test("a one-pass variance is found out", async () => {
  vi.doMock("../../src/statistics/kernel/kernel.ts", () => ({
    sharedKernel: () => ({
      moments: (values: Float64Array) => {
        let sum = 0;
        let squares = 0;
        for (const value of values) {
          sum += value;
          squares += value * value;
        }
        const n = values.length;
        return { mean: sum / n, sd: Math.sqrt(Math.max(0, (squares - (sum * sum) / n) / (n - 1))) };
      },
      pick: () => null,
    }),
  }));
  const { knownStatistics: again } = await import("../../src/statistics/selfTest.ts");
  const off = again().filter(({ found, expected, tolerance }) => Math.abs(found - expected) > tolerance);
  expect(off.map(({ what, of }) => `${what} ${of}`)).toContain("sd NIST NumAcc4");
});
