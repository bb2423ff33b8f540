import { expect, test } from "vitest";
import { differences } from "../../src/scenario/differences.ts";
import { BASELINE, EVERY_KEY, put, scenarioOf, textOf } from "./files.ts";

test("the baseline is the policy as drafted", () => {
  expect(differences(scenarioOf(JSON.parse(BASELINE)))).toEqual([]);
});

test("levers that say what the policy says are no differences", () => {
  const levers = {
    "8": { ratio: "0.5", byYear: { "2027": { ratio: 0.5 } } },
    "11": { pool: { "2026": 300000 } },
    all: { ratioTimes: 1 },
  };
  const idle = put(JSON.stringify(put(BASELINE, ["levers"], levers)), ["readings"], { A1: "graded" });
  expect(differences(scenarioOf(idle))).toEqual([]);
});

test("every key once", () => {
  const list = differences(scenarioOf(JSON.parse(EVERY_KEY)));
  const lever = (clause: number, year: number | null, key: string, values: unknown[]) => ({
    place: "lever",
    clause,
    year,
    key,
    policyValue: values[0],
    value: values[1],
  });
  expect(list).toEqual([
    { place: "all", key: "ratioTimes", policyValue: 10_000, value: 9500 },
    lever(1, null, "gradeFactor", [10_000, 9000]),
    lever(4, null, "cap", [300_000_00, 270_000_00]),
    lever(4, null, "perEvent", [10_000_00, 9_000_00]),
    lever(8, null, "ratio", [5000, 4000]),
    lever(8, 2028, "ratio", [5000, 3500]),
    lever(8, 2028, "cap", [300_000_00, 250_000_00]),
    lever(10, null, "enabled", [true, false]),
    lever(11, null, "ratio", [3000, 2500]),
    lever(11, 2027, "pool", [500_000_00, 600_000_00]),
    { place: "reading", key: "A1", policyValue: "graded", value: "flat" },
    { place: "reading", key: "A3", policyValue: "calendar-window", value: "three-payments" },
    { place: "reading", key: "A23", policyValue: "calendar", value: "policy-year" },
    { place: "reading", key: "A27", policyValue: "order", value: "at-most-loss" },
    { place: "reading", key: "A30", policyValue: "not-deducted", value: "at-most-cost" },
    { place: "reading", key: "A37", policyValue: "decision", value: "submission" },
    {
      place: "stepDown",
      key: 0,
      policyValue: null,
      value: { used: 8000, ratioTimes: 5000, clauses: [5, 8] },
    },
    { place: "stepDown", key: 1, policyValue: null, value: { used: 9500, ratioTimes: 5000, clauses: null } },
  ]);
});

test("a year put back to the policy's own value still differs from the clause's lever", () => {
  const levers = { "8": { ratio: 0.4, byYear: { "2027": { ratio: 0.5 } } } };
  expect(
    differences(scenarioOf(put(BASELINE, ["levers"], levers))).map((each) => [each.place, each.value]),
  ).toEqual([
    ["lever", 4000],
    ["lever", 5000],
  ]);
});

test("other dates", () => {
  const later = put(BASELINE, ["timing", "expires"], "2030-12-31");
  expect(differences(scenarioOf(later))).toEqual([
    { place: "timing", key: "expires", policyValue: "2028-12-31", value: "2030-12-31" },
  ]);
});

test.each([
  { name: "tight-ceilings", count: 0 },
  { name: "ratios-ten-points", count: 8 },
  { name: "next-year-payment", count: 1 },
])("shipped: $name differs from the policy in $count values", ({ name, count }) => {
  const scenario = scenarioOf(JSON.parse(textOf(`../../scenarios/${name}.scenario.json`)));
  expect(differences(scenario)).toHaveLength(count);
});
