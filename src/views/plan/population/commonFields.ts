import { costShockSpread, responseTo, takeUpShockSpread } from "../../../charts/yearShocks.ts";
import { percent } from "../../../text/numbers.ts";
import { populationWords } from "../../../text/population.ts";
import { numberMeasure, percentMeasure, yearMeasure } from "./measures.ts";
import { WHOLE } from "./segmentFields.ts";
import type { Population } from "../../../population/types.ts";
import type { Assumptions } from "../../../scenario/editPopulation.ts";
import type { Language } from "../../../text/language.ts";
import type { SourceId } from "../../../text/sources.ts";
import type { PlanEdits } from "../edits.ts";
import type { Assumption } from "./assumption.ts";
import type { Measure } from "./measures.ts";

export interface CommonContext {
  readonly population: Population;
  readonly shipped: Population;
  /** Signing year to expiry year. */
  readonly years: readonly number[];
  readonly language: Language;
  readonly edits: PlanEdits;
}

/** Factors of years, growth and the year that costs are given in. */
export function yearFields({ population, shipped, years, language, edits }: CommonContext): Assumption[] {
  const words = populationWords(language);
  const factors = (["costFactor", "takeUpFactor"] as const).flatMap((key) =>
    years.map((year): Assumption => {
      return {
        id: `year-${year}-${key}`,
        label: words[key](year),
        value: population.years[year]?.[key] ?? 1,
        shipped: shipped.years[year]?.[key] ?? 1,
        measure: percentMeasure(language),
        unit: "%",
        slider: { least: 0, most: 2, step: 0.05 },
        source: "yearFactor",
        set: (value) => edits.yearFactor(year, key, value),
      };
    }),
  );
  return [
    ...factors,
    {
      ...assumed("trend.costGrowth", { language, edits, label: words.growth, source: "growth" }),
      value: population.trend.costGrowth,
      shipped: shipped.trend.costGrowth,
      slider: { least: -0.2, most: 0.4, step: 0.01 },
    },
    {
      ...assumed("trend.costBaseYear", {
        language,
        edits,
        label: words.baseYear,
        source: "baseYear",
        measure: yearMeasure(language),
      }),
      value: population.trend.costBaseYear,
      shipped: shipped.trend.costBaseYear,
    },
  ];
}

/** What befalls all applicants of a year, and what stays with one. */
export function shockFields({ population, shipped, language, edits }: CommonContext): Assumption[] {
  const words = populationWords(language);
  const { shocks, persistence } = population;
  const cost = costShockSpread(shocks.cost.sd);
  const takeUp = takeUpShockSpread(shocks.takeUp.logitSd);
  const number = numberMeasure("", language);
  const common = { language, edits };
  return [
    {
      ...assumed("shocks.cost.sd", { ...common, label: words.costSd, source: "shock", measure: number }),
      value: shocks.cost.sd,
      shipped: shipped.shocks.cost.sd,
      slider: { least: 0, most: 1, step: 0.01 },
      hint: words.costSdHint(percent(cost.low, 0), percent(cost.high, 0)),
    },
    {
      ...assumed("shocks.takeUp.logitSd", {
        ...common,
        label: words.logitSd,
        source: "shock",
        measure: number,
      }),
      value: shocks.takeUp.logitSd,
      shipped: shipped.shocks.takeUp.logitSd,
      slider: { least: 0, most: 2, step: 0.05 },
      hint: words.logitSdHint(percent(takeUp.low, 0), percent(takeUp.high, 0)),
    },
    {
      ...assumed("shocks.event.probability", { ...common, label: words.eventProbability, source: "event" }),
      value: shocks.event.probability,
      shipped: shipped.shocks.event.probability,
      slider: WHOLE,
    },
    {
      ...assumed("shocks.event.costFactor", { ...common, label: words.eventFactor, source: "event" }),
      value: shocks.event.costFactor,
      shipped: shipped.shocks.event.costFactor,
      slider: { least: 0, most: 2, step: 0.05 },
    },
    {
      ...assumed("persistence", { ...common, label: words.persistence, source: "persistence" }),
      value: persistence,
      shipped: shipped.persistence,
      slider: WHOLE,
      hint: words.persistenceHint,
    },
  ];
}

/** How applicants respond to other ratios. */
export function responseFields({ population, shipped, language, edits }: CommonContext): Assumption[] {
  const words = populationWords(language);
  return (["takeUpElasticity", "costElasticity"] as const).map((key): Assumption => {
    const value = population.response[key];
    const change = responseTo(0.9, value);
    const said = change === 0 ? words.noChange : words.falls(percent(-change, 1));
    return {
      ...assumed(`response.${key}`, {
        language,
        edits,
        label: words[key],
        source: "response",
        measure: numberMeasure("", language),
      }),
      value,
      shipped: shipped.response[key],
      slider: { least: 0, most: 3, step: 0.1 },
      hint: words.elasticityHint(said),
    };
  });
}

type NumberKey = {
  [Key in keyof Assumptions]: Assumptions[Key] extends number ? Key : never;
}[keyof Assumptions];

interface Given {
  readonly language: Language;
  readonly edits: PlanEdits;
  readonly label: string;
  readonly source: SourceId | null;
  /** Without it, per cent. */
  readonly measure?: Measure;
}

/** What the assumptions of the whole population have in common. */
export function assumed(
  key: NumberKey,
  { language, edits, label, source, measure }: Given,
): Omit<Assumption, "value" | "shipped"> {
  return {
    id: key.replaceAll(".", "-"),
    label,
    measure: measure ?? percentMeasure(language),
    unit: measure === undefined ? "%" : "",
    source,
    set: (value) => edits.assumption(key, value),
  };
}
