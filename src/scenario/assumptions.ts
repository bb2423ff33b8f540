import type { Fen, Ratio } from "../money/fen.ts";
import type { Bilingual, Kind } from "../policy/types.ts";
import type { ClaimHabit, Population, Segment } from "../population/types.ts";
import { writeMonth } from "./dates.ts";
import { EVEN_MONTHS } from "./habit.ts";
import type { Assumptions, HabitValues, OneMore, SegmentValues } from "./editPopulation.ts";
import type { Scenario } from "./types.ts";

/** Assumptions of all applicants; the dates of signing and expiry are the policy's. */
export type CommonKey = Exclude<keyof Assumptions, "timing.signed" | "timing.expires">;

/** Where an assumption stands in its scenario. */
export type AssumptionPlace =
  | { readonly part: "common"; readonly key: CommonKey }
  | { readonly part: "lag" }
  | { readonly part: "year"; readonly year: number; readonly key: "costFactor" | "takeUpFactor" }
  | { readonly part: "months"; readonly profile: string }
  | {
      readonly part: "segment";
      /** Id. */
      readonly segment: string;
      readonly name: Bilingual;
      /** `kind` stands for the segment as a whole. */
      readonly key: keyof SegmentValues | "oneMore" | "kind";
    }
  | {
      readonly part: "habit";
      readonly segment: string;
      readonly name: Bilingual;
      readonly clause: number;
      /** What the cost is of. */
      readonly piece: "claim" | "event" | "order";
      /** `clause` stands for the claims as a whole. */
      readonly key: keyof HabitValues | "grades" | "clause";
    };

/** A value with what it counts: plain doubles, ten-thousandths, fen, names. */
export type AssumedValue =
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "share"; readonly value: number }
  | { readonly is: "ratio"; readonly value: Ratio }
  | { readonly is: "money"; readonly value: Fen }
  | { readonly is: "year"; readonly value: number }
  | { readonly is: "month" | "seed"; readonly value: string }
  | { readonly is: "lasting"; readonly value: boolean }
  | { readonly is: "kind"; readonly value: Kind }
  | { readonly is: "profile"; readonly value: string }
  | { readonly is: "weights"; readonly value: readonly number[] }
  | { readonly is: "grades"; readonly value: NonNullable<ClaimHabit["grades"]> }
  | { readonly is: "lag"; readonly value: Population["timing"]["decisionLagMonths"] }
  | { readonly is: "oneMore"; readonly value: OneMore }
  /** The claims of a segment under a clause are there. */
  | { readonly is: "claims" }
  /** Not stated, so that something else holds. */
  | { readonly is: "none" };

export interface PlacedAssumption {
  /** The same in every scenario that has the place. */
  readonly id: string;
  readonly place: AssumptionPlace;
  readonly value: AssumedValue;
}

/** The part of a scenario that holds its assumptions. */
export type Assumed = Pick<Scenario, "run" | "population">;

/**
 * Every assumption of a scenario that decides a number, in the order of the page; names decide none.
 *
 * @param years those whose factors are named, 1 where the scenario has none
 */
export function assumptionsOf(scenario: Assumed, years: readonly number[]): PlacedAssumption[] {
  const { population } = scenario;
  return [
    ...population.segments.flatMap(ofSegment),
    ...years.flatMap((year) => ofYear(year, population)),
    ...ofAll(scenario),
    placed({ part: "lag" }, { is: "lag", value: population.timing.decisionLagMonths }),
    ...Object.entries(population.monthProfiles)
      // The even one has no name: nobody set it.
      .filter(([profile]) => profile !== EVEN_MONTHS)
      .map(([profile, value]) => placed({ part: "months", profile }, { is: "weights", value })),
  ];
}

/** All years that one of the scenarios gives factors of. */
export function factorYears(scenarios: readonly Assumed[]): number[] {
  const years = scenarios.flatMap(({ population }) => Object.keys(population.years).map(Number));
  return [...new Set(years)].sort((a, b) => a - b);
}

function ofAll({ run, population }: Assumed): PlacedAssumption[] {
  const { timing, trend, shocks, response, persistence } = population;
  const common = (key: CommonKey, value: AssumedValue): PlacedAssumption =>
    placed({ part: "common", key }, value);
  return [
    common("trend.costGrowth", share(trend.costGrowth)),
    common("trend.costBaseYear", { is: "year", value: trend.costBaseYear }),
    common("shocks.cost.sd", number(shocks.cost.sd)),
    common("shocks.takeUp.logitSd", number(shocks.takeUp.logitSd)),
    common("shocks.event.probability", share(shocks.event.probability)),
    common("shocks.event.costFactor", share(shocks.event.costFactor)),
    common("persistence", share(persistence)),
    common("response.takeUpElasticity", number(response.takeUpElasticity)),
    common("response.costElasticity", number(response.costElasticity)),
    common("timing.opens", { is: "month", value: writeMonth(timing.opens) }),
    common("run.trials", number(run.trials)),
    common("run.seed", { is: "seed", value: run.seed }),
  ];
}

function ofYear(year: number, { years }: Population): PlacedAssumption[] {
  return (["costFactor", "takeUpFactor"] as const).map((key) =>
    placed({ part: "year", year, key }, share(years[year]?.[key] ?? 1)),
  );
}

function ofSegment(segment: Segment): PlacedAssumption[] {
  const { id, name, recognition, oneMore, lossShare, municipal, operators } = segment;
  const of = (
    key: Extract<AssumptionPlace, { part: "segment" }>["key"],
    value: AssumedValue,
  ): PlacedAssumption => placed({ part: "segment", segment: id, name, key }, value);
  return [
    of("kind", { is: "kind", value: segment.kind }),
    of("start", number(segment.start)),
    of("entryPerMonth", number(segment.entryPerMonth)),
    of("oneMore", oneMore === null ? NONE : { is: "oneMore", value: oneMore }),
    of("exitPerYear", share(segment.exitPerYear)),
    of("recognition.probability", share(recognition.probability)),
    of("recognition.lasting", { is: "lasting", value: recognition.lasting }),
    of("ineligible", share(segment.ineligible)),
    ...segment.claims.flatMap((habit) => ofHabit(segment, habit)),
    of("operators", operators === null ? NONE : number(operators)),
    of("lossShare", lossShare === null ? NONE : { is: "ratio", value: lossShare }),
    of("municipal", municipal === null ? NONE : { is: "ratio", value: municipal }),
  ];
}

function ofHabit({ id, name }: Segment, habit: ClaimHabit): PlacedAssumption[] {
  const { clause, grades, events, orders, cost } = habit;
  const piece = events !== null ? "event" : orders !== null ? "order" : "claim";
  const of = (
    key: Extract<AssumptionPlace, { part: "habit" }>["key"],
    value: AssumedValue,
  ): PlacedAssumption => placed({ part: "habit", segment: id, name, clause, piece, key }, value);
  return [
    of("clause", { is: "claims" }),
    ...(orders === null ? [of("takeUp", share(habit.takeUp))] : []),
    ...(events === null
      ? []
      : [of("events.mean", number(events.mean)), of("events.outcome", share(events.outcome))]),
    ...(orders === null
      ? []
      : [of("orders.perYear", number(orders.perYear)), of("orders.unsold", share(orders.unsold))]),
    of("recognition", habit.recognition === null ? NONE : share(habit.recognition)),
    of("overlap", share(habit.overlap)),
    ...(grades === null ? [] : [of("grades", { is: "grades", value: grades })]),
    ...(cost === null
      ? []
      : [of("cost.median", { is: "money", value: cost.median }), of("cost.logSd", number(cost.logSd))]),
    of("months", habit.months === null ? NONE : { is: "profile", value: habit.months }),
  ];
}

const NONE: AssumedValue = { is: "none" };
const number = (value: number): AssumedValue => ({ is: "number", value });
const share = (value: number): AssumedValue => ({ is: "share", value });

function placed(place: AssumptionPlace, value: AssumedValue): PlacedAssumption {
  return { id: idOf(place), place, value };
}

function idOf(place: AssumptionPlace): string {
  switch (place.part) {
    case "common":
      return place.key;
    case "lag":
      return "lag";
    case "year":
      return `${place.year}.${place.key}`;
    case "months":
      return `months.${JSON.stringify(place.profile)}`;
    case "segment":
      return `segment.${JSON.stringify(place.segment)}.${place.key}`;
    case "habit":
      return `segment.${JSON.stringify(place.segment)}.${place.clause}.${place.key}`;
  }
}
