import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commitmentClass } from "../../src/allocation/commitmentsFirst.ts";
import { firstCome } from "../../src/allocation/firstCome.ts";
import { firstComeWhole } from "../../src/allocation/firstComeWhole.ts";
import { inClasses } from "../../src/allocation/inClasses.ts";
import { kthLargest } from "../../src/allocation/kthLargest.ts";
import { priorityClasses } from "../../src/allocation/priority.ts";
import { proRata } from "../../src/allocation/proRata.ts";
import { apportionExactly } from "./referee.ts";

type Rule = (amounts: Float64Array, count: number, ceiling: number | null, paid: Float64Array) => void;

function pay(rule: Rule, amounts: readonly number[], ceiling: number | null): number[] {
  const paid = new Float64Array(amounts.length);
  rule(Float64Array.from(amounts), amounts.length, ceiling, paid);
  return [...paid];
}
const classed =
  (classes: readonly number[]): Rule =>
  (amounts, count, ceiling, paid) =>
    inClasses(amounts, Uint8Array.from(classes), count, ceiling, paid);

const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);

describe("proRata", () => {
  test.each([
    { why: "below the ceiling all is paid", amounts: [10, 20], ceiling: 31, paid: [10, 20] },
    { why: "exactly at the ceiling all is paid", amounts: [10, 20], ceiling: 30, paid: [10, 20] },
    {
      why: "one fen over, the larger remainder gets the fen that is left",
      amounts: [10, 20],
      ceiling: 29,
      paid: [10, 19],
    },
    {
      why: "ties go in the serving order",
      amounts: [100_00, 100_00, 100_00],
      ceiling: 200_00,
      paid: [66_67, 66_67, 66_66],
    },
    { why: "nothing to give", amounts: [10, 20], ceiling: 0, paid: [0, 0] },
    { why: "no ceiling", amounts: [10, 20], ceiling: null, paid: [10, 20] },
    { why: "no claims", amounts: [], ceiling: 5, paid: [] },
  ])("$why", ({ amounts, ceiling, paid }) => {
    expect(pay(proRata, amounts, ceiling)).toEqual(paid);
  });

  test("one fen more of a ceiling takes at most one fen from a payment", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 4_000 }),
        (amounts, ceiling) => {
          const before = pay(proRata, amounts, ceiling);
          const after = pay(proRata, amounts, ceiling + 1);
          return before.every((paid, i) => after[i] >= paid - 1 && after[i] <= paid + 1);
        },
      ),
    );
  });
});

describe("firstCome", () => {
  test.each([
    { why: "the last is part-paid", amounts: [100, 80, 50], ceiling: 200, paid: [100, 80, 20] },
    {
      why: "one that fits exactly leaves nothing",
      amounts: [100, 100, 1],
      ceiling: 200,
      paid: [100, 100, 0],
    },
    { why: "later small ones get nothing", amounts: [150, 80, 10], ceiling: 200, paid: [150, 50, 0] },
    { why: "no ceiling", amounts: [150, 80], ceiling: null, paid: [150, 80] },
  ])("$why", ({ amounts, ceiling, paid }) => {
    expect(pay(firstCome, amounts, ceiling)).toEqual(paid);
  });
});

describe("firstComeWhole", () => {
  test.each([
    {
      why: "one that does not fit is skipped, a later one fits",
      amounts: [100, 80, 50, 15],
      ceiling: 200,
      paid: [100, 80, 0, 15],
    },
    { why: "one that fits exactly is paid", amounts: [100, 100, 1], ceiling: 200, paid: [100, 100, 0] },
    { why: "one fen too large is skipped", amounts: [100, 101, 100], ceiling: 200, paid: [100, 0, 100] },
    { why: "no ceiling", amounts: [150, 80], ceiling: null, paid: [150, 80] },
  ])("$why", ({ amounts, ceiling, paid }) => {
    expect(pay(firstComeWhole, amounts, ceiling)).toEqual(paid);
  });
});

describe("inClasses", () => {
  test.each([
    {
      why: "the first class is paid before the second",
      amounts: [30, 20, 10],
      classes: [1, 0, 1],
      ceiling: 40,
      paid: [15, 20, 5],
    },
    {
      why: "the first class itself is cut",
      amounts: [30, 20, 10],
      classes: [1, 0, 0],
      ceiling: 15,
      paid: [0, 10, 5],
    },
    {
      why: "a class that fits exactly leaves nothing",
      amounts: [30, 20],
      classes: [1, 0],
      ceiling: 20,
      paid: [0, 20],
    },
    { why: "empty classes between", amounts: [30, 20], classes: [9, 3], ceiling: 40, paid: [20, 20] },
    { why: "the last of all classes", amounts: [30, 20], classes: [255, 3], ceiling: 40, paid: [20, 20] },
    { why: "all fits", amounts: [30, 20], classes: [1, 0], ceiling: 50, paid: [30, 20] },
    { why: "no ceiling", amounts: [30, 20], classes: [1, 0], ceiling: null, paid: [30, 20] },
  ])("$why", ({ amounts, classes, ceiling, paid }) => {
    expect(pay(classed(classes), amounts, ceiling)).toEqual(paid);
  });

  test("shares out among more claims than there was room for", () => {
    const amounts = Array.from({ length: 600 }, (_, i) => i);
    for (const length of [300, 600]) {
      const some = amounts.slice(0, length);
      const expected = [20, ...apportionExactly(some, 1_000)];
      expect(pay(classed([0, ...some.map(() => 1)]), [20, ...some], 1_020)).toEqual(expected);
    }
  });

  test("one class is pro rata", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 10_000 }), { maxLength: 20 }),
        fc.nat({ max: 50_000 }),
        (amounts, ceiling) => {
          expect(pay(classed(amounts.map(() => 4)), amounts, ceiling)).toEqual(
            pay(proRata, amounts, ceiling),
          );
        },
      ),
    );
  });
});

test("priority classes: as listed, clauses not named come last", () => {
  const classes = priorityClasses([[1, 3], [2], [8]]);
  expect([1, 3, 2, 8, 4, 255].map((clause) => classes[clause])).toEqual([0, 0, 1, 2, 3, 3]);
});

test.each([
  {
    why: "a later year of a three-year support",
    threeYears: true,
    claimYear: 2028,
    first: 2027,
    expected: 0,
  },
  { why: "its first year", threeYears: true, claimYear: 2027, first: 2027, expected: 1 },
  { why: "a yearly support", threeYears: false, claimYear: 2028, first: 2026, expected: 1 },
])("commitments first: $why", ({ threeYears, claimYear, first, expected }) => {
  expect(commitmentClass(threeYears, claimYear, first)).toBe(expected);
});

test("kthLargest reads the first values alone, whatever a longer list has left behind", () => {
  expect(kthLargest(Float64Array.of(1, 1, 2), 3, { k: 1, below: 10 })).toBe(2);
  expect(kthLargest(Float64Array.of(1, 2, 9), 2, { k: 1, below: 10 })).toBe(2);
});

test("kthLargest is the k-th of a sorted list", () => {
  fc.assert(
    // One value in each bucket of kthLargest, some, or all in two of them.
    fc.property(
      fc.constantFrom(21, 5_000, 1_000_000),
      fc.array(fc.nat({ max: 4_999 }), { minLength: 1, maxLength: 60 }),
      fc.nat(),
      (below, all, pick) => {
        const values = all.map((value) => value % below);
        const k = (pick % values.length) + 1;
        const sorted = [...values].sort((a, b) => b - a);
        return kthLargest(Float64Array.from(values), values.length, { k, below }) === sorted[k - 1];
      },
    ),
  );
});

describe("only the first claims are read, and only theirs are paid", () => {
  test.each([
    { name: "proRata", rule: proRata, cut: [34, 67] },
    { name: "firstCome", rule: firstCome, cut: [50, 51] },
    { name: "firstComeWhole", rule: firstComeWhole, cut: [50, 0] },
    { name: "inClasses, the last of the class that is cut", rule: classed([0, 1, 1]), cut: [50, 51] },
    { name: "inClasses, the last of a class that is whole", rule: classed([0, 1, 0]), cut: [50, 51] },
    { name: "inClasses, the last of a further class", rule: classed([0, 0, 1]), cut: [34, 67] },
  ])("$name", ({ rule, cut }) => {
    for (const [ceiling, first] of [
      [101, cut] as const,
      [150, [50, 100]] as const,
      [null, [50, 100]] as const,
    ]) {
      const paid = Float64Array.of(-1, -1, -1);
      rule(Float64Array.of(50, 100, 70), 2, ceiling, paid);
      expect([...paid]).toEqual([...first, -1]);
    }
  });
});

describe("laws of every rule", { timeout: 60_000 }, () => {
  const claims = fc.array(
    fc.record({
      amount: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 400_000_000 })),
      order: fc.nat({ max: 4 }),
    }),
    {
      maxLength: 60,
    },
  );
  const ceilings = fc.oneof(fc.constant(null), fc.nat({ max: 50 }), fc.nat({ max: 3_000_000_000 }));

  test("nobody gets more than asked for, and the payments add up", () => {
    let cut = 0;
    fc.assert(
      fc.property(claims, ceilings, (of, ceiling) => {
        const amounts = of.map((claim) => claim.amount);
        const due = ceiling === null ? sum(amounts) : Math.min(sum(amounts), ceiling);
        if (due < sum(amounts)) cut += 1;
        const exact = [proRata, firstCome, classed(of.map((claim) => claim.order))];
        for (const rule of [...exact, firstComeWhole]) {
          const paid = pay(rule, amounts, ceiling);
          expect(
            paid.every((payment, i) => Number.isInteger(payment) && payment >= 0 && payment <= amounts[i]),
          ).toBe(true);
          if (rule === firstComeWhole) expect(sum(paid)).toBeLessThanOrEqual(due);
          else expect(sum(paid)).toBe(due);
        }
      }),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(50);
  });
});
