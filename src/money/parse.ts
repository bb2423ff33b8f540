import { Decimal } from "decimal.js";
import { ONE } from "./fen.ts";

export type AmountFault = "not-a-number" | "too-many-decimals" | "negative" | "too-large";

export type ParsedAmount =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: AmountFault };

/** The longest amount that can be meant: 16 digits, a point and as many decimals as a double prints. */
const LONGEST = 40;

/**
 * Yuan as a number or a decimal string with at most two decimals → whole fen, ≥ 0.
 * "300.000" is refused: it may as well be three hundred thousand.
 */
export function parseYuan(value: unknown): ParsedAmount {
  return parseAmount(value, 2, 100);
}

/** A ratio, share or factor with at most four places → ten-thousandths, ≥ 0. Has no upper limit of its own. */
export function parseRatio(value: unknown): ParsedAmount {
  return parseAmount(value, 4, ONE);
}

function parseAmount(value: unknown, places: number, unitsInOne: number): ParsedAmount {
  const text = plainDecimal(value);
  if (text === null) return { ok: false, fault: "not-a-number" };
  const [, decimals = ""] = text.split(".");
  if (decimals.length > places) return { ok: false, fault: "too-many-decimals" };
  const units = new Decimal(text).times(unitsInOne);
  if (units.isZero()) return { ok: true, value: 0 };
  if (units.isNegative()) return { ok: false, fault: "negative" };
  if (units.greaterThan(Number.MAX_SAFE_INTEGER)) return { ok: false, fault: "too-large" };
  return { ok: true, value: units.toNumber() };
}

function plainDecimal(value: unknown): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? new Decimal(value).toFixed() : null;
  if (typeof value !== "string" || value.length > LONGEST) return null;
  return /^-?\d+(\.\d+)?$/.test(value) ? value : null;
}
