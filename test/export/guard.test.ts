import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guarded } from "../../src/export/guard.ts";

describe("behind an apostrophe", () => {
  test.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\rA",
    "\nA",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(A1)",
    " =1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\u200e=1+1",
    "-",
    "+",
    "-1,23",
    "-5a",
    "=-5",
    "-5%%",
  ])("%j", (name) => {
    expect(guarded(name)).toBe(`'${name}`);
  });
});

describe("as it is", () => {
  test.each([
    "-5",
    "-1234.50",
    "-1,234.50",
    "+3",
    "-0.5%",
    "-1e5",
    "5",
    "a=b",
    "甲-乙",
    "'=1",
    "<0.04%",
    "",
    " ",
  ])("%j", (name) => {
    expect(guarded(name)).toBe(name);
  });
});

test("every finite number stays a number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(guarded(String(value)))).toBe(value + 0);
    }),
  );
});

test("whatever a formula begins with is behind an apostrophe", () => {
  const start = fc.constantFrom(..."=+-@＝＋－＠\t\r");
  const rest = fc.string().filter((tail) => !/^[\d,.eE+\-%]*$/.test(tail));
  fc.assert(
    fc.property(start, rest, (sign, tail) => {
      expect(guarded(sign + tail)).toBe(`'${sign}${tail}`);
    }),
  );
});
