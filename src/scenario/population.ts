import type { Population, Timing } from "../population/types.ts";
import { compareDates, monthNumber, writeMonth } from "./dates.ts";
import type { Field, ObjectField } from "./field.ts";
import { readYear, yearEntries } from "./horizon.ts";
import type { Horizon } from "./horizon.ts";
import { LIMITS, RANGE } from "./limits.ts";
import { readSegments } from "./segments.ts";

export const POPULATION_KEYS = [
  "years",
  "trend",
  "shocks",
  "persistence",
  "response",
  "monthProfiles",
  "segments",
] as const;

/** Review and publication as in the baseline; model section 5, "Decision". */
export const DEFAULT_LAG: Timing["decisionLagMonths"] = [
  { months: 1, probability: 0.25 },
  { months: 2, probability: 0.4 },
  { months: 3, probability: 0.25 },
  { months: 4, probability: 0.1 },
];

/** The random part of a scenario. What is left out has no effect: no growth, no shock, no response. */
export function readPopulation(file: ObjectField, timing: ObjectField, horizon: Horizon): Population {
  const profiles = readMonthProfiles(file.key("monthProfiles"));
  const segments = readSegments(file.key("segments"), { horizon, profiles });
  return {
    timing: readTiming(timing, horizon),
    years: readYears(file.key("years"), horizon),
    trend: readTrend(file.key("trend"), horizon),
    shocks: readShocks(file.key("shocks")),
    persistence: file.key("persistence").number(RANGE.probability, 0),
    response: readResponse(file.key("response")),
    ...segments,
  };
}

function readTiming(timing: ObjectField, { signed, expires }: Horizon): Timing {
  const field = timing.key("opens");
  const opens = field.month({ year: signed.year, month: signed.month });
  const isOrdered = compareDates(signed, expires) <= 0;
  if (isOrdered && (monthNumber(opens) < monthNumber(signed) || monthNumber(opens) > monthNumber(expires))) {
    field.report("opens-outside", { from: writeMonth(signed), to: writeMonth(expires) });
  }
  return { signed, expires, opens, decisionLagMonths: readLag(timing.key("decisionLagMonths")) };
}

function readLag(field: Field): Timing["decisionLagMonths"] {
  if (field.isMissing) return DEFAULT_LAG;
  const lag: { months: number; probability: number }[] = [];
  const isSound = field.isSound(() => {
    for (const [key, entry] of field.record()) {
      const isMonths = /^(0|[1-9]\d?)$/.test(key) && Number(key) <= RANGE.lagMonths.max;
      if (!isMonths) entry.report("lag-key", { max: RANGE.lagMonths.max });
      lag.push({ months: Number(key), probability: entry.number(RANGE.probability) });
    }
  });
  const sum = lag.reduce((total, { probability }) => total + probability, 0);
  if (isSound && Math.abs(sum - 1) > 1e-9) field.report("sum-one", { sum });
  return lag.sort((a, b) => a.months - b.months);
}

function readYears(field: Field, horizon: Horizon): Population["years"] {
  const years: Record<number, { costFactor: number; takeUpFactor: number }> = {};
  for (const entry of yearEntries(field, horizon)) {
    const factors = entry.field.object(["costFactor", "takeUpFactor"]);
    years[entry.year] = {
      costFactor: factors.key("costFactor").factor(RANGE.factor, 1),
      takeUpFactor: factors.key("takeUpFactor").factor(RANGE.factor, 1),
    };
  }
  return years;
}

function readTrend(field: Field, horizon: Horizon): Population["trend"] {
  const trend = field.object(["costGrowth", "costBaseYear"]);
  return {
    costGrowth: trend.key("costGrowth").number(RANGE.costGrowth, 0),
    costBaseYear: readYear(trend.key("costBaseYear"), horizon, horizon.signed.year),
  };
}

function readShocks(field: Field): Population["shocks"] {
  const shocks = field.object(["cost", "takeUp", "event"]);
  const event = shocks.key("event").object(["probability", "costFactor"]);
  return {
    cost: { sd: shocks.key("cost").object(["sd"]).key("sd").number(RANGE.sd, 0) },
    takeUp: { logitSd: shocks.key("takeUp").object(["logitSd"]).key("logitSd").number(RANGE.sd, 0) },
    event: {
      probability: event.key("probability").number(RANGE.probability, 0),
      costFactor: event.key("costFactor").factor(RANGE.factor, 1),
    },
  };
}

function readResponse(field: Field): Population["response"] {
  const response = field.object(["takeUpElasticity", "costElasticity"]);
  return {
    takeUpElasticity: response.key("takeUpElasticity").number(RANGE.elasticity, 0),
    costElasticity: response.key("costElasticity").number(RANGE.elasticity, 0),
  };
}

function readMonthProfiles(field: Field): Map<string, readonly number[]> {
  const entries = field.record();
  if (entries.length > LIMITS.monthProfiles) field.report("list-long", { max: LIMITS.monthProfiles });
  return new Map(
    entries.slice(0, LIMITS.monthProfiles).map(([name, entry]) => {
      if (name === "") entry.report("empty-text");
      return [name, readWeights(entry)];
    }),
  );
}

function readWeights(field: Field): number[] {
  let weights: number[] = [];
  const isSound = field.isSound(() => {
    const months = field.list(12);
    if (Array.isArray(field.value) && field.value.length < 12) field.report("twelve");
    weights = months.map((month) => month.number(RANGE.weight));
  });
  if (isSound && weights.every((weight) => weight === 0)) field.report("all-zero");
  return weights;
}
