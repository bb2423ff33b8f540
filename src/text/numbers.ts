import { formatMillion, formatWan, formatYuan, percentOf } from "../money/write.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import type { Language } from "./language.ts";

const NO_BREAK_SPACE = "\u00a0";
const YI = 100_000_000;
const MINUS = "\u2212";

/** Digits in groups of three; what rounds to zero carries no minus sign. */
export function grouped(value: number, decimals: number, separator = ","): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  const body = fraction === undefined ? digits : `${digits}.${fraction}`;
  return value < 0 && /[1-9]/.test(body) ? `${MINUS}${body}` : body;
}

/** A count of simulations inside a sentence: `10 000`, never broken over two lines. */
export const countInText = (count: number): string => grouped(count, 0, NO_BREAK_SPACE);

/** One unit of tables and axes in yuan: 万元 in Chinese, RMB m in English. */
export const tableUnit = (language: Language): number => (language === "zh" ? 10_000 : 1_000_000);

/** Table cells: two decimals, the unit stands in the header. */
export function tableMoney(yuan: number, language: Language): string {
  return language === "zh" ? formatWan(yuan * 100) : formatMillion(yuan * 100);
}

/** Sentences and tiles: whole 万元, from 1 亿元 on in 亿元 with two decimals; RMB m with two decimals. */
export function headlineMoney(yuan: number, language: Language): string {
  if (language === "en") return inMillions(grouped(yuan / 1_000_000, 2));
  const size = Math.abs(yuan);
  if (Math.round(size / 10_000) >= YI / 10_000) return `${grouped(yuan / YI, 2)}亿元`;
  return `${grouped(yuan / 10_000, size >= 100_000 || size === 0 ? 0 : 2)}万元`;
}

/** An amount that somebody set: exactly, with its unit. */
export function setMoney(fen: Fen, language: Language): string {
  return language === "zh" ? `${exactWan(fen)}万元` : `RMB${NO_BREAK_SPACE}${exactYuan(fen)}`;
}

/** 万元 to the fen, without idle zeros. */
export function exactWan(fen: Fen): string {
  const rest = fen % 1_000_000;
  const whole = formatWan(fen - rest).slice(0, -3);
  return trimmed(`${whole}.${String(rest).padStart(6, "0")}`);
}

/** Yuan to the fen; whole yuan without decimals. */
export const exactYuan = (fen: Fen): string => formatYuan(fen).replace(/\.00$/, "");

/** Axis labels: no idle zeros, no unit. */
export const axisMoney = (yuan: number, language: Language): string =>
  trimmed(grouped(yuan / tableUnit(language), 2));

/** A share as a percentage with fixed decimals; for shares that are not probabilities. */
export const percent = (share: number, decimals: number): string => `${grouped(share * 100, decimals)}%`;

/** A ratio that somebody set: `37.5%`. */
export const setPercent = (ratio: Ratio): string => `${percentOf(ratio)}%`;

/** Plain doubles; without idle digits: 0.1 + 0.2 is 0.3. */
export const plain = (value: number): string => {
  const [whole, fraction] = String(Number(value.toPrecision(12))).split(".");
  const digits = /^-?\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};

/** A share as it was set: without idle digits. */
export const inPercent = (share: number): string => `${plain(share * 100)}%`;

const inMillions = (text: string): string => `RMB${NO_BREAK_SPACE}${text}${NO_BREAK_SPACE}m`;

const trimmed = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
