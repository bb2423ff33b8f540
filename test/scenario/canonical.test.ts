import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalText, scenarioDigest } from "../../src/scenario/canonical.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { BASELINE, EVERY_KEY, put, scenarioOf } from "./files.ts";

const digestOf = (document: unknown): string => scenarioDigest(scenarioOf(document));
const baseline = digestOf(JSON.parse(BASELINE));
const everyKey = digestOf(JSON.parse(EVERY_KEY));

describe("says the same of what forecasts the same", () => {
  test.each([
    { why: "a ratio as text", path: ["levers", "8", "ratio"], value: "0.40" },
    { why: "money as text", path: ["budget", "ceilings", "2027"], value: "16000000.00" },
    { why: "a cap as a number", path: ["levers", "4", "cap"], value: 270000 },
    { why: "another name", path: ["name"], value: { en: "Other" } },
    { why: "another note", path: ["note"], value: 7 },
    { why: "no $schema", path: ["$schema"], value: undefined },
    { why: "an x- key more", path: ["segments", 0, "x-source"], value: "none" },
    { why: "another name of a segment", path: ["segments", 0, "name"], value: undefined },
    { why: "a default spelled out: carryOver", path: ["budget", "carryOver"], value: false },
    { why: "a default spelled out: reading", path: ["readings", "A2"], value: "park" },
    { why: "a default left out: year factors 1", path: ["years", "2027"], value: undefined },
    { why: "a default spelled out: overlap", path: ["segments", 5, "claims", 0, "overlap"], value: 0 },
    { why: "a default spelled out: lasting", path: ["segments", 2, "recognition", "lasting"], value: false },
    {
      why: "the policy's own ratio as a lever",
      path: ["levers", "3"],
      value: { ratio: "0.5", enabled: true },
    },
    { why: "the policy's own pool as a lever", path: ["levers", "11", "pool", "2026"], value: "300000.00" },
    {
      why: "a year's lever like the clause's",
      path: ["levers", "8", "byYear", "2027"],
      value: { ratio: 0.4 },
    },
    { why: "a class in another order", path: ["budget", "priority", 2], value: [8, 7, 6, 5] },
    { why: "step-down clauses in another order", path: ["stepDown", 0, "clauses"], value: [8, 5] },
    {
      why: "an unused month profile",
      path: ["monthProfiles", "spare"],
      value: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
    { why: "the default lag left out", path: ["timing", "decisionLagMonths"], value: undefined },
    { why: "the policy's own dates left out", path: ["timing", "expires"], value: undefined },
  ])("$why", ({ path, value }) => {
    expect(digestOf(put(EVERY_KEY, path, value))).toBe(everyKey);
  });

  test("a priority list under a rule that ignores it", () => {
    expect(digestOf(put(BASELINE, ["budget", "priority"], [[1]]))).toBe(baseline);
  });

  test("keys in another order", () => {
    const turned = JSON.parse(EVERY_KEY, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as unknown;
    expect(digestOf(turned)).toBe(everyKey);
  });

  test("a claim without months like one with twelve equal weights", () => {
    const even = digestOf(put(BASELINE, ["segments", 2, "claims", 0, "months"], "even"));
    expect(digestOf(put(BASELINE, ["segments", 2, "claims", 0, "months"], undefined))).toBe(even);
  });
});

describe("tells apart what may forecast differently", () => {
  test.each([
    { path: ["run", "seed"], value: "every-key2" },
    { path: ["run", "trials"], value: 2001 },
    { path: ["timing", "signed"], value: "2026-07-02" },
    { path: ["timing", "expires"], value: "2029-12-31" },
    { path: ["timing", "opens"], value: "2026-10" },
    { path: ["timing", "decisionLagMonths"], value: { "1": 0.5, "2": 0.5 } },
    { path: ["budget", "ceilings", "2026"], value: undefined },
    { path: ["budget", "ceilings", "2028"], value: "21000000.51" },
    { path: ["budget", "allocation"], value: "pro-rata" },
    { path: ["budget", "priority"], value: [[3], [1]] },
    { path: ["levers", "all"], value: { ratioTimes: "0.9501" } },
    { path: ["levers", "1", "gradeFactor"], value: 0.91 },
    { path: ["levers", "4", "perEvent"], value: "9000.01" },
    { path: ["levers", "8", "ratio"], value: 0.4001 },
    { path: ["levers", "8", "byYear", "2028", "cap"], value: undefined },
    { path: ["levers", "8", "byYear", "2027"], value: { ratio: 0.5 } },
    { path: ["levers", "10", "enabled"], value: true },
    { path: ["levers", "11", "pool", "2027"], value: 600001 },
    { path: ["stepDown", 0, "used"], value: 0.81 },
    { path: ["stepDown", 1, "clauses"], value: [1] },
    { path: ["readings", "A1"], value: "graded" },
    { path: ["readings", "A26"], value: "pro-rata" },
    { path: ["years", "2026", "costFactor"], value: 0.51 },
    { path: ["trend", "costGrowth"], value: 0.081 },
    { path: ["trend", "costBaseYear"], value: 2026 },
    { path: ["shocks", "cost", "sd"], value: 0.16 },
    { path: ["shocks", "takeUp", "logitSd"], value: 0.26 },
    { path: ["shocks", "event", "probability"], value: 0.11 },
    { path: ["shocks", "event", "costFactor"], value: 0.76 },
    { path: ["persistence"], value: 0.71 },
    { path: ["response", "takeUpElasticity"], value: 0.21 },
    { path: ["response", "costElasticity"], value: 0.11 },
    { path: ["monthProfiles", "parks", 11], value: 6 },
    { path: ["segments", 0, "id"], value: "parks" },
    { path: ["segments", 0, "start"], value: 2 },
    { path: ["segments", 0, "entryPerMonth"], value: 0.1 },
    { path: ["segments", 0, "oneMore", "probability"], value: 0.6 },
    { path: ["segments", 0, "oneMore", "monthsAfterSigning"], value: [6, 19] },
    { path: ["segments", 0, "exitPerYear"], value: 0.1 },
    { path: ["segments", 0, "recognition", "probability"], value: 0.91 },
    { path: ["segments", 0, "recognition", "lasting"], value: false },
    { path: ["segments", 0, "ineligible"], value: 0.02 },
    { path: ["segments", 0, "operators"], value: 2 },
    { path: ["segments", 3, "municipal"], value: 0.61 },
    { path: ["segments", 5, "lossShare"], value: 0.51 },
    { path: ["segments", 3, "kind"], value: "head" },
    { path: ["segments", 0, "claims", 0, "takeUp"], value: 0.96 },
    { path: ["segments", 0, "claims", 0, "recognition"], value: 0.5 },
    { path: ["segments", 0, "claims", 0, "overlap"], value: 0.21 },
    { path: ["segments", 0, "claims", 0, "months"], value: "even" },
    { path: ["segments", 0, "claims", 0, "grades", 1, "share"], value: 0.76 },
    { path: ["segments", 0, "claims", 0, "grades", 1, "weight"], value: 0.46 },
    { path: ["segments", 0, "claims", 1, "events", "mean"], value: 19 },
    { path: ["segments", 0, "claims", 1, "events", "outcome"], value: 0.71 },
    { path: ["segments", 0, "claims", 1, "cost", "median"], value: "12000.01" },
    { path: ["segments", 0, "claims", 1, "cost", "logSd"], value: 0.51 },
    { path: ["segments", 5, "claims", 0, "orders", "perYear"], value: 5 },
    { path: ["segments", 5, "claims", 0, "orders", "unsold"], value: 0.26 },
  ])("$path", ({ path, value }) => {
    expect(digestOf(put(EVERY_KEY, path, value))).not.toBe(everyKey);
  });

  test("carried over or not", () => {
    const firstCome = put(BASELINE, ["budget"], { allocation: "first-come" });
    const carried = put(BASELINE, ["budget"], { allocation: "first-come", carryOver: true });
    expect(digestOf(firstCome)).not.toBe(digestOf(carried));
  });
});

test("the text is canonical JSON: keys in order at every level, no blanks, no names", () => {
  const text = canonicalText(scenarioOf(JSON.parse(EVERY_KEY)));
  const inOrder = (value: unknown): unknown =>
    typeof value !== "object" || value === null
      ? value
      : Array.isArray(value)
        ? value.map(inOrder)
        : Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, each]) => [key, inOrder(each)]),
          );
  const keys = [...text.matchAll(/"(A\d+)":/g)].map(([, key]) => key);
  expect(keys).toEqual([...keys].sort());
  expect(JSON.parse(text)).toEqual(inOrder(JSON.parse(text)));
  expect(text).not.toMatch(/[ \n]|\p{Script=Han}|note|x-|name/u);
});

test("the digest is the SHA-256 of the text", () => {
  const scenario = scenarioOf(JSON.parse(EVERY_KEY));
  expect(everyKey).toBe(createHash("sha256").update(canonicalText(scenario), "utf8").digest("hex"));
});

test("shipped scenarios have four different digests", () => {
  expect(new Set(shippedScenarios.map(({ document }) => digestOf(document))).size).toBe(4);
});

test("the baseline's digest has not changed (stability, not truth)", () => {
  expect(baseline).toBe("a90e43e5c0cbf8dd16dd5e51cbb34e56621cbfa44beebeda026915a15f53e3d6");
});
