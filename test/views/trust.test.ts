import { expect, test } from "vitest";
import { errorsOff, passes } from "../../src/views/trust/check.ts";
import { checkLine } from "../../src/views/trust/lines.ts";
import type { Check, Figure, Tolerance } from "../../src/views/trust/check.ts";

const check = (found: Figure, expected: Figure, tolerance: Tolerance): Check => ({
  group: "closed",
  what: "mean",
  of: "",
  found,
  expected,
  tolerance,
});
const EXACT: Tolerance = { is: "none" };
const ABSOLUTE: Tolerance = { is: "absolute", most: 0.5 };
const ERRORS: Tolerance = { is: "errors", most: 4, se: 2 };

test.each<{ why: string; of: Check; expected: boolean }>([
  { why: "the same to the bit", of: check(0.1, 0.1, EXACT), expected: true },
  { why: "one bit off", of: check(0.1 + 2 ** -56, 0.1, EXACT), expected: false },
  { why: "the same text", of: check("1, 2", "1, 2", EXACT), expected: true },
  { why: "another text", of: check("1, 2", "2, 1", EXACT), expected: false },
  { why: "just within", of: check(10.5, 10, ABSOLUTE), expected: true },
  { why: "just within, below", of: check(9.5, 10, ABSOLUTE), expected: true },
  { why: "just outside", of: check(10.501, 10, ABSOLUTE), expected: false },
  { why: "four standard errors", of: check(18, 10, ERRORS), expected: true },
  { why: "a little more, below", of: check(1.99, 10, ERRORS), expected: false },
  { why: "no number is never within", of: check(NaN, 10, ERRORS), expected: false },
  { why: "no number is never within an absolute one", of: check(NaN, 10, ABSOLUTE), expected: false },
])("$why", ({ of, expected }) => {
  expect(passes(of)).toBe(expected);
});

test("standard errors have a sign, and only some tolerances have them", () => {
  expect(errorsOff(check(7, 10, ERRORS))).toBe(-1.5);
  expect(errorsOff(check(7, 10, ABSOLUTE))).toBeNull();
});

test.each<{ why: string; of: Check; expected: object }>([
  {
    why: "every digit of a double",
    of: check(-2.3025850929940455, -2.3025850929940455, EXACT),
    expected: { expected: "-2.3025850929940455", found: "-2.3025850929940455", off: "", passes: true },
  },
  {
    why: "money to the fen, with how far off it is",
    of: { ...check(7_975_730.19, 7_982_624.12, { is: "errors", most: 4, se: 10_000 }), what: "cappedMean" },
    expected: {
      expected: "7,982,624.12元",
      found: "7,975,730.19元",
      tolerance: "±4个标准误，即±40,000.00元",
      off: "偏离−0.69个标准误",
    },
  },
  {
    why: "a probability, its tolerance in points",
    of: { ...check(0.562, 0.5628, { is: "errors", most: 4, se: 0.0078 }), what: "chance" },
    expected: { expected: "56.28%", found: "56.20%", tolerance: "±4个标准误，即±3.12个百分点" },
  },
  {
    why: "Philox with its counter and its key",
    of: { ...check("a", "b", EXACT), what: "philox", of: "0 1; 2 3" },
    expected: { name: "Philox 4×32-10（计数器0 1；密钥2 3）", tolerance: "须逐位相同", passes: false },
  },
])("$why", ({ of, expected }) => {
  expect(checkLine(of, "zh")).toMatchObject(expected);
});
