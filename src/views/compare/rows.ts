import { compareWords } from "../../text/compare.ts";
import { grouped } from "../../text/numbers.ts";
import { chanceWriting, deltaRow, moneyWriting, signed, verdictOf, yuanWriting } from "./deltas.ts";
import type { ClauseComparison, Comparison, Delta, YearComparison } from "../../forecast/comparison.ts";
import type { Language } from "../../text/language.ts";
import type { ComparedColumn } from "./columns.ts";
import type { DeltaGroup, DeltaRow } from "./deltas.ts";

export type Basis = "demand" | "paid";

/** Totals, the tail and every year that the baseline has; a column for each scenario but the baseline. */
export function totalGroups(columns: readonly ComparedColumn[], language: Language): DeltaGroup[] {
  const words = compareWords(language);
  const [baseline, ...others] = columns.map(({ comparison }) => comparison);
  const money = moneyWriting(language);
  const row = (key: string, name: string, pick: (of: Comparison) => Delta): DeltaRow | null =>
    deltaRow(key, name, others.map(pick), money);
  const whole = [
    row("demand", words.demand, ({ total }) => total.demand),
    row("paid", words.paid, ({ total }) => total.paid),
    row("shortfall", words.shortfall, ({ total }) => total.shortfall),
  ];
  const after = [
    row("tail", words.tail, ({ tail }) => tail),
    row("contingent", words.contingent, ({ contingent }) => contingent),
  ];
  return [
    group("all", words.all, words.allNote, whole),
    ...baseline.years.map(({ year }) => {
      const years = others.map((each) => each.years.find((of) => of.year === year) ?? null);
      return group(
        String(year),
        words.year(year),
        null,
        yearRows(years, columns[0].picture.trials, language),
      );
    }),
    group("after", words.afterExpiry, null, after),
  ];
}

function yearRows(
  years: readonly (YearComparison | null)[],
  trials: number,
  language: Language,
): (DeltaRow | null)[] {
  const words = compareWords(language);
  const money = moneyWriting(language);
  const row = (key: string, name: string, pick: (year: YearComparison) => Delta | null, how = money) =>
    deltaRow(
      key,
      name,
      years.map((year) => (year === null ? null : pick(year))),
      how,
    );
  return [
    ceilingRow(years, language),
    row("demand", words.demand, (year) => year.demand),
    row("paid", words.paid, (year) => year.paid),
    row("shortfall", words.shortfall, (year) => year.shortfall),
    row("exhausted", words.exhausted, (year) => year.exhausted, chanceWriting(trials, language)),
    ...([80, 90, 95] as const).map((share) =>
      row(`p${share}`, words.needed(share), ({ budgetNeeded }) => budgetNeeded[`p${share}`]),
    ),
  ];
}

/** What was set is not measured: a difference, but no error of it. */
function ceilingRow(years: readonly (YearComparison | null)[], language: Language): DeltaRow | null {
  const known = years.find((year) => year !== null);
  if (known === undefined) return null;
  const words = compareWords(language);
  const { value, difference } = moneyWriting(language);
  const shown = (yuan: number | null): string => (yuan === null ? words.none : value(yuan));
  return {
    key: "ceiling",
    name: words.ceiling,
    before: shown(known.ceiling.before),
    cells: years.map((year) => {
      if (year === null) return null;
      const { before, after } = year.ceiling;
      const by = before === null || after === null ? null : after - before;
      return {
        after: shown(after),
        difference: by === null ? "–" : difference(by),
        error: "",
        relative: by === null || before === 0 || before === null ? "–" : signed(percentOf(by / before)),
        verdict: by === null || by === 0 ? "same" : by > 0 ? "up" : "down",
      };
    }),
  };
}

const percentOf = (share: number): string => `${grouped(share * 100, 2)}%`;

/** One row for each clause of the baseline. */
export function clauseGroups(
  clauses: readonly (readonly ClauseComparison[])[],
  names: ReadonlyMap<number, string>,
  basis: Basis,
  language: Language,
): DeltaGroup[] {
  const words = compareWords(language);
  const [baseline = [], ...others] = clauses;
  const rows = baseline.map(({ clause }) => {
    const of = others.map((each) => each.find((one) => one.clause === clause)?.[basis] ?? null);
    return deltaRow(
      String(clause),
      words.clause(clause, names.get(clause) ?? ""),
      of,
      moneyWriting(language),
    );
  });
  return [group("clauses", null, null, rows)];
}

/** For each segment of the baseline the sum and the mean per applicant. */
export function segmentGroups(
  columns: readonly ComparedColumn[],
  basis: Basis,
  language: Language,
): DeltaGroup[] {
  const words = compareWords(language);
  const [baseline, ...others] = columns;
  return baseline.comparison.segments.map(({ segment, applicants }) => {
    const of = others.map(
      ({ comparison }) => comparison.segments.find((each) => each.segment === segment) ?? null,
    );
    const rows = [
      deltaRow(
        "total",
        words.segmentTotal,
        of.map((each) => each?.[basis].total ?? null),
        moneyWriting(language),
      ),
      deltaRow(
        "each",
        words.perApplicant,
        of.map((each) => each?.[basis].perApplicant ?? null),
        yuanWriting(),
      ),
    ];
    const strange = of.find((each) => each !== null && each.applicants.after !== each.applicants.before);
    const count = (many: number): string => grouped(many, 2).replace(/\.?0+$/, "");
    const note = strange
      ? words.expectedBoth(count(strange.applicants.before), count(strange.applicants.after))
      : words.expected(count(applicants.before));
    return group(segment, segmentName(baseline, segment, language), note, rows);
  });
}

/** Who gains and who loses most per applicant, in words; within the noise nobody does. */
export function movesOf(
  { scenario, comparison }: ComparedColumn,
  basis: Basis,
  language: Language,
): { readonly gains: string | null; readonly loses: string | null } {
  const words = compareWords(language);
  const named = (up: boolean): string | null => {
    const moved = comparison.segments.flatMap(({ segment, [basis]: { perApplicant } }) =>
      perApplicant !== null && verdictOf(perApplicant) === (up ? "up" : "down")
        ? [{ segment, by: perApplicant.difference }]
        : [],
    );
    if (moved.length === 0) return null;
    const parts = moved
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .map(({ segment, by }) =>
        words.gainPart(
          scenario.population.segments.find(({ id }) => id === segment)?.name[language] ?? segment,
          signed(grouped(by, 0)),
        ),
      );
    return up ? words.gains(parts) : words.loses(parts);
  };
  return { gains: named(true), loses: named(false) };
}

function segmentName({ scenario }: ComparedColumn, segment: string, language: Language): string {
  return scenario.population.segments.find(({ id }) => id === segment)?.name[language] ?? segment;
}

function group(
  key: string,
  heading: string | null,
  note: string | null,
  rows: readonly (DeltaRow | null)[],
): DeltaGroup {
  return { key, heading, note, rows: rows.filter((row) => row !== null) };
}
