import fc from "fast-check";
import { expect, test } from "vitest";
import { echoMoney, echoPercent, readMoney, readPercent, readNumber } from "../../src/text/entry.ts";

test.each([
  { typed: "335.5", bare: 4, fen: 3_355_000_00 },
  { typed: "335.5万", bare: 4, fen: 3_355_000_00 },
  { typed: "335.5 万元", bare: 0, fen: 3_355_000_00 },
  { typed: "３３５．５万", bare: 4, fen: 3_355_000_00 },
  { typed: "3,355,000元", bare: 4, fen: 3_355_000_00 },
  { typed: "3，355，000元", bare: 4, fen: 3_355_000_00 },
  { typed: "3,355,000", bare: 0, fen: 3_355_000_00 },
  { typed: "¥3,355,000.00", bare: 0, fen: 3_355_000_00 },
  { typed: "RMB 3.355m", bare: 0, fen: 3_355_000_00 },
  { typed: "0.16亿", bare: 4, fen: 16_000_000_00 },
  { typed: "1亿元", bare: 4, fen: 100_000_000_00 },
  { typed: "500k", bare: 0, fen: 500_000_00 },
  { typed: "0", bare: 4, fen: 0 },
  { typed: "0.000001", bare: 4, fen: 1 },
  { typed: "499999.99元", bare: 4, fen: 499_999_99 },
  { typed: ".5", bare: 4, fen: 5_000_00 },
  { typed: "50.", bare: 4, fen: 500_000_00 },
  { typed: "007", bare: 0, fen: 7_00 },
] as const)("$typed is $fen fen", ({ typed, bare, fen }) => {
  expect(readMoney(typed, bare)).toEqual({ ok: true, value: fen });
});

test.each([
  { typed: "", fault: "empty" },
  { typed: "  ", fault: "empty" },
  { typed: "abc", fault: "not-a-number" },
  { typed: "50%", fault: "not-a-number" },
  { typed: "1.2.3", fault: "not-a-number" },
  { typed: "1,5", fault: "not-a-number" },
  { typed: "12,34", fault: "not-a-number" },
  { typed: "1e3", fault: "not-a-number" },
  { typed: "50万亿", fault: "not-a-number" },
  { typed: "-5", fault: "negative" },
  { typed: "−5", fault: "negative" },
  { typed: "0.0000001", fault: "too-many-decimals" },
  { typed: "1.001元", fault: "too-many-decimals" },
  { typed: "9999999999999", fault: "too-large" },
])("$typed is refused: $fault", ({ typed, fault }) => {
  expect(readMoney(typed, 4)).toEqual({ ok: false, fault });
});

test.each([
  { typed: "40", ratio: 4_000 },
  { typed: "40%", ratio: 4_000 },
  { typed: "４０％", ratio: 4_000 },
  { typed: "37.5", ratio: 3_750 },
  { typed: "33.33 %", ratio: 3_333 },
  { typed: "0.4", ratio: 40 },
  { typed: "0", ratio: 0 },
  { typed: "5", ratio: 500 },
  { typed: "100", ratio: 10_000 },
])("$typed is $ratio ten-thousandths", ({ typed, ratio }) => {
  expect(readPercent(typed)).toEqual({ ok: true, value: ratio });
});

test.each([
  { typed: "", fault: "empty" },
  { typed: "一半", fault: "not-a-number" },
  { typed: "40万", fault: "not-a-number" },
  { typed: "100.01", fault: "above-whole" },
  { typed: "33.333", fault: "too-many-decimals" },
  { typed: "-1", fault: "negative" },
])("$typed is no percentage: $fault", ({ typed, fault }) => {
  expect(readPercent(typed)).toEqual({ ok: false, fault });
});

test("what was understood is echoed in full", () => {
  expect(echoMoney(3_355_000_00, "zh")).toBe("＝3,355,000.00元");
  expect(echoMoney(3_355_000_00, "en")).toBe("= RMB 3,355,000.00");
  expect(echoPercent(3_750, "zh")).toBe("＝37.5%");
});

test("an echo typed back means the same", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 50 }), (fen) => {
      const echo = echoMoney(fen, "zh").slice(1);
      const read = readMoney(echo, 4);
      return read.ok && read.value === fen;
    }),
  );
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), (ratio) => {
      const read = readPercent(echoPercent(ratio, "en").slice(2));
      return read.ok && read.value === ratio;
    }),
  );
});

test.each([
  { why: "a percentage without its sign", typed: "60", unit: -2, value: 0.6 },
  { why: "full-width digits and sign", typed: "６０％", unit: -2, value: 0.6 },
  { why: "exact, not 0.07 × 100", typed: "7", unit: -2, value: 0.07 },
  { why: "below nought", typed: "−5", unit: -2, value: -0.05 },
  { why: "a plain number", typed: "0.85", unit: 0, value: 0.85 },
  { why: "a plain number as a percentage", typed: "85%", unit: 0, value: 0.85 },
  { why: "ten thousands", typed: "2万", unit: 0, value: 20_000 },
  { why: "grouped", typed: "10,000", unit: 0, value: 10_000 },
  { why: "minus nought is nought", typed: "-0", unit: 0, value: 0 },
] as const)("a number: $why", ({ typed, unit, value }) =>
  expect(readNumber(typed, unit)).toEqual({ ok: true, value }),
);

test.each([
  { typed: "", fault: "empty" },
  { typed: "五十", fault: "not-a-number" },
  { typed: "1-2", fault: "not-a-number" },
  { typed: "9".repeat(400), fault: "too-large" },
])("no number: $fault", ({ typed, fault }) => expect(readNumber(typed, 0)).toEqual({ ok: false, fault }));
