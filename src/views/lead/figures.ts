import { tableChance } from "../../text/chance.ts";
import { errorWords } from "../../text/errors.ts";
import { intervalText } from "../../text/interval.ts";
import { leadWords } from "../../text/lead.ts";
import { messages } from "../../text/messages.ts";
import { grouped, percent, tableMoney } from "../../text/numbers.ts";
import { errorCount, errorMoney, errorPoints, type ErrorRow } from "../shared/errorCells.ts";
import type { FigureErrors } from "../../forecast/leadErrors.ts";
import type { LeadPaid, Seen } from "../../forecast/leadPicture.ts";
import type { Language } from "../../text/language.ts";
import type { Forecast } from "./answers.ts";

export interface FigureRow {
  readonly name: string;
  /** Of the years asked for and, last, of all years together. */
  readonly cells: readonly string[];
  readonly isMain?: true;
}

const NONE = "–";

/** Measure by year. @param years positions in the forecast */
export function figureRows(forecast: Forecast, years: readonly number[], language: Language): FigureRow[] {
  const words = leadWords(language);
  const { picture, whole, lead } = forecast;
  const { trials } = picture;
  const money = (yuan: number | null): string => (yuan === null ? NONE : tableMoney(yuan, language));
  const share = (of: number | null): string => (of === null ? NONE : percent(of, 2));
  const chanceOf = (seen: Seen | null): string =>
    seen === null ? NONE : tableChance({ count: seen.count, trials });
  const count = (of: number | null): string => (of === null ? NONE : grouped(of, 2));
  const row = (name: string, of: (y: number) => string, all: string): FigureRow => ({
    name,
    cells: [...years.map(of), all],
  });
  const paid = (name: string, of: (paid: LeadPaid) => string): FigureRow =>
    row(name, (y) => of(lead.years[y].paid), of(whole.paid));
  return [
    row(
      words.ceiling,
      (y) => {
        const { ceiling } = picture.years[y];
        return ceiling === null ? messages(language).charts.noCeiling : money(ceiling);
      },
      money(whole.ceiling),
    ),
    row(words.demand, (y) => money(picture.years[y].demand.mean), money(whole.demand)),
    {
      ...row(words.exceeded, (y) => chanceOf(lead.years[y].exhausted), chanceOf(whole.exhausted)),
      isMain: true,
    },
    row(words.shortfall, (y) => money(picture.years[y].shortfall.mean), money(whole.shortfall.mean)),
    row(words.shortfallP90, (y) => money(picture.years[y].shortfall.p90), money(whole.shortfall.p90)),
    paid(words.executionRate, ({ executionRate }) => share(executionRate)),
    paid(words.paidShare, (of) => share(of.share)),
    paid(words.awards, ({ awards }) => count(awards)),
    paid(words.applicants, ({ applicants }) => count(applicants)),
  ];
}

/** How far chance may have moved the figures: bounds of the probability, standard errors of all others. */
export function errorRows({ picture, whole, lead }: Forecast, language: Language): ErrorRow[] {
  const words = leadWords(language);
  const { trials } = picture;
  const { errors } = lead;
  const row = (name: string, of: (errors: FigureErrors) => string): ErrorRow => ({
    name,
    cells: [...errors.years, errors.whole].map(of),
  });
  const money = (yuan: number | null): string => errorMoney(yuan, language);
  const { inPoints } = errorWords(language);
  const seen = [...lead.years.map(({ exhausted }) => exhausted), whole.exhausted];
  return [
    { name: words.exceeded, cells: seen.map((each) => boundsOf(each, trials, language)) },
    row(words.demand, ({ demand }) => money(demand)),
    row(words.shortfall, ({ shortfall }) => money(shortfall)),
    row(words.shortfallP90, ({ shortfallP90 }) => money(shortfallP90)),
    row(inPoints(words.executionRate), ({ executionRate }) => errorPoints(executionRate)),
    row(inPoints(words.paidShare), ({ paidShare }) => errorPoints(paidShare)),
    row(words.awards, ({ awards }) => errorCount(awards)),
    row(words.applicants, ({ applicants }) => errorCount(applicants)),
  ];
}

/** Where every trial agrees there is one bound; the other end would read 0 or 100 %. */
function boundsOf(seen: Seen | null, trials: number, language: Language): string {
  if (seen === null) return NONE;
  const { count } = seen;
  return count === 0 || count === trials ? tableChance({ count, trials }) : intervalText(seen, language);
}

/** What would be enough in a year, and how much more that is than its ceiling. */
export interface Needed {
  readonly sure: 80 | 90 | 95;
  readonly yuan: number;
  /** `null`: the ceiling is enough already, or there is none. */
  readonly more: number | null;
}

export function neededIn({ picture }: Forecast, y: number): Needed[] {
  const { ceiling, budgetNeeded } = picture.years[y];
  return ([80, 90, 95] as const).map((sure) => {
    const yuan = budgetNeeded[`p${sure}`];
    return { sure, yuan, more: ceiling !== null && yuan > ceiling ? yuan - ceiling : null };
  });
}

/** The same as rows of a table. */
export function neededRows(forecast: Forecast, years: readonly number[], language: Language): FigureRow[] {
  const words = leadWords(language);
  return [0, 1, 2].map((k) => {
    const needed = years.map((y) => neededIn(forecast, y)[k]);
    const cells = needed.map(({ yuan }) => tableMoney(yuan, language));
    return { name: words.neededRow(needed[0].sure), cells: [...cells, NONE] };
  });
}

/** The years that run out most often, in the order of the calendar: as many as a chart or a sheet can hold. */
export function likeliest({ picture }: Forecast, most: number): number[] {
  const all = picture.years.map((_, y) => y);
  const count = (y: number): number => picture.years[y].exhausted?.count ?? -1;
  const kept = new Set([...all].sort((a, b) => count(b) - count(a) || a - b).slice(0, most));
  return all.filter((y) => kept.has(y));
}
