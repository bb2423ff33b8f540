import fc from "fast-check";
import { expect, test } from "vitest";
import { compareIds } from "../../src/ledger/order.ts";

test.each([
  { why: "numbers as numbers", a: "A2", b: "A10" },
  { why: "numbers beyond doubles", a: "9007199254740992", b: "9007199254740993" },
  { why: "numbers before letters", a: "1", b: "A" },
  { why: "later numbers too", a: "2027-A9-2", b: "2027-A9-10" },
  { why: "the shorter first", a: "A", b: "A1" },
  { why: "equal numbers: more zeros first", a: "A02", b: "A2" },
  { why: "capitals before small letters", a: "B", b: "a" },
  { why: "Chinese by its code", a: "一", b: "丁" },
  { why: "a nought is a number", a: "00A1", b: "0A2" },
  { why: "a colon is none", a: "10", b: ":" },
  { why: "signs are none, however many", a: "---1", b: "-A1" },
  { why: "what lies between numbers is compared as a whole", a: "A1", b: "A-1" },
  { why: "nothing before all", a: "", b: "A" },
  { why: "full-width digits are no numbers", a: "１０", b: "２" },
])("$why: $a before $b", ({ a, b }) => {
  expect([Math.sign(compareIds(a, b)), Math.sign(compareIds(b, a)), compareIds(a, a)]).toEqual([-1, 1, 0]);
});

test("is a total order", () => {
  const id = fc.stringMatching(/^[aB0-2]{1,4}$/);
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      if (Math.sign(compareIds(a, b)) !== -Math.sign(compareIds(b, a))) return false;
      if (compareIds(a, b) === 0 && a !== b) return false;
      return !(compareIds(a, b) < 0 && compareIds(b, c) < 0) || compareIds(a, c) < 0;
    }),
    { numRuns: 2_000 },
  );
});
