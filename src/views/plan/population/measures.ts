import { readNumber } from "../../../text/entry.ts";
import { messages } from "../../../text/messages.ts";
import { percentOf } from "../../../money/write.ts";
import { grouped, inPercent, plain, setMoney, setPercent } from "../../../text/numbers.ts";
import { moneyIn, percentIn } from "../../shared/draft.ts";
import type { Problem } from "../../../scenario/problem.ts";
import type { Language } from "../../../text/language.ts";
import type { Refused, Scale } from "../../shared/draft.ts";

/** How one kind of assumption is typed, shown and compared. */
export interface Measure {
  readonly scale: Scale;
  /** With its unit. */
  readonly say: (value: number) => string;
  /** The size of a difference, ≥ 0, and its direction in words. */
  readonly differs: (size: number, up: boolean) => string;
  /** Its refusals name bounds in ones, which are typed and shown as per cent. */
  readonly isPercent: boolean;
}

/** A probability, share, rate or growth, a plain double typed and shown as per cent. */
export const percentMeasure = (language: Language): Measure => PERCENT[language];

/** A share in ten-thousandths, at most 100 %. */
export function shareMeasure(language: Language): Measure {
  const { pointsUp, pointsDown } = messages(language).levers;
  return {
    scale: percentIn(language),
    say: setPercent,
    differs: (size, isUp) => (isUp ? pointsUp : pointsDown)(percentOf(size)),
    isPercent: true,
  };
}

/** A plain double with a unit behind it. */
export function numberMeasure(unit: string, language: Language): Measure {
  const { up, down } = amountWords(language);
  const say = (value: number): string => withUnit(plain(value), unit, language);
  return {
    scale: NUMBER[language],
    say,
    differs: (size, isUp) => (isUp ? up(say(size)) : down(say(size))),
    isPercent: false,
  };
}

/** A calendar year: no grouping, no unit. */
export const yearMeasure = (language: Language): Measure => {
  const { up, down } = amountWords(language);
  return {
    scale: YEAR[language],
    say: String,
    differs: (size, isUp) => (isUp ? up(plain(size)) : down(plain(size))),
    isPercent: false,
  };
};

/** Fen. */
export function moneyMeasure(language: Language): Measure {
  const { up, down } = amountWords(language);
  return {
    scale: moneyIn(language),
    say: (fen) => setMoney(fen, language),
    differs: (size, isUp) => (isUp ? up : down)(setMoney(size, language)),
    isPercent: false,
  };
}

/** Money in a sentence: 万元 or RMB with as many digits as a reader needs. */
export function aboutMoney(fen: number, language: Language): string {
  if (language === "en") return `RMB\u00a0${grouped(Math.round(fen / 10_000) * 100, 0)}`;
  const wan = fen / 1_000_000;
  return `${grouped(wan, wan >= 100 ? 0 : wan >= 10 ? 1 : 2)}万元`;
}

/** The bounds of a refusal as they were typed: `1` becomes `100%`. */
export function refusedAsPercent(refused: Refused): Refused {
  return refused?.map(problemAsPercent) ?? null;
}

function problemAsPercent(problem: Problem): Problem {
  const values = Object.entries(problem.values).map(([key, value]): [string, string | number] => {
    if (typeof value !== "number") return [key, value];
    return key === "places" ? [key, value - 2] : [key, inPercent(value)];
  });
  return { ...problem, values: { one: inPercent(1), ...Object.fromEntries(values) } };
}

function amountWords(language: Language): { up: (text: string) => string; down: (text: string) => string } {
  const { amountUp, amountDown } = messages(language).levers;
  return { up: amountUp, down: amountDown };
}

function withUnit(text: string, unit: string, language: Language): string {
  if (unit === "") return text;
  return language === "zh" ? text + unit : `${text} ${unit}`;
}

function echo(text: string, language: Language): string {
  return language === "zh" ? `＝${text}` : `= ${text}`;
}

function percentScale(language: Language): Scale {
  return {
    show: (value) => plain(value * 100),
    read: (typed) => readNumber(typed, -2),
    echo: (value) => echo(inPercent(value), language),
  };
}

function numberScale(language: Language, show: (value: number) => string): Scale {
  return { show, read: (typed) => readNumber(typed, 0), echo: (value) => echo(show(value), language) };
}

function percentWords(language: Language): Measure {
  const { pointsUp, pointsDown } = messages(language).levers;
  return {
    scale: percentScale(language),
    say: inPercent,
    differs: (size, isUp) => (isUp ? pointsUp : pointsDown)(plain(size * 100)),
    isPercent: true,
  };
}

const PERCENT: Readonly<Record<Language, Measure>> = { zh: percentWords("zh"), en: percentWords("en") };
const NUMBER: Readonly<Record<Language, Scale>> = {
  zh: numberScale("zh", plain),
  en: numberScale("en", plain),
};
const YEAR: Readonly<Record<Language, Scale>> = {
  zh: numberScale("zh", String),
  en: numberScale("en", String),
};
