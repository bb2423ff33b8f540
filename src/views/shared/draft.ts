import { ONE } from "../../money/fen.ts";
import { echoMoney, echoPercent, readMoney, readPercent } from "../../text/entry.ts";
import { percentOf } from "../../money/write.ts";
import { exactWan, exactYuan } from "../../text/numbers.ts";
import { RANGE } from "../../scenario/limits.ts";
import type { Problem } from "../../scenario/problem.ts";
import type { Entry, EntryFault } from "../../text/entry.ts";
import type { Language } from "../../text/language.ts";

/** How one kind of figure is typed, shown and echoed. */
export interface Scale {
  /** What the figure is shown as while nobody types: without its unit. */
  readonly show: (value: number) => string;
  readonly read: (typed: string) => Entry;
  readonly echo: (value: number) => string;
}

/**
 * What is wrong with an edit, which then changed nothing; `null`: it was taken. The paths are those of
 * the scenario file. Say it where the value was typed (`problemText`) and keep what was typed.
 */
export type Refused = readonly Problem[] | null;

/** What a box says about what is being typed into it; `null` where there is nothing to say. */
export type Said =
  | { readonly echo: string }
  | { readonly fault: EntryFault }
  /** Understood, and refused by the scenario as a whole. */
  | { readonly refused: readonly Problem[] }
  | null;

/** Ten-thousandths, typed and shown as per cent; at most 100 %. */
export const percentIn = (language: Language): Scale => PERCENT[language];

/** As `percentIn` for factors, which may pass 100 %. */
export const factorIn = (language: Language): Scale => FACTOR[language];

/** Fen; a number without a unit means 万元 in Chinese and RMB in English, as the sentences have it. */
export const moneyIn = (language: Language): Scale => MONEY[language];

function percentScale(language: Language, most: number): Scale {
  return {
    show: percentOf,
    read: (typed) => readPercent(typed, most),
    echo: (value) => echoPercent(value, language),
  };
}

function moneyScale(language: Language): Scale {
  const isChinese = language === "zh";
  return {
    show: isChinese ? exactWan : exactYuan,
    read: (typed) => withinLimits(readMoney(typed, isChinese ? 4 : 0)),
    echo: (value) => echoMoney(value, language),
  };
}

/** More than a scenario file may carry is refused here, where it is typed. */
function withinLimits(entry: Entry): Entry {
  return entry.ok && entry.value > RANGE.money.max * 100 ? { ok: false, fault: "too-large" } : entry;
}

const MOST_FACTOR = RANGE.factor.max * ONE;
const PERCENT: Readonly<Record<Language, Scale>> = {
  zh: percentScale("zh", ONE),
  en: percentScale("en", ONE),
};
const FACTOR: Readonly<Record<Language, Scale>> = {
  zh: percentScale("zh", MOST_FACTOR),
  en: percentScale("en", MOST_FACTOR),
};
const MONEY: Readonly<Record<Language, Scale>> = { zh: moneyScale("zh"), en: moneyScale("en") };
