import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { apportion, sumOf } from "../../src/allocation/apportion.ts";
import { apportionBySight } from "../../src/allocation/apportionBySight.ts";
import { benchFor, PlainBench, type Bench } from "../../src/allocation/bench.ts";
import { Kernel } from "../../src/allocation/kernel/kernel.ts";
import { apportionExactly } from "./referee.ts";

const kernel = new Kernel();

/** Whole, often equal, often 0, of every size; and a total from nothing to more than their sum. */
const shared = fc
  .record({
    size: fc.constantFrom(3, 50, 10_000, 30_000_000, 4_000_000_000, 2 ** 40),
    parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }),
    same: fc.integer({ min: 0, max: 8 }),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ size, parts, same, cut }) => {
    const weights = parts.map((part, k) => Math.floor(size * (k < same ? 0.75 : part)));
    const sum = weights.reduce((a, b) => a + b, 0);
    return { weights, sum, total: Math.floor(sum * cut) };
  })
  .filter(({ sum }) => sum > 0);

test("the kernel shares out as TypeScript does, and doubts what it doubts", () => {
  const seen = { sure: 0, doubtful: 0 };
  fc.assert(
    fc.property(shared, ({ weights, sum, total }) => {
      const count = weights.length;
      const plain = new PlainBench(count, 1);
      plain.amounts.set(weights);
      kernel.amounts.set(weights);
      const isSure = apportionBySight(plain.amounts, plain.paid, { count, total, sum });
      expect(kernel.bySight({ count, total, sum })).toBe(isSure);
      seen[isSure ? "sure" : "doubtful"] += 1;
      if (isSure) expect([...kernel.paid.subarray(0, count)]).toEqual([...plain.paid]);
    }),
    { numRuns: 20_000 },
  );
  expect(Math.min(seen.sure, seen.doubtful)).toBeGreaterThan(500);
});

test("on the kernel's bench the largest remainders are those of the definition", () => {
  fc.assert(
    fc.property(shared, ({ weights, total }) => {
      const { amounts, paid } = benchFor(weights.length, 1);
      amounts.set(weights);
      apportion(amounts, weights.length, total, paid);
      expect([...paid.subarray(0, weights.length)]).toEqual(apportionExactly(weights, total));
    }),
    { numRuns: 3_000 },
  );
});

test("payments add up by group, and cuts go on being counted", () => {
  const payments = fc.array(fc.record({ amount: fc.nat(5), paid: fc.nat(5), group: fc.nat(3) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.array(payments, { maxLength: 3 }), (years) => {
      const benches: Bench[] = [new PlainBench(30, 4), benchFor(30, 4)];
      for (const year of years) {
        for (const bench of benches) {
          bench.amounts.set(year.map(({ amount }) => amount));
          bench.paid.set(year.map(({ paid }) => paid));
          bench.groups.set(year.map(({ group }) => group));
          bench.addUp(year.length, 4);
        }
        const sums = [0, 1, 2, 3].map((group) =>
          year.reduce((sum, payment) => sum + (payment.group === group ? payment.paid : 0), 0),
        );
        for (const bench of benches) expect([...bench.paidByGroup.subarray(0, 4)]).toEqual(sums);
      }
      const cuts = [0, 1, 2, 3].map(
        (group) =>
          years.flat().filter((payment) => payment.group === group && payment.paid < payment.amount).length,
      );
      for (const bench of benches) expect([...bench.cutByGroup.subarray(0, 4)]).toEqual(cuts);
    }),
  );
});

describe("without the kernel", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("a bench is plain, and shares the same", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    const { benchFor: freshBench } = await import("../../src/allocation/bench.ts");
    const { amounts, paid } = freshBench(3, 1);
    amounts.set([1, 2, 3]);
    apportion(amounts, 3, 5, paid);
    expect([...paid]).toEqual([1, 2, 2]);
    expect(amounts.length).toBe(3);
  });

  test("more amounts than it has room for are laid out beside it", () => {
    const most = kernel.amounts.length;
    expect(benchFor(most, 1)).toBeInstanceOf(Kernel);
    const { amounts, paid } = benchFor(most + 1, 1);
    amounts.fill(3);
    apportion(amounts, most + 1, 2 * (most + 1) + 1, paid);
    expect([sumOf(paid, most + 1), paid[0], paid[1]]).toEqual([2 * (most + 1) + 1, 3, 2]);
  });

  test("the largest year that fits is shared to the last fen", () => {
    const count = kernel.amounts.length;
    kernel.amounts.forEach((_, k) => (kernel.amounts[k] = 1_000_003 + 7 * k));
    const total = 8_000_000_019;
    apportion(kernel.amounts, count, total, kernel.paid);
    expect(sumOf(kernel.paid, count)).toBe(total);
  });
});
