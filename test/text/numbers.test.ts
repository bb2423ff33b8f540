import { expect, test } from "vitest";
import {
  axisMoney,
  countInText,
  grouped,
  headlineMoney,
  percent,
  setMoney,
  setPercent,
  tableMoney,
} from "../../src/text/numbers.ts";

test.each([
  { value: 0, decimals: 2, text: "0.00" },
  { value: 999, decimals: 0, text: "999" },
  { value: 1_000, decimals: 0, text: "1,000" },
  { value: 1_234_567.891, decimals: 2, text: "1,234,567.89" },
  { value: -0.004, decimals: 2, text: "0.00" },
  { value: -1_234.5, decimals: 1, text: "−1,234.5" },
  { value: -0.4, decimals: 0, text: "0" },
])("$value with $decimals decimals is $text", ({ value, decimals, text }) => {
  expect(grouped(value, decimals)).toBe(text);
});

test("a count in a sentence keeps together", () => {
  expect(countInText(10_000)).toBe("10\u00a0000");
});

test.each([
  { yuan: 1_790_400, zh: "179万元", en: "RMB\u00a01.79\u00a0m" },
  { yuan: 0, zh: "0万元", en: "RMB\u00a00.00\u00a0m" },
  { yuan: 45_678, zh: "4.57万元", en: "RMB\u00a00.05\u00a0m" },
  { yuan: 100_000, zh: "10万元", en: "RMB\u00a00.10\u00a0m" },
  { yuan: 99_990_000, zh: "9,999万元", en: "RMB\u00a099.99\u00a0m" },
  { yuan: 99_995_000, zh: "1.00亿元", en: "RMB\u00a0100.00\u00a0m" },
  { yuan: 123_456_789, zh: "1.23亿元", en: "RMB\u00a0123.46\u00a0m" },
])("a headline of $yuan yuan reads $zh and $en", ({ yuan, zh, en }) => {
  expect(headlineMoney(yuan, "zh")).toBe(zh);
  expect(headlineMoney(yuan, "en")).toBe(en);
});

test("tables and axes carry no unit", () => {
  expect(tableMoney(12_345_678.9, "zh")).toBe("1,234.57");
  expect(tableMoney(12_345_678.9, "en")).toBe("12.35");
  expect(axisMoney(15_000_000, "zh")).toBe("1,500");
  expect(axisMoney(2_500_000, "en")).toBe("2.5");
});

test("what somebody set is shown as it was set", () => {
  expect(setMoney(500_000_00, "zh")).toBe("50万元");
  expect(setMoney(33_355_00, "zh")).toBe("3.3355万元");
  expect(setMoney(499_999_99, "en")).toBe("RMB\u00a0499,999.99");
  expect(setMoney(500_000_00, "en")).toBe("RMB\u00a0500,000");
  expect(setPercent(3_750)).toBe("37.5%");
  expect(percent(0.98765, 2)).toBe("98.77%");
});
