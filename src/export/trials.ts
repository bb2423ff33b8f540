import { writeYuan } from "../money/write.ts";
import { caution, takeWords } from "../text/take.ts";
import { EMPTY, number, text, whole } from "./cell.ts";
import { CRLF, csvText } from "./csv.ts";
import { lines, remark } from "./taken.ts";
import { Writer } from "./writer.ts";
import type { Language } from "../text/language.ts";
import type { Provenance } from "../text/take.ts";
import type { Row } from "./cell.ts";
import type { Sheet } from "./sheet.ts";

/** What every trial came to in a year: one entry a trial, whole fen. */
export interface TrialYear {
  readonly year: number;
  readonly demand: Float64Array;
  readonly paid: Float64Array;
  /** Open at the year's end. */
  readonly open: Float64Array;
  /** Month 1 to 12 in which the ceiling was passed; 0 where it was not. */
  readonly exhaustedIn: Float64Array;
}

export interface Trials {
  readonly of: Provenance;
  readonly years: readonly TrialYear[];
}

/** One row a trial and year; money in yuan to the fen. */
export function trialsCsv({ of, years }: Trials, language: Language): string {
  const words = takeWords(language);
  const { inUnit } = new Writer(language);
  const inYuan = [words.demand, words.paid, words.shortfall].map((name) => inUnit(name, words.yuan));
  const about = [caution(of, language), ...lines(of, language), words.trialsNote];
  const head = [text(words.trial), text(words.year), ...inYuan, text(words.month)];
  const parts = [csvText([...about.map(remark), head])];
  for (let t = 0; t < trialsIn(years); t++) {
    for (const { year, demand, paid, open, exhaustedIn } of years) {
      parts.push(
        `${t + 1},${year},${writeYuan(demand[t])},${writeYuan(paid[t])},${writeYuan(open[t])},${exhaustedIn[t]}`,
        CRLF,
      );
    }
  }
  return parts.join("");
}

/** One row a trial, the years beside each other. */
export function trialsSheet({ of, years }: Trials, language: Language): Sheet {
  const words = takeWords(language);
  const { inUnit } = new Writer(language);
  const measures = [words.demand, words.paid, words.shortfall];
  const head = [
    text(words.trial),
    ...years.flatMap(({ year }) => measures.map((name) => inUnit(`${year} ${name}`))),
  ];
  const fenOfUnit = language === "zh" ? 1_000_000 : 100_000_000;
  const amount = (fen: number) => number(fen / fenOfUnit, 2);
  const rows: Row[] = Array.from({ length: trialsIn(years) }, (_, t) => [
    whole(t + 1),
    ...years.flatMap(({ demand, paid, open }) => [amount(demand[t]), amount(paid[t]), amount(open[t])]),
  ]);
  const about = [text(`${caution(of, language)} ${words.trialsNote}`), ...head.slice(1).map(() => EMPTY)];
  return { name: words.sheets.trials, rows: [head, ...rows, about], heads: 1, widths: [10, 16] };
}

const trialsIn = (years: readonly TrialYear[]): number => years[0]?.demand.length ?? 0;
