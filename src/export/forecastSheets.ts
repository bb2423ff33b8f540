import { messages } from "../text/messages.ts";
import { monthShort } from "../text/months.ts";
import { caution, provenanceLines, takeWords } from "../text/take.ts";
import { EMPTY, number, percent, text, whole } from "./cell.ts";
import { Writer } from "./writer.ts";
import type { Distribution, ForecastReport, YearReport } from "../forecast/types.ts";
import type { Bilingual } from "../policy/types.ts";
import type { Language } from "../text/language.ts";
import type { Provenance } from "../text/take.ts";
import type { Cell, Row } from "./cell.ts";
import type { Sheet } from "./sheet.ts";

/** All that a workbook shows of a forecast but for its trials. */
export interface Forecast {
  readonly of: Provenance;
  readonly scenarioDigest: string;
  readonly policy: string;
  readonly statistics: Pick<ForecastReport, "years" | "tail" | "total">;
  readonly clauseNames: Readonly<Record<string, Bilingual>>;
  /** What differs from the policy and the shipped scenario: group, item, their value, this one's. */
  readonly changes: readonly (readonly [string, string, string, string])[];
  /** Item and value. */
  readonly assumptions: readonly (readonly [string, string])[];
}

const ALL_QUANTILES = ["p05", "p25", "p50", "p75", "p90", "p95"] as const;

export function forecastSheets(forecast: Forecast, language: Language): Sheet[] {
  const writer = new Writer(language);
  return [
    aboutSheet(forecast, language),
    yearsSheet(forecast, writer),
    monthsSheet(forecast, writer),
    clausesSheet(forecast, writer),
    tailSheet(forecast, writer),
    changesSheet(forecast, writer),
    assumptionsSheet(forecast, writer),
  ];
}

function aboutSheet(forecast: Forecast, language: Language): Sheet {
  const words = takeWords(language);
  const { page, charts } = messages(language);
  const known: [string, string][] = [
    ...provenanceLines(forecast.of, language),
    [words.scenarioDigest, forecast.scenarioDigest],
    [words.policy, forecast.policy],
  ];
  const rows: Row[] = known.map(([item, value]) => {
    if (item === words.date) return [text(item), { kind: "date", iso: value }];
    return [text(item), item === messages(language).run.trials ? whole(forecast.of.trials) : text(value)];
  });
  return {
    name: words.sheets.about,
    rows: [
      [text(page.product), text(caution(forecast.of, language))],
      ...rows,
      [EMPTY, text(charts.rounding)],
    ],
    heads: 1,
    widths: [26, 80],
  };
}

function yearsSheet({ of, statistics }: Forecast, w: Writer): Sheet {
  const { words } = w;
  const head = [
    text(words.year),
    w.inUnit(words.ceiling),
    text(words.exhausted),
    text(`${words.exhausted} ${words.error}`),
    ...w.heads(words.demand, ALL_QUANTILES),
    ...w.heads(words.paid, ["p05", "p50", "p95"]),
    ...w.heads(words.shortfall, ["p50", "p90", "p95"]),
    w.inUnit(`${words.carriedIn} ${words.mean}`),
    w.inUnit(`${words.unspent} ${words.mean}`),
    text(words.paidShare),
    text(words.executionRate),
    ...[80, 90, 95].map((share) => w.inUnit(words.needed(share))),
    text(words.awards),
    text(words.applicants),
  ];
  const rows = statistics.years.map((year) => yearRow(year, of.trials, w));
  return {
    name: words.sheets.years,
    rows: [head, ...rows, note(of, w, head.length)],
    heads: 1,
    widths: [10, 16],
  };
}

function yearRow(year: YearReport, trials: number, w: Writer): Row {
  const { ceiling, exhausted, unspent, executionRate, budgetNeeded } = year;
  const some = <T>(value: T | null, cell: (value: T) => Cell): Cell => (value === null ? EMPTY : cell(value));
  return [
    whole(year.year),
    ceiling === null ? text(w.words.noCeiling) : w.money(ceiling),
    some(exhausted, ({ probability }) => w.chance(probability, trials)),
    some(exhausted, ({ se }) => percent(se, 2)),
    ...w.cells(year.demand, ALL_QUANTILES),
    ...w.cells(year.paid, ["p05", "p50", "p95"]),
    ...w.cells(year.shortfall, ["p50", "p90", "p95"]),
    w.money(year.carriedIn.mean),
    some(unspent, ({ mean }) => w.money(mean)),
    percent(year.paidShare.mean, 2),
    some(executionRate, ({ mean }) => percent(mean, 2)),
    ...[budgetNeeded.p80, budgetNeeded.p90, budgetNeeded.p95].map(w.money),
    number(year.awards, 2),
    number(year.applicants, 2),
  ];
}

function monthsSheet({ of, statistics }: Forecast, w: Writer): Sheet {
  const limited = statistics.years.flatMap(({ year, exhausted }) =>
    exhausted === null ? [] : [{ year, byMonth: exhausted.byMonth }],
  );
  const head = [text(w.words.byMonth), ...limited.map(({ year }) => whole(year))];
  const rows = Array.from({ length: 12 }, (_, k) => [
    text(monthShort(k + 1, w.language)),
    ...limited.map(({ byMonth }) => w.chance(byMonth[k], of.trials)),
  ]);
  return {
    name: w.words.sheets.months,
    rows: [head, ...rows, note(of, w, head.length)],
    heads: 1,
    widths: [36, 12],
  };
}

function clausesSheet({ of, statistics, clauseNames }: Forecast, w: Writer): Sheet {
  const { words } = w;
  const head = [
    text(words.year),
    text(words.clause),
    text(words.clauseName),
    ...w.heads(words.demand, ALL_QUANTILES),
    ...w.heads(words.paid, ["p05", "p50", "p95"]),
    text(words.awards),
    text(words.atCap),
    text(words.poolExhausted),
  ];
  const rows = statistics.years.flatMap(({ year, clauses }) =>
    Object.entries(clauses).map(([clause, { demand, paid, awards, atCap, poolExhausted }]) => [
      whole(year),
      whole(Number(clause)),
      text(clauseNames[clause]?.[w.language] ?? ""),
      ...w.cells(demand, ALL_QUANTILES),
      ...w.cells(paid, ["p05", "p50", "p95"]),
      number(awards, 2),
      awards === 0 ? EMPTY : percent(atCap, 2),
      poolExhausted === undefined ? EMPTY : w.chance(poolExhausted, of.trials),
    ]),
  );
  return {
    name: words.sheets.clauses,
    rows: [head, ...rows, note(of, w, head.length)],
    heads: 1,
    widths: [10, 8, 30, 16],
  };
}

function tailSheet({ of, statistics: { tail, total } }: Forecast, w: Writer): Sheet {
  const { words } = w;
  const { answer } = messages(w.language);
  const inAll = (name: string): string => `${words.allYears} ${name}`;
  const rows: [string, Distribution | null][] = [
    [inAll(words.demand), total.demand],
    [inAll(words.paid), total.paid],
    [inAll(words.shortfallTotal), total.shortfall],
    [inAll(words.unspent), total.unspent],
    [answer.tail, tail.demand],
    [answer.contingent, tail.contingent],
  ];
  const head = [text(words.item), ...w.heads("", ALL_QUANTILES)];
  return {
    name: words.sheets.tail,
    rows: [
      head,
      ...rows.flatMap(([name, distribution]) =>
        distribution === null ? [] : [[text(name), ...w.cells(distribution, ALL_QUANTILES)]],
      ),
      ...[answer.tailNote, answer.contingentNote].map((line) => padded(line, head.length)),
      note(of, w, head.length),
    ],
    heads: 1,
    widths: [30, 16],
  };
}

function changesSheet({ of, changes }: Forecast, w: Writer): Sheet {
  const { words } = w;
  const head = [words.changeGroup, words.item, words.own, words.inForce].map((name) => text(name));
  const rows = changes.map((line) => line.map((part) => text(part)));
  return {
    name: words.sheets.changes,
    rows: [head, ...(rows.length === 0 ? [padded(words.none, 4)] : rows), note(of, w, 4)],
    heads: 1,
    widths: [22, 50, 40, 40],
  };
}

function assumptionsSheet({ of, assumptions }: Forecast, w: Writer): Sheet {
  const { words } = w;
  const head = [text(words.item), text(words.value)];
  const rows = assumptions.map(([item, value]) => [text(item), text(value)]);
  return {
    name: words.sheets.assumptions,
    rows: [head, ...rows, note(of, w, 2)],
    heads: 1,
    widths: [70, 50],
  };
}

const note = (of: Provenance, w: Writer, width: number): Row => padded(caution(of, w.language), width);

const padded = (line: string, width: number): Row =>
  Array.from({ length: width }, (_, c) => (c === 0 ? text(line) : EMPTY));
