import { ONE } from "../money/fen.ts";
import { parseRatio, parseYuan } from "../money/parse.ts";
import { formatYuan } from "../money/write.ts";
import { setPercent } from "./numbers.ts";
import type { AmountFault, ParsedAmount } from "../money/parse.ts";
import type { Language } from "./language.ts";

export type EntryFault = AmountFault | "empty" | "above-whole";

/** What somebody typed, understood: fen or ten-thousandths, or why not. */
export type Entry =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: EntryFault };

/** Powers of ten of what may stand behind an amount. */
const UNITS: Readonly<Record<string, number>> = {
  "": 0,
  元: 0,
  万: 4,
  万元: 4,
  亿: 8,
  亿元: 8,
  k: 3,
  m: 6,
};

/**
 * An amount as people type it: full-width digits, `,` and `，`, 元, 万, 万元, 亿, 亿元, RMB, ¥, k, m.
 *
 * @param bareUnit power of ten that a number without a unit is meant in: 4 for 万元, 0 for yuan
 */
export function readMoney(typed: string, bareUnit: 0 | 4): Entry {
  const text = normalised(typed).replace(/^(?:rmb|cny|¥)/, "");
  if (text === "") return { ok: false, fault: "empty" };
  const match = /^(-?[\d.]+)(元|万元?|亿元?|k|m)?$/.exec(text);
  if (match === null) return { ok: false, fault: "not-a-number" };
  const power = match[2] === undefined ? bareUnit : UNITS[match[2]];
  return checked(match[1], power, parseYuan);
}

/** A percentage as people type it: `40`, `40%`, `４０％` all mean 40 %; at most `most` ten-thousandths. */
export function readPercent(typed: string, most: number = ONE): Entry {
  const text = normalised(typed).replace(/%$/, "");
  if (text === "") return { ok: false, fault: "empty" };
  const read = checked(text, -2, parseRatio);
  if (!read.ok || read.value <= most) return read;
  return { ok: false, fault: most === ONE ? "above-whole" : "too-large" };
}

/**
 * A plain number as people type it: full-width digits, grouping commas, 万, 亿, %, a minus. It may have any
 * number of decimals.
 *
 * @param bareUnit power of ten that a number without a unit is meant in: −2 for per cent
 */
export function readNumber(typed: string, bareUnit: 0 | -2): Entry {
  const text = normalised(typed);
  if (text === "") return { ok: false, fault: "empty" };
  const match = /^(-?(?:\d+\.?\d*|\.\d+))(%|万|亿)?$/.exec(text);
  if (match === null) return { ok: false, fault: "not-a-number" };
  const power = match[2] === undefined ? bareUnit : match[2] === "%" ? -2 : UNITS[match[2]];
  const value = Number(withPointMoved(match[1], power));
  return Number.isFinite(value) ? { ok: true, value: value + 0 } : { ok: false, fault: "too-large" };
}

/** What was understood, for the echo beside the box: `＝3,355,000.00元`. */
export function echoMoney(fen: number, language: Language): string {
  return language === "zh" ? `＝${formatYuan(fen)}元` : `= RMB ${formatYuan(fen)}`;
}

export function echoPercent(ratio: number, language: Language): string {
  return language === "zh" ? `＝${setPercent(ratio)}` : `= ${setPercent(ratio)}`;
}

/** Full-width forms become plain ones; spaces go, and commas where they part groups of three. */
function normalised(typed: string): string {
  const text = typed
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/\u2212/g, "-")
    .toLowerCase();
  return /\d,\d/.test(text) && /^[^\d]*\d{1,3}(?:,\d{3})+(?![\d,])/.test(text)
    ? text.replace(/,/g, "")
    : text;
}

function checked(digits: string, power: number, parse: (text: string) => ParsedAmount): Entry {
  if (!/^-?(?:\d+\.?\d*|\.\d+)$/.test(digits)) return { ok: false, fault: "not-a-number" };
  return parse(withPointMoved(digits, power));
}

/** `33.55` and 4 → `335500`; `40` and −2 → `0.4`: exact, on the digits. */
function withPointMoved(digits: string, power: number): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole, fraction = ""] = digits.replace("-", "").split(".");
  const padded =
    power < 0
      ? { whole: whole.padStart(1 - power, "0"), fraction }
      : { whole, fraction: fraction.padEnd(power, "0") };
  const all = padded.whole + padded.fraction;
  const point = padded.whole.length + power;
  const rest = all.slice(point).replace(/0+$/, "");
  const lead = all.slice(0, point).replace(/^0+(?=\d)/, "") || "0";
  return rest === "" ? `${sign}${lead}` : `${sign}${lead}.${rest}`;
}
