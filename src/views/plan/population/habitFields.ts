import { inPercent } from "../../../text/numbers.ts";
import { populationWords } from "../../../text/population.ts";
import { moneyMeasure, numberMeasure, percentMeasure, shareMeasure } from "./measures.ts";
import { WHOLE, rangeFor } from "./segmentFields.ts";
import type { ClaimHabit } from "../../../population/types.ts";
import type { Clause } from "../../../policy/types.ts";
import type { Language } from "../../../text/language.ts";
import type { SourceId } from "../../../text/sources.ts";
import type { PlanEdits } from "../edits.ts";
import { countOwn } from "./assumption.ts";
import type { Assumption } from "./assumption.ts";

export interface HabitContext {
  /** Id. */
  readonly segment: string;
  /** The segment's own probability of recognition. */
  readonly recognition: number;
  readonly clause: Clause;
  readonly habit: ClaimHabit;
  /** The shipped habit of the same segment and clause. */
  readonly shipped: ClaimHabit | undefined;
  readonly language: Language;
  readonly edits: PlanEdits;
}

const COST_SOURCES: Readonly<Record<number, SourceId>> = {
  3: "costOperation",
  4: "costEvent",
  5: "costWarehouse",
  6: "costFreight",
  7: "costMarks",
  8: "costPromotion",
  9: "costSite",
  10: "costExhibition",
  11: "orders",
};

/** How often applicants of a segment claim under a clause and what becomes of it. */
export function useFields(context: HabitContext): Assumption[] {
  const { habit, shipped, clause, language, edits } = context;
  const words = populationWords(language);
  const place = { segment: context.segment, clause: habit.clause };
  const percent = { measure: percentMeasure(language), unit: "%" };
  const isByOrder = clause.form === "pooled-order";
  return [
    ...(isByOrder
      ? []
      : [
          {
            id: idOf(context, "takeUp"),
            label: words.takeUp,
            value: habit.takeUp,
            shipped: shipped?.takeUp,
            ...percent,
            slider: WHOLE,
            source: "takeUp" as const,
            set: (value: number) => edits.habit(place, "takeUp", value),
          },
        ]),
    ...countFields(context),
    {
      id: idOf(context, "recognition"),
      label: words.ownRecognition,
      value: habit.recognition,
      shipped: shipped?.recognition,
      ...percent,
      source: habit.clause === 2 ? "recognitionHead" : "recognition",
      placeholder: words.followsSegment(inPercent(context.recognition)),
      set: (value) => edits.habit(place, "recognition", value),
      clear: () => edits.habit(place, "recognition", null),
    },
    {
      id: idOf(context, "overlap"),
      label: words.overlap,
      value: habit.overlap,
      shipped: shipped?.overlap,
      ...percent,
      source: "overlap",
      set: (value) => edits.habit(place, "overlap", value),
    },
  ];
}

function countFields(context: HabitContext): Assumption[] {
  const { habit, shipped, language, edits } = context;
  const words = populationWords(language);
  const place = { segment: context.segment, clause: habit.clause };
  const fields: Assumption[] = [];
  if (habit.events !== null) {
    fields.push(
      {
        id: idOf(context, "events"),
        label: words.events,
        value: habit.events.mean,
        shipped: shipped?.events?.mean,
        measure: numberMeasure(words.units.events, language),
        unit: words.units.events,
        slider: rangeFor(shipped?.events?.mean ?? habit.events.mean, 1),
        source: "costEvent",
        set: (value) => edits.habit(place, "events.mean", value),
      },
      {
        id: idOf(context, "outcome"),
        label: words.outcome,
        value: habit.events.outcome,
        shipped: shipped?.events?.outcome,
        measure: percentMeasure(language),
        unit: "%",
        slider: WHOLE,
        source: "costEvent",
        set: (value) => edits.habit(place, "events.outcome", value),
      },
    );
  }
  if (habit.orders !== null) {
    fields.push(
      {
        id: idOf(context, "orders"),
        label: words.orders,
        value: habit.orders.perYear,
        shipped: shipped?.orders?.perYear,
        measure: numberMeasure(words.units.orders, language),
        unit: words.units.orders,
        slider: rangeFor(shipped?.orders?.perYear ?? habit.orders.perYear, 0.5),
        source: "orders",
        set: (value) => edits.habit(place, "orders.perYear", value),
      },
      {
        id: idOf(context, "unsold"),
        label: words.unsold,
        value: habit.orders.unsold,
        shipped: shipped?.orders?.unsold,
        measure: percentMeasure(language),
        unit: "%",
        slider: WHOLE,
        source: "orders",
        set: (value) => edits.habit(place, "orders.unsold", value),
      },
    );
  }
  return fields;
}

/** Median and spread of the eligible cost; none for graded clauses. */
export function costFields(context: HabitContext): Assumption[] {
  const { habit, shipped, clause, language, edits } = context;
  if (habit.cost === null) return [];
  const words = populationWords(language);
  const place = { segment: context.segment, clause: habit.clause };
  const median = rangeFor(shipped?.cost?.median ?? habit.cost.median, 10_000);
  return [
    {
      id: idOf(context, "median"),
      label: medianName(clause, language),
      value: habit.cost.median,
      shipped: shipped?.cost?.median,
      measure: moneyMeasure(language),
      unit: words.units.money,
      slider: { ...median, least: median.step },
      source: COST_SOURCES[habit.clause] ?? "costExhibition",
      set: (value) => edits.habit(place, "cost.median", value),
    },
    {
      id: idOf(context, "spread"),
      label: words.spread,
      value: habit.cost.logSd,
      shipped: shipped?.cost?.logSd,
      measure: numberMeasure("", language),
      unit: "",
      slider: { least: 0, most: 2, step: 0.05 },
      source: "spread",
      set: (value) => edits.habit(place, "cost.logSd", value),
    },
  ];
}

function medianName({ form }: Clause, language: Language): string {
  const words = populationWords(language);
  if (form === "per-event") return words.medianEvent;
  return form === "pooled-order" ? words.medianOrder : words.median;
}

/** Share and weight of each grade; none where the clause has no grades. */
export function gradeFields(context: HabitContext): Assumption[] {
  const { habit, shipped, language, edits } = context;
  const { grades } = habit;
  if (grades === null) return [];
  const words = populationWords(language);
  const place = { segment: context.segment, clause: habit.clause };
  // With more grades or fewer it is not known which of the shipped ones each was.
  const own = shipped?.grades?.length === grades.length ? shipped.grades : null;
  const withOne = (at: number, change: Partial<(typeof grades)[number]>): typeof grades =>
    grades.map((grade, index) => (index === at ? { ...grade, ...change } : grade));
  return grades.flatMap(({ share, weight }, index): Assumption[] => [
    {
      id: idOf(context, `grade-${index}-share`),
      label: words.grade(index + 1),
      value: share,
      shipped: own?.[index].share,
      measure: shareMeasure(language),
      unit: "%",
      source: "grades",
      set: (value) => edits.grades(place, withOne(index, { share: value })),
    },
    {
      id: idOf(context, `grade-${index}-weight`),
      label: words.gradeWeight(index + 1),
      value: weight,
      shipped: own?.[index].weight,
      measure: numberMeasure("", language),
      unit: "",
      source: "grades",
      set: (value) => edits.grades(place, withOne(index, { weight: value })),
    },
  ]);
}

export function habitFields(context: HabitContext): Assumption[] {
  return [...useFields(context), ...gradeFields(context), ...costFields(context)];
}

function idOf({ segment, habit }: HabitContext, key: string): string {
  return `segment-${segment}-${habit.clause}-${key}`;
}

/** How many values of the habit are not the shipped ones, its months and the number of its grades included. */
export function habitCount(context: HabitContext): number {
  const { habit, shipped } = context;
  if (shipped === undefined) return countOwn(habitFields(context));
  const isOther = [shipped.months !== habit.months, shipped.grades?.length !== habit.grades?.length];
  return countOwn(habitFields(context)) + isOther.filter(Boolean).length;
}
