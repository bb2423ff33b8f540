import fc from "fast-check";
import { expect, test } from "vitest";
import { Kernel } from "../../src/statistics/kernel/kernel.ts";
import { KERNEL } from "../../src/statistics/kernel/wasm.ts";
import { momentsInTypeScript } from "../../src/statistics/moments.ts";
import { pickInTypeScript } from "../../src/statistics/quantiles.ts";

const kernel = new Kernel();

/** Like totals of trials: whole, often equal, often 0; or any doubles, down to the smallest. */
const values = fc.oneof(
  fc.array(fc.oneof(fc.constant(0), fc.constant(160_000_000_00), fc.nat(400_000_000_00)), {
    minLength: 1,
    maxLength: 3_000,
  }),
  fc.array(fc.nat(40), { minLength: 1, maxLength: 400 }),
  fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 400 }),
  fc.array(fc.double({ min: 0, max: 1e-320, noNaN: true }), { minLength: 1, maxLength: 40 }),
);
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

test("order statistics are those of the reference, and of sorting", () => {
  fc.assert(
    fc.property(values, shares, (all, places) => {
      const column = Float64Array.from(all);
      const ranks = [...new Set(places.map((place) => Math.round(place * (all.length - 1))))].sort(
        (a, b) => a - b,
      );
      const sorted = column.slice().sort();
      const picked = kernel.pick(column, ranks);
      expect(picked).toEqual(Float64Array.from(ranks, (rank) => sorted[rank]));
      expect(picked).toEqual(pickInTypeScript(column, ranks));
      expect(column).toEqual(Float64Array.from(all));
    }),
    { numRuns: 1_500 },
  );
});

test("mean and standard deviation have the bits of the reference", () => {
  fc.assert(
    fc.property(values, (all) => {
      const column = Float64Array.from(all);
      expect(kernel.moments(column)).toEqual(momentsInTypeScript(column));
    }),
    { numRuns: 1_500 },
  );
});

test("a longer column after a shorter one, and the other way round", () => {
  for (const length of [1, 70_000, 3, 200_000, 2]) {
    const column = Float64Array.from({ length }, (_, i) => (i * 7_919) % length);
    expect(kernel.pick(column, [0, length - 1])).toEqual(Float64Array.of(0, length - 1));
  }
});

test("what was picked stays as it is when others are picked", () => {
  const picked = kernel.pick(Float64Array.of(3, 1, 2), [0, 2]);
  kernel.pick(Float64Array.of(7, 9, 8), [0, 2]);
  expect(picked).toEqual(Float64Array.of(1, 3));
});

test("more ranks than there is room for are left to the reference", () => {
  const column = Float64Array.from({ length: 65 }, (_, i) => i);
  expect(kernel.pick(column, [...column.keys()])).toBeNull();
  expect(kernel.pick(column, [...column.keys()].slice(0, 64))).toEqual(column.slice(0, 64));
});

test("is small enough for a page to compile it while it waits: browsers refuse more than 4 kB", () => {
  expect(KERNEL.length / 2).toBeLessThan(4_096);
});
