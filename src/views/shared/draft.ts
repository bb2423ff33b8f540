import { echoMoney, echoPercent, readMoney, readPercent } from "../../text/entry.ts";
import { percentOf } from "../../money/write.ts";
import { exactWan, exactYuan } from "../../text/numbers.ts";
import { RANGE } from "../../scenario/limits.ts";
import type { Entry, EntryFault } from "../../text/entry.ts";
import type { Language } from "../../text/language.ts";

/** How one kind of figure is typed, shown and echoed. */
export interface Scale {
  /** What the figure is shown as while nobody types: without its unit. */
  readonly show: (value: number) => string;
  readonly read: (typed: string) => Entry;
  readonly echo: (value: number) => string;
}

/** What a box says about what is being typed into it; `null` where there is nothing to say. */
export type Said = { readonly echo: string } | { readonly fault: EntryFault } | null;

/** Ten-thousandths, typed and shown as per cent; at most 100 %. */
export const percentIn = (language: Language): Scale => PERCENT[language];

/** Fen; a number without a unit means 万元 in Chinese and RMB in English, as the sentences have it. */
export const moneyIn = (language: Language): Scale => MONEY[language];

function percentScale(language: Language): Scale {
  return { show: percentOf, read: readPercent, echo: (value) => echoPercent(value, language) };
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

const PERCENT: Readonly<Record<Language, Scale>> = { zh: percentScale("zh"), en: percentScale("en") };
const MONEY: Readonly<Record<Language, Scale>> = { zh: moneyScale("zh"), en: moneyScale("en") };
