import { describe, expect, test } from "vitest";
import { scenarioDigest } from "../../src/scenario/canonical.ts";
import {
  dropYearLevers,
  setClauseLever,
  setPool,
  setRatioTimes,
  setStepDown,
  setYearLever,
  withoutLevers,
} from "../../src/scenario/editLevers.ts";
import type { LeverKey, LeverValue } from "../../src/scenario/editLevers.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";
import { baseline, edited, everyKey } from "./edited.ts";
import { EVERY_KEY, put, scenarioOf } from "./files.ts";

describe("levers of a clause", () => {
  const set = (clause: number, key: LeverKey, value: LeverValue | null) => (document: ScenarioDocument) =>
    setClauseLever(document, clause, { key, value });

  test.each<{ why: string; edit: (document: ScenarioDocument) => ScenarioDocument; levers: unknown }>([
    { why: "a ratio", edit: set(8, "ratio", 0.4), levers: { "8": { ratio: 0.4 } } },
    { why: "a cap as text", edit: set(8, "cap", "250000.50"), levers: { "8": { cap: "250000.50" } } },
    { why: "switched off", edit: set(10, "enabled", false), levers: { "10": { enabled: false } } },
    { why: "the policy's ratio", edit: set(8, "ratio", 0.5), levers: {} },
    { why: "the policy's ratio as text", edit: set(8, "ratio", "0.50"), levers: {} },
    { why: "the policy's cap", edit: set(8, "cap", "300000"), levers: {} },
    { why: "the policy's amount per event", edit: set(4, "perEvent", 10000), levers: {} },
    { why: "grade factor 1", edit: set(1, "gradeFactor", 1), levers: {} },
    { why: "switched on", edit: set(10, "enabled", true), levers: {} },
    { why: "nothing", edit: set(8, "ratio", null), levers: {} },
  ])("$why", ({ edit, levers }) => {
    expect(edited(baseline, edit)["levers"]).toEqual(levers);
  });

  test("putting a lever back takes it out of the document and keeps the others", () => {
    const back = edited(everyKey, set(4, "perEvent", 10_000));
    expect(back["levers"]).toMatchObject({ "4": { cap: "270000.00" }, "8": { ratio: 0.4 } });
    expect(edited(back, set(4, "cap", 300_000))["levers"]).not.toHaveProperty("4");
  });

  test("a note on a lever outlives it", () => {
    const noted = put(EVERY_KEY, ["levers", "10", "note"], "why") as ScenarioDocument;
    expect(edited(noted, set(10, "enabled", true))["levers"]).toHaveProperty("10", { note: "why" });
  });

  test("there and back again is the same scenario", () => {
    const there = edited(baseline, set(8, "ratio", 0.4));
    const back = edited(there, set(8, "ratio", 0.5));
    expect(back).toEqual(baseline);
    expect(scenarioDigest(scenarioOf(there))).not.toBe(scenarioDigest(scenarioOf(baseline)));
  });

  test("by year", () => {
    const year = (value: number | null) => (document: ScenarioDocument) =>
      setYearLever(document, 8, { year: 2028, key: "ratio", value });
    expect(edited(baseline, year(0.3))["levers"]).toEqual({ "8": { byYear: { "2028": { ratio: 0.3 } } } });
    expect(edited(baseline, year(0.5))["levers"]).toEqual({});
    expect(edited(edited(baseline, year(0.3)), year(null))["levers"]).toEqual({});
    const always = edited(baseline, set(8, "ratio", 0.4));
    expect(edited(always, year(0.5))["levers"]).toEqual({
      "8": { ratio: 0.4, byYear: { "2028": { ratio: 0.5 } } },
    });
  });

  test("pools", () => {
    const pool = (year: number, yuan: number | string | null) => (document: ScenarioDocument) =>
      setPool(document, 11, { year, yuan });
    expect(edited(baseline, pool(2027, 600_000))["levers"]).toEqual({ "11": { pool: { "2027": 600_000 } } });
    expect(edited(baseline, pool(2026, "300000.00"))["levers"]).toEqual({});
    expect(edited(everyKey, pool(2027, null))["levers"]).toHaveProperty("11", { ratio: 0.25 });
  });

  test("all ratios", () => {
    expect(edited(baseline, (document) => setRatioTimes(document, 0.9))["levers"]).toEqual({
      all: { ratioTimes: 0.9 },
    });
    expect(edited(everyKey, (document) => setRatioTimes(document, "1.0"))["levers"]).not.toHaveProperty(
      "all",
    );
  });

  test("a year's lever goes where it repeats what the year has anyway", () => {
    const always = edited(baseline, set(8, "cap", 250_000));
    const year = (document: ScenarioDocument, value: LeverValue) =>
      edited(document, (each) => setYearLever(each, 8, { year: 2027, key: "cap", value }));
    expect(year(always, "250000.00")).toEqual(always);
    expect(year(always, 200_000)["levers"]).toHaveProperty("8.byYear.2027.cap", 200_000);
    expect(year(year(always, 200_000), 250_000)).toEqual(always);
  });

  test("a clause that is off may be on in one year", () => {
    const off = edited(baseline, set(10, "enabled", false));
    const on = edited(off, (document) =>
      setYearLever(document, 10, { year: 2028, key: "enabled", value: true }),
    );
    expect(on["levers"]).toEqual({ "10": { enabled: false, byYear: { "2028": { enabled: true } } } });
    expect(edited(on, set(10, "enabled", null))["levers"]).toEqual({});
  });

  test("dragging over the policy's value takes no year's lever along", () => {
    const years = { "8": { ratio: 0.4, byYear: { "2028": { ratio: 0.5 } } } };
    const dragged = edited({ ...baseline, levers: years }, set(8, "ratio", 0.5));
    expect(dragged["levers"]).toEqual({ "8": { byYear: { "2028": { ratio: 0.5 } } } });
    expect(edited({ ...baseline, levers: years }, set(8, "ratio", null))["levers"]).toEqual({});
  });

  test("dropping years keeps the clause's own levers and notes", () => {
    const levers = {
      "8": { ratio: 0.4, byYear: { "2027": { cap: 1, note: "why" }, "2028": { ratio: 0.1 } } },
    };
    expect(edited({ ...baseline, levers }, (document) => dropYearLevers(document, 8))["levers"]).toEqual({
      "8": { ratio: 0.4, byYear: { "2027": { note: "why" } } },
    });
  });
});

describe("step-downs", () => {
  const step = { used: 0.7, ratioTimes: 0.8, clauses: null };

  test("added, changed, taken out", () => {
    const one = edited(baseline, (document) => setStepDown(document, 0, step));
    expect(one["stepDown"]).toEqual([{ used: 0.7, ratioTimes: 0.8 }]);
    const two = edited(one, (document) => setStepDown(document, 1, { ...step, clauses: [5, 8] }));
    expect(two["stepDown"]).toEqual([
      { used: 0.7, ratioTimes: 0.8 },
      { used: 0.7, ratioTimes: 0.8, clauses: [5, 8] },
    ]);
    expect(edited(two, (document) => setStepDown(document, 1, null))).toEqual(one);
    expect(edited(one, (document) => setStepDown(document, 0, null))).toEqual(baseline);
  });

  test("a note stays with its step", () => {
    const noted = put(EVERY_KEY, ["stepDown", 0, "note"], "why") as ScenarioDocument;
    const all = edited(noted, (document) => setStepDown(document, 0, step));
    expect(all["stepDown"]).toEqual([
      { used: 0.7, ratioTimes: 0.8, note: "why" },
      { used: 0.95, ratioTimes: 0.5 },
    ]);
  });
});

test("without levers the policy is as drafted, budget and assumptions stay", () => {
  const { levers, readings, stepDown, budget, population } = scenarioOf(edited(everyKey, withoutLevers));
  const drafted = scenarioOf(baseline);
  expect({ levers, readings, stepDown }).toEqual({
    levers: drafted.levers,
    readings: drafted.readings,
    stepDown: drafted.stepDown,
  });
  expect({ budget, population }).toEqual({
    budget: scenarioOf(everyKey).budget,
    population: scenarioOf(everyKey).population,
  });
});

test("without levers notes stay where they were", () => {
  const levers = { "x-by": "office", "8": { ratio: 0.4, note: "why" }, "11": { pool: { "2027": 1 } } };
  expect(edited({ ...everyKey, levers }, withoutLevers)["levers"]).toEqual({
    "x-by": "office",
    "8": { note: "why" },
  });
});
