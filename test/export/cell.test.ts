import { describe, expect, test } from "vitest";
import { cellOf, number, percent, plainText, text, whole } from "../../src/export/cell.ts";

describe("what a page shows is read as", () => {
  test.each([
    { why: "an amount in groups", shown: "1,234.50", cell: number(1234.5, 2) },
    { why: "a minus sign as pages write it", shown: "\u22121,234.50", cell: number(-1234.5, 2) },
    { why: "a hyphen for it", shown: "-0.05", cell: number(-0.05, 2) },
    { why: "an increase", shown: "+12.30", cell: number(12.3, 2) },
    { why: "a whole number", shown: "10,000", cell: number(10000, 0) },
    { why: "zero", shown: "0.00", cell: number(0, 2) },
    { why: "a share, without rounding twice", shown: "57.35%", cell: percent(0.5735, 2) },
    { why: "more digits than a double holds", shown: "1234567890123456", cell: text("1234567890123456") },
    { why: "as many as it holds", shown: "123456789012345", cell: number(123456789012345, 0) },
    { why: "a code", shown: "007", cell: text("007") },
    { why: "a bound", shown: "<0.04%", cell: text("<0.04%") },
    { why: "no value", shown: "–", cell: text("–") },
    { why: "a year in words", shown: "2027年", cell: text("2027年") },
    { why: "groups that are none", shown: "1,23", cell: text("1,23") },
    { why: "two figures", shown: "1.00 / 2.00", cell: text("1.00 / 2.00") },
    { why: "an exponent, which no page writes", shown: "1e5", cell: text("1e5") },
    { why: "a formula", shown: "=1+1", cell: text("=1+1") },
  ])("$why: $shown", ({ shown, cell }) => {
    expect(cellOf(shown)).toEqual(cell);
  });
});

describe("as plain text", () => {
  test.each([
    { cell: number(-1234.5, 2), plain: "-1234.50" },
    { cell: number(-0.001, 2), plain: "0.00" },
    { cell: percent(0.5735, 2), plain: "57.35%" },
    { cell: percent(-0.00001, 2), plain: "0.00%" },
    { cell: whole(2027), plain: "2027" },
    { cell: { kind: "date", iso: "2026-11-26" } as const, plain: "2026-11-26" },
    { cell: text("一\n二"), plain: "一\n二" },
  ])("$plain", ({ cell, plain }) => {
    expect(plainText(cell)).toBe(plain);
  });
});
