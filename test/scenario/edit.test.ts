import { describe, expect, test } from "vitest";
import { scenarioDigest } from "../../src/scenario/canonical.ts";
import {
  setAllocation,
  setCarryOver,
  setCeiling,
  setClauseLever,
  setName,
  setPool,
  setPriority,
  setRatioTimes,
  setReading,
  setYearLever,
  withoutLevers,
} from "../../src/scenario/edit.ts";
import type { LeverKey, LeverValue } from "../../src/scenario/edit.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";
import { BASELINE, EVERY_KEY, documentOf, faultsOf, put, scenarioOf } from "./files.ts";

const baseline = documentOf(BASELINE);
const everyKey = documentOf(EVERY_KEY);

/** The edited document, checked; the given one must be as before. */
function edited(
  document: ScenarioDocument,
  edit: (document: ScenarioDocument) => ScenarioDocument,
): ScenarioDocument {
  const before = JSON.stringify(document);
  const after = edit(document);
  expect(JSON.stringify(document)).toBe(before);
  expect(faultsOf(after)).toEqual([]);
  return after;
}

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
});

describe("budget", () => {
  test("ceilings", () => {
    const set = edited(baseline, (document) => setCeiling(document, 2027, "15000000.50"));
    expect(set["budget"]).toHaveProperty("ceilings", {
      "2026": 3500000,
      "2027": "15000000.50",
      "2028": 21000000,
    });
    const none = [2026, 2027, 2028].reduce((document, year) => setCeiling(document, year, null), baseline);
    expect(none["budget"]).toHaveProperty("ceilings", {});
    expect(faultsOf(none)).toEqual([]);
  });

  test("priority brings a list of all clauses, and keeps one that is there", () => {
    const chosen = edited(baseline, (document) => setAllocation(document, "priority"));
    expect(chosen["budget"]).toHaveProperty("priority", [[1, 3, 4, 6, 10], [5, 7, 8], [2, 9], [11]]);
    const mine = edited(chosen, (document) => setPriority(document, [[8], [1, 2]]));
    const back = edited(
      edited(mine, (d) => setAllocation(d, "pro-rata")),
      (d) => setAllocation(d, "priority"),
    );
    expect(back["budget"]).toHaveProperty("priority", [[8], [1, 2]]);
  });

  test("carrying over goes with the rules that know it", () => {
    const carried = edited(
      edited(baseline, (d) => setAllocation(d, "first-come")),
      (d) => setCarryOver(d, true),
    );
    expect(carried["budget"]).toHaveProperty("carryOver", true);
    expect(edited(carried, (d) => setAllocation(d, "first-come-whole"))["budget"]).toHaveProperty(
      "carryOver",
      true,
    );
    expect(edited(carried, (d) => setAllocation(d, "commitments-first"))["budget"]).not.toHaveProperty(
      "carryOver",
    );
  });
});

test("readings: the default code leaves the document", () => {
  const set = edited(baseline, (document) => setReading(document, "A37", "next-year"));
  expect(set["readings"]).toEqual({ A37: "next-year" });
  expect(edited(set, (document) => setReading(document, "A37", "decision"))["readings"]).toEqual({});
});

test("a name keeps the rest of the document", () => {
  const named = edited(everyKey, (document) => setName(document, { zh: "新名", en: "New" }));
  expect(named).toEqual({ ...everyKey, name: { zh: "新名", en: "New" } });
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
