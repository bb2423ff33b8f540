import { grouped } from "./numbers.ts";
import type { Language } from "./language.ts";

/** 1.96 squared: the two-sided 95 % interval. */
const Z_SQUARED = 3.8416;

/** Cut points of the fixed words (EFSA), from the likeliest; the lower bound belongs to the word. */
const LEVELS = [
  { from: 0.99, zh: "几乎确定", en: "almost certain", rangeZh: "99%以上", rangeEn: "99% or more" },
  { from: 0.95, zh: "极有可能", en: "extremely likely", rangeZh: "95%～99%", rangeEn: "95–99%" },
  { from: 0.9, zh: "很有可能", en: "very likely", rangeZh: "90%～95%", rangeEn: "90–95%" },
  { from: 0.66, zh: "较可能", en: "likely", rangeZh: "66%～90%", rangeEn: "66–90%" },
  { from: 0.33, zh: "可能性相当", en: "about as likely as not", rangeZh: "33%～66%", rangeEn: "33–66%" },
  { from: 0.1, zh: "较不可能", en: "unlikely", rangeZh: "10%～33%", rangeEn: "10–33%" },
  { from: 0.05, zh: "很不可能", en: "very unlikely", rangeZh: "5%～10%", rangeEn: "5–10%" },
  { from: 0.01, zh: "极不可能", en: "extremely unlikely", rangeZh: "1%～5%", rangeEn: "1–5%" },
  { from: 0, zh: "几乎不可能", en: "almost impossible", rangeZh: "1%以下", rangeEn: "below 1%" },
] as const;

/** Trials in which something happened, out of all. */
export interface Count {
  readonly count: number;
  readonly trials: number;
}

/** A probability in words and figures. */
export interface Chance {
  /** `54.1%`, or a bound (`<0.04%`, `>99.96%`) where every trial agrees. */
  readonly figure: string;
  /** The same inside a sentence: 为54.1%, 低于0.04%. */
  readonly phrase: string;
  readonly word: string;
  /** The range that the word stands for. */
  readonly range: string;
}

/**
 * A simulated probability never reads 0 % or 100 %: where no trial, or every trial, shows the event,
 * the Wilson bound at 95 % stands in its place, and the word is judged by that bound.
 */
export function chance({ count, trials }: Count, language: Language): Chance {
  const zh = language === "zh";
  const share = boundedShare({ count, trials });
  const level = LEVELS.find((l) => share >= l.from) ?? LEVELS[LEVELS.length - 1];
  const words = zh ? { word: level.zh, range: level.rangeZh } : { word: level.en, range: level.rangeEn };
  if (count === 0) {
    const text = boundPercent(share, "up");
    return { figure: `<${text}`, phrase: zh ? `低于${text}` : `below ${text}`, ...words };
  }
  if (count === trials) {
    const text = boundPercent(share, "down");
    return { figure: `>${text}`, phrase: zh ? `高于${text}` : `above ${text}`, ...words };
  }
  const text = simulatedPercent(share);
  return { figure: text, phrase: zh ? `为${text}` : text, ...words };
}

/** The share itself, or the Wilson bound where it would be 0 or 1. */
function boundedShare({ count, trials }: Count): number {
  const miss = Z_SQUARED / (trials + Z_SQUARED);
  if (count === 0) return miss;
  return count === trials ? 1 - miss : count / trials;
}

/** One decimal; near 0 % and 100 % as many more (at most four) as keep it from reading 0 or 100. */
function simulatedPercent(share: number): string {
  for (let decimals = 1; decimals < 4; decimals++) {
    const text = grouped(share * 100, decimals);
    if (Number(text) > 0 && Number(text) < 100) return `${text}%`;
  }
  return share < 0.5 ? "<0.001%" : ">99.999%";
}

function boundPercent(share: number, direction: "up" | "down"): string {
  const near = Math.min(share, 1 - share) * 100;
  const scale = near < 0.1 ? 100 : 10;
  const scaled = share * 100 * scale;
  const rounded = (direction === "up" ? Math.ceil(scaled - 1e-9) : Math.floor(scaled + 1e-9)) / scale;
  const safe = Math.min(Math.max(rounded, 0.01), 99.99);
  return `${grouped(safe, scale === 100 ? 2 : 1)}%`;
}

/** A probability as a table shows it: two decimals, and never 0 or 100 for a simulated one. */
export function tableChance(of: Count): string {
  if (of.count === 0) return `<${boundPercent(boundedShare(of), "up")}`;
  if (of.count === of.trials) return `>${boundPercent(boundedShare(of), "down")}`;
  const text = grouped((of.count / of.trials) * 100, 2);
  return Number(text) > 0 && Number(text) < 100 ? `${text}%` : simulatedPercent(of.count / of.trials);
}
