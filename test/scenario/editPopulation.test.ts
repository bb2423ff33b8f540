import { describe, expect, test } from "vitest";
import {
  setAssumption,
  setDecisionLag,
  setGrades,
  setHabitValue,
  setMonthProfile,
  setOneMore,
  setSegmentName,
  setSegmentValue,
  setYearFactor,
} from "../../src/scenario/editPopulation.ts";
import { getAt, setAt } from "../../src/scenario/place.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";
import { baseline, edited, everyKey } from "./edited.ts";
import type { Edit } from "./edited.ts";
import { scenarioOf } from "./files.ts";

const event = { segment: "centre", clause: 4 };
const order = { segment: "service", clause: 11 };
const offer = { segment: "small", clause: 8 };
const grade = { segment: "park", clause: 1 };
const head = { segment: "head", clause: 2 };

/** What a scenario means after the edit, at one dotted place. */
function meant(edit: Edit, place: string): unknown {
  const steps = place.split(".");
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown>)[step],
    scenarioOf(edited(everyKey, edit)),
  );
}

const segments = "population.segments";

describe("every value goes where it is meant, and its default leaves the document", () => {
  test.each<{
    place: string;
    set: (document: ScenarioDocument, value: never) => ScenarioDocument;
    value: unknown;
    means?: unknown;
    otherwise?: unknown;
    at?: readonly (string | number)[];
  }>([
    {
      place: "run.seed",
      set: (d, v) => setAssumption(d, "run.seed", v),
      value: "s",
      otherwise: "dalian-hitech-cbec-2026",
      at: ["run", "seed"],
    },
    {
      place: "run.trials",
      set: (d, v) => setAssumption(d, "run.trials", v),
      value: 77,
      otherwise: 10_000,
      at: ["run", "trials"],
    },
    {
      place: "population.timing.signed",
      set: (d, v) => setAssumption(d, "timing.signed", v),
      value: "2026-08-15",
      means: { year: 2026, month: 8, day: 15 },
      otherwise: "2026-07-01",
      at: ["timing", "signed"],
    },
    {
      place: "population.timing.expires",
      set: (d, v) => setAssumption(d, "timing.expires", v),
      value: "2028-11-30",
      means: { year: 2028, month: 11, day: 30 },
      otherwise: "2028-12-31",
      at: ["timing", "expires"],
    },
    {
      place: "population.timing.opens",
      set: (d, v) => setAssumption(d, "timing.opens", v),
      value: "2026-10",
      means: { year: 2026, month: 10 },
      otherwise: "2026-07",
      at: ["timing", "opens"],
    },
    {
      place: "population.trend.costGrowth",
      set: (d, v) => setAssumption(d, "trend.costGrowth", v),
      value: 0.03,
      otherwise: 0,
      at: ["trend", "costGrowth"],
    },
    {
      place: "population.trend.costBaseYear",
      set: (d, v) => setAssumption(d, "trend.costBaseYear", v),
      value: 2028,
      otherwise: 2026,
      at: ["trend", "costBaseYear"],
    },
    {
      place: "population.shocks.cost.sd",
      set: (d, v) => setAssumption(d, "shocks.cost.sd", v),
      value: 0.3,
      otherwise: 0,
      at: ["shocks", "cost", "sd"],
    },
    {
      place: "population.shocks.takeUp.logitSd",
      set: (d, v) => setAssumption(d, "shocks.takeUp.logitSd", v),
      value: 0.4,
      otherwise: 0,
      at: ["shocks", "takeUp"],
    },
    {
      place: "population.shocks.event.probability",
      set: (d, v) => setAssumption(d, "shocks.event.probability", v),
      value: 0.2,
      otherwise: 0,
      at: ["shocks", "event", "probability"],
    },
    {
      place: "population.shocks.event.costFactor",
      set: (d, v) => setAssumption(d, "shocks.event.costFactor", v),
      value: 0.5,
      otherwise: 1,
      at: ["shocks", "event", "costFactor"],
    },
    {
      place: "population.persistence",
      set: (d, v) => setAssumption(d, "persistence", v),
      value: 0.5,
      otherwise: 0,
      at: ["persistence"],
    },
    {
      place: "population.response.takeUpElasticity",
      set: (d, v) => setAssumption(d, "response.takeUpElasticity", v),
      value: 0.7,
      otherwise: 0,
      at: ["response", "takeUpElasticity"],
    },
    {
      place: "population.response.costElasticity",
      set: (d, v) => setAssumption(d, "response.costElasticity", v),
      value: 0.7,
      otherwise: 0,
      at: ["response", "costElasticity"],
    },
    {
      place: "population.years.2026.costFactor",
      set: (d, v) => setYearFactor(d, 2026, { key: "costFactor", value: v }),
      value: 0.4,
      otherwise: 1,
      at: ["years", "2026", "costFactor"],
    },
    {
      place: "population.years.2028.takeUpFactor",
      set: (d, v) => setYearFactor(d, 2028, { key: "takeUpFactor", value: v }),
      value: 0.9,
      otherwise: 1,
      at: ["years", "2028", "takeUpFactor"],
    },
    {
      place: `${segments}.4.start`,
      set: (d, v) => setSegmentValue(d, "small", { key: "start", value: v }),
      value: 80,
      otherwise: 0,
      at: ["segments", 4, "start"],
    },
    {
      place: `${segments}.4.entryPerMonth`,
      set: (d, v) => setSegmentValue(d, "small", { key: "entryPerMonth", value: v }),
      value: 2.5,
      otherwise: 0,
      at: ["segments", 4, "entryPerMonth"],
    },
    {
      place: `${segments}.4.exitPerYear`,
      set: (d, v) => setSegmentValue(d, "small", { key: "exitPerYear", value: v }),
      value: 0.2,
      otherwise: 0,
      at: ["segments", 4, "exitPerYear"],
    },
    {
      place: `${segments}.4.ineligible`,
      set: (d, v) => setSegmentValue(d, "small", { key: "ineligible", value: v }),
      value: 0.1,
      otherwise: 0,
      at: ["segments", 4, "ineligible"],
    },
    {
      place: `${segments}.0.recognition.probability`,
      set: (d, v) => setSegmentValue(d, "park", { key: "recognition.probability", value: v }),
      value: 0.5,
      otherwise: 1,
      at: ["segments", 0, "recognition", "probability"],
    },
    {
      place: `${segments}.0.recognition.lasting`,
      set: (d, v) => setSegmentValue(d, "park", { key: "recognition.lasting", value: v }),
      value: true,
      otherwise: false,
      at: ["segments", 0, "recognition", "lasting"],
    },
    {
      place: `${segments}.0.operators`,
      set: (d, v) => setSegmentValue(d, "park", { key: "operators", value: v }),
      value: 3,
      otherwise: null,
      at: ["segments", 0, "operators"],
    },
    {
      place: `${segments}.5.lossShare`,
      set: (d, v) => setSegmentValue(d, "service", { key: "lossShare", value: v }),
      value: 0.25,
      means: 2_500,
      otherwise: null,
      at: ["segments", 5, "lossShare"],
    },
    {
      place: `${segments}.3.municipal`,
      set: (d, v) => setSegmentValue(d, "mid", { key: "municipal", value: v }),
      value: 0.25,
      means: 2_500,
      otherwise: null,
      at: ["segments", 3, "municipal"],
    },
    {
      place: `${segments}.0.oneMore`,
      set: (d, v) => setOneMore(d, "park", v),
      value: { probability: 0.4, from: 3, to: 9 },
      otherwise: null,
      at: ["segments", 0, "oneMore"],
    },
    {
      place: `${segments}.4.name`,
      set: (d, v) => setSegmentName(d, "small", v),
      value: { zh: "小", en: "S" },
    },
    {
      place: `${segments}.4.claims.3.takeUp`,
      set: (d, v) => setHabitValue(d, offer, { key: "takeUp", value: v }),
      value: 0.35,
    },
    {
      place: `${segments}.4.claims.3.overlap`,
      set: (d, v) => setHabitValue(d, offer, { key: "overlap", value: v }),
      value: 0.35,
      otherwise: 0,
      at: ["segments", 4, "claims", 3, "overlap"],
    },
    {
      place: `${segments}.4.claims.3.months`,
      set: (d, v) => setHabitValue(d, offer, { key: "months", value: v }),
      value: "parks",
      otherwise: null,
      at: ["segments", 4, "claims", 3, "months"],
    },
    {
      place: `${segments}.4.claims.3.cost.median`,
      set: (d, v) => setHabitValue(d, offer, { key: "cost.median", value: v }),
      value: "123456.78",
      means: 12_345_678,
    },
    {
      place: `${segments}.4.claims.3.cost.logSd`,
      set: (d, v) => setHabitValue(d, offer, { key: "cost.logSd", value: v }),
      value: 0.5,
      otherwise: 0,
      at: ["segments", 4, "claims", 3, "cost", "logSd"],
    },
    {
      place: `${segments}.2.claims.0.recognition`,
      set: (d, v) => setHabitValue(d, head, { key: "recognition", value: v }),
      value: 0.6,
      otherwise: null,
      at: ["segments", 2, "claims", 0, "recognition"],
    },
    {
      place: `${segments}.1.claims.1.events.mean`,
      set: (d, v) => setHabitValue(d, event, { key: "events.mean", value: v }),
      value: 20,
    },
    {
      place: `${segments}.1.claims.1.events.outcome`,
      set: (d, v) => setHabitValue(d, event, { key: "events.outcome", value: v }),
      value: 0.9,
    },
    {
      place: `${segments}.5.claims.0.orders.perYear`,
      set: (d, v) => setHabitValue(d, order, { key: "orders.perYear", value: v }),
      value: 5,
    },
    {
      place: `${segments}.5.claims.0.orders.unsold`,
      set: (d, v) => setHabitValue(d, order, { key: "orders.unsold", value: v }),
      value: 0.5,
    },
    {
      place: `${segments}.0.claims.0.grades`,
      set: (d, v) => setGrades(d, grade, v),
      value: [
        { share: 1, weight: 2 },
        { share: 0.5, weight: 1 },
      ],
      means: [
        { share: 10_000, weight: 2 },
        { share: 5_000, weight: 1 },
      ],
    },
    {
      place: "population.monthProfiles.parks",
      set: (d, v) => setMonthProfile(d, "parks", v),
      value: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    },
    {
      place: "population.timing.decisionLagMonths",
      set: (d, v) => setDecisionLag(d, v),
      value: [
        { months: 0, probability: 0.5 },
        { months: 6, probability: 0.5 },
      ],
    },
  ])("$place", ({ place, set, value, means, otherwise, at }) => {
    const write = (to: unknown) => (document: ScenarioDocument) => set(document, to as never);
    expect(meant(write(value), place)).toEqual(means ?? value);
    expect(scenarioOf(edited(edited(everyKey, write(value)), write(value)))).toEqual(
      scenarioOf(edited(everyKey, write(value))),
    );
    if (otherwise === undefined || at === undefined) return;
    expect(getAt(edited(edited(everyKey, write(value)), write(otherwise)), at)).toBeUndefined();
  });
});

test("the lag that the model takes anyway is not written down, unless a note keeps its object", () => {
  const lag = [
    { months: 4, probability: 0.1 },
    { months: 1, probability: 0.25 },
    { months: 2, probability: 0.4 },
    { months: 3, probability: 0.25 },
  ];
  const set = (document: ScenarioDocument) => edited(document, (each) => setDecisionLag(each, lag));
  expect(getAt(set(baseline), ["timing", "decisionLagMonths"])).toBeUndefined();
  expect(scenarioOf(set(baseline))).toEqual(scenarioOf(baseline));
  const noted = { ...baseline, timing: { decisionLagMonths: { "1": 1, note: "asked the bureau" } } };
  expect(getAt(set(noted), ["timing", "decisionLagMonths"])).toEqual({
    "1": 0.25,
    "2": 0.4,
    "3": 0.25,
    "4": 0.1,
    note: "asked the bureau",
  });
});

test("notes and keys of one's own stay beside what changes", () => {
  const noted = edited(everyKey, (document) => setSegmentValue(document, "park", { key: "start", value: 2 }));
  expect(getAt(noted, ["segments", 0, "note"])).toBe("parks share one operator");
  const source = [1, 0.75, 0.5].map((share) => ({ share, weight: 1, "x-source": `of ${share}` }));
  const withSource = setAt(everyKey, ["segments", 0, "claims", 0, "grades"], source);
  const grades = edited(withSource, (document) => setGrades(document, grade, [{ share: 0.9, weight: 3 }]));
  expect(getAt(grades, ["segments", 0, "claims", 0, "grades"])).toEqual([
    { share: 0.9, weight: 3, "x-source": "of 1" },
  ]);
});

test("a segment or claim that is not there is our own fault", () => {
  expect(() => setSegmentValue(baseline, "nobody", { key: "start", value: 1 })).toThrow(RangeError);
  expect(() => setHabitValue(baseline, { segment: "park", clause: 8 }, { key: "takeUp", value: 1 })).toThrow(
    RangeError,
  );
});
