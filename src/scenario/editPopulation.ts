import { policies } from "../policy/policies.ts";
import type { Bilingual } from "../policy/types.ts";
import { knownDate, writeMonth } from "./dates.ts";
import type { Json } from "./json.ts";
import { getAt, isJsonObject, setAt } from "./place.ts";
import type { Path, Step } from "./place.ts";
import { DEFAULT_LAG } from "./population.ts";
import { DEFAULT_TRIALS } from "./read.ts";
import type { ScenarioDocument } from "./read.ts";

/**
 * Single values outside levers and budget, by their place in the file. `null` only where leaving the
 * value out means something of its own; a default takes itself out.
 */
export interface Assumptions {
  readonly "run.seed": string;
  readonly "run.trials": number;
  /** Dates as 2026-07-01, the opening as 2026-09. */
  readonly "timing.signed": string;
  readonly "timing.expires": string;
  readonly "timing.opens": string;
  readonly "trend.costGrowth": number;
  readonly "trend.costBaseYear": number;
  readonly "shocks.cost.sd": number;
  readonly "shocks.takeUp.logitSd": number;
  readonly "shocks.event.probability": number;
  readonly "shocks.event.costFactor": number;
  readonly persistence: number;
  readonly "response.takeUpElasticity": number;
  readonly "response.costElasticity": number;
}

/** Values of one segment. */
export interface SegmentValues {
  readonly start: number;
  readonly entryPerMonth: number;
  readonly exitPerYear: number;
  readonly "recognition.probability": number;
  readonly "recognition.lasting": boolean;
  readonly ineligible: number;
  /** `null`: not stated. */
  readonly operators: number | null;
  /** Shares with at most four places; `null`: not stated. */
  readonly lossShare: number | null;
  readonly municipal: number | null;
}

/** How a segment uses one clause; a clause has only those that its form knows. */
export interface HabitValues {
  readonly takeUp: number;
  /** `null`: the segment's own. */
  readonly recognition: number | null;
  /** Name of a month profile; `null`: every month alike. */
  readonly months: string | null;
  readonly overlap: number;
  readonly "events.mean": number;
  readonly "events.outcome": number;
  readonly "orders.perYear": number;
  readonly "orders.unsold": number;
  /** Yuan. */
  readonly "cost.median": number | string;
  readonly "cost.logSd": number;
}

const SEGMENT_DEFAULTS: Readonly<Partial<Record<keyof SegmentValues, Json>>> = {
  start: 0,
  entryPerMonth: 0,
  exitPerYear: 0,
  "recognition.probability": 1,
  "recognition.lasting": false,
  ineligible: 0,
};

const HABIT_DEFAULTS: Readonly<Partial<Record<keyof HabitValues, Json>>> = { overlap: 0, "cost.logSd": 0 };

export function setAssumption<Key extends keyof Assumptions>(
  document: ScenarioDocument,
  key: Key,
  value: Assumptions[Key],
): ScenarioDocument {
  return setAt(document, stepsOf(key), value === defaultOf(document, key) ? null : value);
}

/** A factor on a year's costs or take-up, at most four places; 1 takes it out. */
export function setYearFactor(
  document: ScenarioDocument,
  year: number,
  change: { readonly key: "costFactor" | "takeUpFactor"; readonly value: number },
): ScenarioDocument {
  const { key, value } = change;
  return setAt(document, ["years", String(year), key], value === 1 ? null : value);
}

/** @param segment id */
export function setSegmentValue<Key extends keyof SegmentValues>(
  document: ScenarioDocument,
  segment: string,
  change: { readonly key: Key; readonly value: SegmentValues[Key] },
): ScenarioDocument {
  const { key, value } = change;
  const path = segmentPath(document, segment);
  return setAt(document, [...path, ...stepsOf(key)], value === SEGMENT_DEFAULTS[key] ? null : value);
}

export function setSegmentName(
  document: ScenarioDocument,
  segment: string,
  name: Bilingual,
): ScenarioDocument {
  const path = segmentPath(document, segment);
  return setAt(setAt(document, [...path, "name", "zh"], name.zh), [...path, "name", "en"], name.en);
}

/** One more applicant at some time. */
export interface OneMore {
  readonly probability: number;
  /** Months after signing, both ends included. */
  readonly from: number;
  readonly to: number;
}

/** `null`: surely none; the object goes with its note. */
export function setOneMore(
  document: ScenarioDocument,
  segment: string,
  oneMore: OneMore | null,
): ScenarioDocument {
  const path: Path = [...segmentPath(document, segment), "oneMore"];
  if (oneMore === null) return setAt(document, path, null);
  const likely = setAt(document, [...path, "probability"], oneMore.probability);
  return setAt(likely, [...path, "monthsAfterSigning"], [oneMore.from, oneMore.to]);
}

/** Which claims: those of a segment under a clause. */
export interface HabitPlace {
  /** Id. */
  readonly segment: string;
  readonly clause: number;
}

export function setHabitValue<Key extends keyof HabitValues>(
  document: ScenarioDocument,
  place: HabitPlace,
  change: { readonly key: Key; readonly value: HabitValues[Key] },
): ScenarioDocument {
  const { key, value } = change;
  const path = habitPath(document, place);
  return setAt(document, [...path, ...stepsOf(key)], value === HABIT_DEFAULTS[key] ? null : value);
}

/** All grades of a graded clause, with shares of at most four places; notes stay with their position. */
export function setGrades(
  document: ScenarioDocument,
  place: HabitPlace,
  grades: readonly { readonly share: number; readonly weight: number }[],
): ScenarioDocument {
  const path: Path = [...habitPath(document, place), "grades"];
  const merged = grades.map(({ share, weight }, i): Json => {
    const before = getAt(document, [...path, i]);
    return { ...(isJsonObject(before) ? before : {}), share, weight };
  });
  return setAt(document, path, merged);
}

/** One more grade: half the cap, of no weight until somebody gives it one. */
export function addGrade(document: ScenarioDocument, place: HabitPlace): ScenarioDocument {
  const path: Path = [...habitPath(document, place), "grades"];
  const grades = getAt(document, path);
  const next = Array.isArray(grades) ? grades.length : 0;
  return setAt(document, [...path, next], { share: 0.5, weight: 0 });
}

/** Without one grade and its note. */
export function dropGrade(document: ScenarioDocument, place: HabitPlace, index: number): ScenarioDocument {
  return setAt(document, [...habitPath(document, place), "grades", index], null);
}

/** Whole months from submission to decision → probability; those that are not named go. */
export function setDecisionLag(
  document: ScenarioDocument,
  lag: readonly { readonly months: number; readonly probability: number }[],
): ScenarioDocument {
  const path: Path = ["timing", "decisionLagMonths"];
  const before = getAt(document, path);
  const names = isJsonObject(before) ? Object.keys(before).filter((key) => /^\d+$/.test(key)) : [];
  const cleared = names.reduce((left, name) => setAt(left, [...path, name], null), document);
  // A note that stays keeps the object, and an object has to say everything.
  if (isDefaultLag(lag) && getAt(cleared, path) === undefined) return cleared;
  return lag.reduce(
    (left, { months, probability }) => setAt(left, [...path, String(months)], probability),
    cleared,
  );
}

/** Twelve weights, January first, for every claim that names the profile. */
export function setMonthProfile(
  document: ScenarioDocument,
  name: string,
  weights: readonly number[],
): ScenarioDocument {
  return setAt(document, ["monthProfiles", name], weights);
}

/** Where a segment stands in the document; throws where there is none. */
export function segmentPath(document: ScenarioDocument, id: string): Path {
  return ["segments", positionOf(document, ["segments"], { key: "id", value: id })];
}

/** Where a segment's claims under a clause stand; throws where there are none. */
export function habitPath(document: ScenarioDocument, { segment, clause }: HabitPlace): Path {
  const claims: Path = [...segmentPath(document, segment), "claims"];
  return [...claims, positionOf(document, claims, { key: "clause", value: clause })];
}

function positionOf(
  document: ScenarioDocument,
  path: Path,
  { key, value }: { readonly key: string; readonly value: string | number },
): number {
  const list = getAt(document, path);
  const at = Array.isArray(list) ? list.findIndex((each: Json) => getAt(each, [key]) === value) : -1;
  if (at < 0) throw new RangeError(`no ${key} ${value} in ${path.join(".")}`);
  return at;
}

function stepsOf(key: string): Path {
  const [first = "", ...rest]: Step[] = key.split(".");
  return [first, ...rest];
}

/** What the value is where the document says nothing. */
function defaultOf(document: ScenarioDocument, key: keyof Assumptions): Json {
  const id = document["policy"];
  const policy = typeof id === "string" ? policies.get(id) : undefined;
  const signedInFile = getAt(document, ["timing", "signed"]);
  const signed = knownDate(typeof signedInFile === "string" ? signedInFile : (policy?.defaults.signed ?? ""));
  switch (key) {
    case "run.seed":
      return policy?.id ?? null;
    case "run.trials":
      return DEFAULT_TRIALS;
    case "timing.signed":
      return policy?.defaults.signed ?? null;
    case "timing.expires":
      return policy?.defaults.expires ?? null;
    case "timing.opens":
      return writeMonth(signed);
    case "trend.costBaseYear":
      return signed.year;
    case "shocks.event.costFactor":
      return 1;
    default:
      return 0;
  }
}

function isDefaultLag(lag: readonly { readonly months: number; readonly probability: number }[]): boolean {
  const sorted = [...lag].sort((a, b) => a.months - b.months);
  return (
    sorted.length === DEFAULT_LAG.length &&
    DEFAULT_LAG.every(
      ({ months, probability }, i) => sorted[i].months === months && sorted[i].probability === probability,
    )
  );
}
