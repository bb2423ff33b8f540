import { chance } from "../../text/chance.ts";
import { compareWords } from "../../text/compare.ts";
import { grouped, headlineMoney, percent } from "../../text/numbers.ts";
import { signed, verdictOf } from "./deltas.ts";
import type { Delta, Measure, YearComparison } from "../../forecast/comparison.ts";
import type { AnswerFacts } from "../../text/compare.ts";
import type { Language } from "../../text/language.ts";
import type { ComparedColumn } from "./columns.ts";

/** What comes first of a scenario against the baseline, in sentences. */
export function answerOf(
  baseline: ComparedColumn,
  column: ComparedColumn,
  language: Language,
): readonly string[] {
  const words = compareWords(language);
  const { total, years } = column.comparison;
  if (isSame(column)) return [words.answerSame];
  const { trials } = baseline.picture;
  const first = words.answer({
    name: column.scenario.name[language],
    baseline: baseline.scenario.name[language],
    demand: movedBy(words.answerDemand, total.demand, language),
    paid: movedBy(words.answerPaid, total.paid, language),
    year: yearFacts(years, trials, language),
  });
  const measures = [[words.answerDemand, total.demand] as const, [words.answerPaid, total.paid] as const];
  const moving = measures.filter(([, measure]) => verdictOf(measure) !== "same");
  return [first, ...moving.map(([what, measure]) => chances(what, measure, trials, language))];
}

function movedBy(what: string, delta: Delta, language: Language): string {
  return compareWords(language).moved({
    what,
    verdict: verdictOf(delta),
    by: headlineMoney(Math.abs(delta.difference), language),
    relative: delta.relative === null ? "–" : signed(percent(delta.relative, 1)),
    error: headlineMoney(delta.se, language),
  });
}

/** Every number is the baseline's on every trial. */
export function isSame({ comparison }: ComparedColumn): boolean {
  const { total, years, tail, contingent } = comparison;
  const measures = [
    ...Object.values(total),
    tail,
    contingent,
    ...years.flatMap((year) => [year.demand, year.paid, year.shortfall]),
  ];
  const ceilings = years.every(({ ceiling }) => ceiling.before === ceiling.after);
  return ceilings && measures.every((measure) => verdictOf(measure) === "same");
}

/** The year whose chance of running out moves most. */
function yearFacts(
  years: readonly YearComparison[],
  trials: number,
  language: Language,
): AnswerFacts["year"] {
  let most: { year: number; exhausted: Delta } | null = null;
  for (const { year, exhausted } of years) {
    if (exhausted === null) continue;
    const isMore = Math.abs(exhausted.difference) > Math.abs(most?.exhausted.difference ?? -1);
    if (most === null || isMore) most = { year, exhausted };
  }
  if (most === null) return null;
  const { before, after, difference } = most.exhausted;
  const figure = (share: number): string => figureOf(share, trials, language);
  return {
    year: most.year,
    before: figure(before),
    after: figure(after),
    by: signed(compareWords(language).points(grouped(difference * 100, 1))),
  };
}

function chances(
  what: string,
  { chances: { more, less, tie } }: Measure,
  trials: number,
  language: Language,
) {
  const phrase = (share: number): string =>
    chance({ count: Math.round(share * trials), trials }, language).phrase;
  return compareWords(language).answerChance({
    what,
    more: phrase(more),
    less: phrase(less),
    tie: phrase(tie),
  });
}

/** A simulated share as a figure that never reads 0 % or 100 %. */
export function figureOf(share: number, trials: number, language: Language): string {
  return chance({ count: Math.round(share * trials), trials }, language).figure;
}
