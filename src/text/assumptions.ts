import { inPercent, plain, setMoney, setPercent } from "./numbers.ts";
import { populationWords, profileName } from "./population.ts";
import type { AssumedValue, AssumptionPlace } from "../scenario/assumptions.ts";
import type { Language } from "./language.ts";
import type { PopulationWords } from "./population.ts";

type KeyOf<Part extends AssumptionPlace["part"]> =
  Extract<AssumptionPlace, { part: Part }> extends { readonly key: infer Key extends string } ? Key : never;

/** What an assumption is called in a list that holds those of all segments and clauses. */
export function assumptionItem(
  place: AssumptionPlace,
  nameOf: (clause: number) => string,
  language: Language,
): string {
  const words = populationWords(language);
  switch (place.part) {
    case "common":
      return commonName(place.key, words);
    case "lag":
      return words.lagHeading;
    case "year":
      return words[place.key](place.year);
    case "months":
      return `${words.profilesHeading} ${profileName(place.profile, language)}`;
    case "segment":
      return [place.name[language], segmentName(place.key, words)].join(" ").trim();
    case "habit": {
      const claim = words.claim(place.clause, nameOf(place.clause));
      return [place.name[language], claim, habitName(place, words)].join(" ").trim();
    }
  }
}

/** @param value `null`: the scenario has no such place */
export function assumedText(value: AssumedValue | null, place: AssumptionPlace, language: Language): string {
  const words = populationWords(language);
  if (value === null) return missing(place, words);
  switch (value.is) {
    case "number":
      return withUnit(plain(value.value), unitOf(place, words), language);
    case "share":
      return inPercent(value.value);
    case "ratio":
      return setPercent(value.value);
    case "money":
      return setMoney(value.value, language);
    case "year":
      return String(value.value);
    case "month":
    case "seed":
      return value.value;
    case "lasting":
      return value.value ? words.lastingYes : words.lastingNo;
    case "kind":
      return words.kinds[value.value];
    case "profile":
      return profileName(value.value, language);
    case "weights":
      return words.listed(value.value.map(plain));
    case "grades":
      return words.listed(
        value.value.map(({ share, weight }) => words.gradeText(setPercent(share), plain(weight))),
      );
    case "lag":
      return words.listed(
        value.value.map(({ months, probability }) => `${words.lag(months)} ${inPercent(probability)}`),
      );
    case "oneMore": {
      const { probability, from, to } = value.value;
      return words.oneMoreText(inPercent(probability), from, to);
    }
    case "claims":
      return words.claims;
    case "none":
      return place.part === "habit" ? words.asSegment : words.notStated;
  }
}

function missing(place: AssumptionPlace, words: PopulationWords): string {
  if (place.part === "habit") return words.noClaims;
  return place.part === "months" ? words.noProfile : words.noneSuch;
}

function commonName(key: KeyOf<"common">, words: PopulationWords): string {
  const names: Readonly<Record<KeyOf<"common">, string>> = {
    "run.seed": words.seed,
    "run.trials": words.trials,
    "timing.opens": words.opens,
    "trend.costGrowth": words.growth,
    "trend.costBaseYear": words.baseYear,
    "shocks.cost.sd": words.costSd,
    "shocks.takeUp.logitSd": words.logitSd,
    "shocks.event.probability": words.eventProbability,
    "shocks.event.costFactor": words.eventFactor,
    persistence: words.persistence,
    "response.takeUpElasticity": words.takeUpElasticity,
    "response.costElasticity": words.costElasticity,
  };
  return names[key];
}

function segmentName(key: KeyOf<"segment">, words: PopulationWords): string {
  const names: Readonly<Record<KeyOf<"segment">, string>> = {
    kind: "",
    start: words.start,
    entryPerMonth: words.entry,
    exitPerYear: words.exit,
    oneMore: words.oneMore,
    "recognition.probability": words.recognition,
    "recognition.lasting": words.lasting,
    ineligible: words.ineligible,
    operators: words.operators,
    lossShare: words.lossShare,
    municipal: words.municipal,
  };
  return names[key];
}

function habitName(
  { key, piece }: Extract<AssumptionPlace, { part: "habit" }>,
  words: PopulationWords,
): string {
  const medians = { claim: words.median, event: words.medianEvent, order: words.medianOrder };
  const names: Readonly<Record<KeyOf<"habit">, string>> = {
    clause: "",
    takeUp: words.takeUp,
    recognition: words.ownRecognition,
    months: words.months,
    overlap: words.overlap,
    "events.mean": words.events,
    "events.outcome": words.outcome,
    "orders.perYear": words.orders,
    "orders.unsold": words.unsold,
    "cost.median": medians[piece],
    "cost.logSd": words.spread,
    grades: words.gradesHeading,
  };
  return names[key];
}

function unitOf(place: AssumptionPlace, { units }: PopulationWords): string {
  if (place.part === "segment" && place.key === "entryPerMonth") return units.perMonth;
  if (place.part === "common" && place.key === "run.trials") return units.trials;
  if (place.part !== "habit") return "";
  if (place.key === "events.mean") return units.events;
  return place.key === "orders.perYear" ? units.orders : "";
}

function withUnit(text: string, unit: string, language: Language): string {
  if (unit === "") return text;
  return language === "zh" ? text + unit : `${text} ${unit}`;
}
