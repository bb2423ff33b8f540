import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moments, momentsInTypeScript, sum } from "../../src/statistics/moments.ts";
import { lew, numAcc3, numAcc4 } from "./nist.ts";

/** Number of right digits. */
function logRelativeError(is: number, certified: number): number {
  return is === certified ? 15 : -Math.log10(Math.abs(is - certified) / Math.abs(certified));
}

test.each([
  { why: "NumAcc3", values: numAcc3, n: 1001, mean: 1000000.2, sd: 0.1, digits: 9.4 },
  { why: "NumAcc4", values: numAcc4, n: 1001, mean: 10000000.2, sd: 0.1, digits: 8.2 },
  { why: "Lew", values: lew, n: 200, mean: -177.435, sd: 277.332168044316, digits: 14 },
])("certified by NIST: $why", ({ values, n, mean, sd, digits }) => {
  const is = moments(values);
  expect(values).toHaveLength(n);
  expect(logRelativeError(is.mean, mean)).toBeGreaterThanOrEqual(15);
  expect(logRelativeError(is.sd, sd)).toBeGreaterThanOrEqual(digits);
});

describe("moments", () => {
  test("a single value does not spread", () => {
    expect(moments(Float64Array.of(7))).toEqual({ mean: 7, sd: 0 });
  });

  test("two values: n − 1 divides", () => {
    expect(moments(Float64Array.of(1, 3))).toEqual({ mean: 2, sd: Math.SQRT2 });
  });

  test("equal values do not spread, whatever rounds", () => {
    expect(moments(new Float64Array(1000).fill(0.1))).toEqual({ mean: 0.1, sd: 0 });
  });

  test("a mean between two doubles is corrected for what it rounds", () => {
    const values = Float64Array.of(2 ** 53, 2 ** 53, 2 ** 53 + 2);
    for (const { sd } of [moments(values), momentsInTypeScript(values)]) {
      expect(sd).toBeCloseTo(Math.sqrt(4 / 3), 14);
    }
  });

  test("no values, no answer", () => {
    expect(() => moments(new Float64Array(0))).toThrow("no values, no mean");
  });

  test("what is added to every value moves the mean and leaves the spread", () => {
    const whole = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -1e9, max: 1e9 }), (values, shift) => {
        const before = moments(Float64Array.from(values));
        const after = moments(Float64Array.from(values, (value) => value + shift));
        expect(after.mean).toBeCloseTo(before.mean + shift, 6);
        expect(after.sd).toBeCloseTo(before.sd, 6);
      }),
    );
  });
});

test("whole fen add up exactly, in any order", () => {
  const fen = fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(fen, (values) => {
      const exact = Number(values.reduce((total, value) => total + BigInt(value), 0n));
      expect(sum(Float64Array.from(values))).toBe(exact);
      expect(sum(Float64Array.from(values.toReversed()))).toBe(exact);
    }),
  );
});
