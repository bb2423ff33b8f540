import { populationWords } from "../../../text/population.ts";
import { numberMeasure, percentMeasure, shareMeasure } from "./measures.ts";
import type { Segment } from "../../../population/types.ts";
import type { Language } from "../../../text/language.ts";
import type { SourceId } from "../../../text/sources.ts";
import type { PlanEdits } from "../edits.ts";
import type { Assumption } from "./assumption.ts";

export interface SegmentContext {
  readonly segment: Segment;
  /** The shipped segment of the same id. */
  readonly shipped: Segment | undefined;
  readonly language: Language;
  readonly edits: PlanEdits;
}

export const WHOLE = { least: 0, most: 1, step: 0.01 } as const;

/** How many there are, how they come and go, and whether they are recognised. */
export function segmentFields(context: SegmentContext): Assumption[] {
  const { segment, shipped, language, edits } = context;
  const words = populationWords(language);
  const unit = unitOf(segment, language);
  const percent = percentMeasure(language);
  const of = (key: string): string => `segment-${segment.id}-${key}`;
  const set = edits.segment;
  const isFew = segment.kind === "park" || segment.kind === "centre";
  return [
    {
      id: of("start"),
      label: words.start,
      value: segment.start,
      shipped: shipped?.start,
      measure: numberMeasure(unit, language),
      unit,
      slider: rangeFor(shipped?.start ?? segment.start, 1),
      source: START_SOURCES[segment.id] ?? "firmStart",
      set: (value) => set(segment.id, "start", value),
    },
    {
      id: of("entry"),
      label: words.entry,
      value: segment.entryPerMonth,
      shipped: shipped?.entryPerMonth,
      measure: numberMeasure(unit + words.units.perMonth, language),
      unit: unit + words.units.perMonth,
      slider: rangeFor(shipped?.entryPerMonth ?? segment.entryPerMonth, 0.05),
      source: isFew ? "noEntry" : "entry",
      set: (value) => set(segment.id, "entryPerMonth", value),
    },
    ...oneMoreFields(context, of),
    {
      id: of("exit"),
      label: words.exit,
      value: segment.exitPerYear,
      shipped: shipped?.exitPerYear,
      measure: percent,
      unit: "%",
      source: "exit",
      set: (value) => set(segment.id, "exitPerYear", value),
    },
    {
      id: of("recognition"),
      label: words.recognition,
      value: segment.recognition.probability,
      shipped: shipped?.recognition.probability,
      measure: percent,
      unit: "%",
      slider: WHOLE,
      source: "recognition",
      set: (value) => set(segment.id, "recognition.probability", value),
    },
    {
      id: of("ineligible"),
      label: words.ineligible,
      value: segment.ineligible,
      shipped: shipped?.ineligible,
      measure: percent,
      unit: "%",
      source: "ineligible",
      set: (value) => set(segment.id, "ineligible", value),
    },
  ];
}

const START_SOURCES: Readonly<Record<string, SourceId>> = { park: "parkStart", centre: "centreStart" };

function oneMoreFields(
  { segment, shipped, language, edits }: SegmentContext,
  of: (key: string) => string,
): Assumption[] {
  const words = populationWords(language);
  const { oneMore } = segment;
  if (oneMore === null && (shipped?.oneMore ?? null) === null) return [];
  const now = oneMore ?? {
    probability: 0,
    from: shipped?.oneMore?.from ?? 6,
    to: shipped?.oneMore?.to ?? 18,
  };
  const own = shipped === undefined ? undefined : (shipped.oneMore ?? { ...now, probability: 0 });
  const months = { measure: numberMeasure(words.units.months, language), unit: words.units.months };
  return [
    {
      id: of("oneMore"),
      label: words.oneMore,
      value: now.probability,
      shipped: own?.probability,
      measure: percentMeasure(language),
      unit: "%",
      slider: WHOLE,
      source: "oneMore",
      set: (probability) => edits.oneMore(segment.id, { ...now, probability }),
    },
    {
      id: of("oneMoreFrom"),
      label: words.oneMoreFrom,
      value: now.from,
      shipped: own?.from,
      ...months,
      source: "oneMore",
      set: (from) => edits.oneMore(segment.id, { ...now, from }),
    },
    {
      id: of("oneMoreTo"),
      label: words.oneMoreTo,
      value: now.to,
      shipped: own?.to,
      ...months,
      source: "oneMore",
      set: (to) => edits.oneMore(segment.id, { ...now, to }),
    },
  ];
}

/** What only readings of the text ask for. */
export function statedFields({ segment, shipped, language, edits }: SegmentContext): Assumption[] {
  const words = populationWords(language);
  const share = { measure: shareMeasure(language), unit: "%", source: "stated" } as const;
  const text = { placeholder: words.notStated };
  const hasOrders = segment.claims.some(({ orders }) => orders !== null);
  return [
    ...(segment.kind === "park"
      ? [
          {
            id: `segment-${segment.id}-operators`,
            label: words.operators,
            value: segment.operators,
            shipped: shipped?.operators,
            measure: numberMeasure(words.units.firms, language),
            unit: words.units.firms,
            source: "stated" as const,
            ...text,
            set: (value: number) => edits.segment(segment.id, "operators", value),
            clear: () => edits.segment(segment.id, "operators", null),
          },
        ]
      : []),
    ...(hasOrders
      ? [
          {
            id: `segment-${segment.id}-lossShare`,
            label: words.lossShare,
            value: segment.lossShare,
            shipped: shipped?.lossShare,
            ...share,
            ...text,
            set: (value: number) => edits.segment(segment.id, "lossShare", value),
            clear: () => edits.segment(segment.id, "lossShare", null),
          },
        ]
      : []),
    {
      id: `segment-${segment.id}-municipal`,
      label: words.municipal,
      value: segment.municipal,
      shipped: shipped?.municipal,
      ...share,
      ...text,
      set: (value) => edits.segment(segment.id, "municipal", value),
      clear: () => edits.segment(segment.id, "municipal", null),
    },
  ];
}

export function unitOf({ kind }: Segment, language: Language): string {
  const { units } = populationWords(language);
  return kind === "park" || kind === "centre" ? units.places : units.firms;
}

/** From 0 to about three times a value, in steps that a hand can meet. */
export function rangeFor(value: number, finest: number): { least: number; most: number; step: number } {
  const step = Math.max(finest, niceStep(value / 25));
  const steps = Math.max(10, Math.ceil((value * 2.5) / step));
  return { least: 0, most: Number((steps * step).toPrecision(12)), step };
}

/** 1, 2 or 5 times a power of ten, at most `size`; 0 for 0. */
function niceStep(size: number): number {
  if (!(size > 0)) return 0;
  let power = 1;
  while (power > size) power /= 10;
  while (power * 10 <= size) power *= 10;
  const found = [5, 2, 1].find((times) => times * power <= size) ?? 1;
  return Number((found * power).toPrecision(12));
}
