import { describe, expect, test } from "vitest";
import type { Upgrade } from "../../src/scenario/migrate.ts";
import { checkDocument, readScenario } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { BASELINE, EVERY_KEY, faultsOf, put, scenarioOf } from "./files.ts";

const SMALLEST = {
  format: "subsidy-forecast/scenario@1",
  name: { zh: "最小" },
  policy: "dalian-hitech-cbec-2026",
  segments: [],
};

describe("what is accepted", () => {
  test.each(shippedScenarios.map(({ id, document }) => ({ id, document })))(
    "shipped: $id",
    ({ document }) => {
      expect(faultsOf(document)).toEqual([]);
    },
  );

  test("every key once, exactly as published", () => {
    const { budget, levers, stepDown, readings, population } = scenarioOf(JSON.parse(EVERY_KEY));
    expect(budget).toEqual({
      ceilings: { 2026: 3_500_000_00, 2027: 16_000_000_00, 2028: 21_000_000_50 },
      rule: "priority",
      priority: [
        [1, 3],
        [2, 4],
        [5, 6, 7, 8],
      ],
      carryOver: false,
    });
    expect(levers.ratioTimes).toBe(9500);
    expect(levers.clauses[8]).toEqual({ ratio: 4000, byYear: { 2028: { ratio: 3500, cap: 250_000_00 } } });
    expect(levers.clauses[11]).toEqual({ ratio: 2500, pool: { 2027: 600_000_00 } });
    expect(stepDown).toEqual([
      { used: 8000, ratioTimes: 5000, clauses: [5, 8] },
      { used: 9500, ratioTimes: 5000, clauses: null },
    ]);
    expect(readings).toMatchObject({ A1: "flat", A2: "park", A37: "submission" });
    expect(
      population.segments.map(({ operators, lossShare, municipal }) => [operators, lossShare, municipal]),
    ).toEqual([
      [1, null, null],
      [null, null, null],
      [null, null, null],
      [null, null, 6000],
      [null, null, null],
      [null, 5000, null],
    ]);
    expect(population.segments[0]?.oneMore).toEqual({ probability: 0.5, from: 6, to: 18 });
    expect(population.segments[0]?.claims[0]?.grades?.[1]).toEqual({ share: 7500, weight: 0.45 });
  });

  test("the text and the parsed document give the same", () => {
    expect(readScenario(EVERY_KEY)).toEqual(checkDocument(JSON.parse(EVERY_KEY)));
  });

  test("a byte order mark and Windows line ends are passed over", () => {
    expect(readScenario(`\ufeff${BASELINE.replaceAll("\n", "\r\n")}`).kind).toBe("scenario");
  });

  test("notes and x- keys may stand in any object, $schema at the top only", () => {
    const noted = JSON.parse(BASELINE, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? { ...value, note: { any: ["thing"] }, "x-any": null }
        : value,
    ) as unknown;
    expect(scenarioOf(noted)).toEqual(scenarioOf(JSON.parse(BASELINE)));
    expect(faultsOf(put(BASELINE, ["run", "$schema"], "x"))).toEqual(["run.$schema: unknown-key"]);
  });

  test.each([
    { path: ["levers", "8", "ratio"], values: [0, 1, "0", "1", "0.5", 0.5, 0.3333, "0.3333"] },
    { path: ["levers", "8", "cap"], values: [0, "0", "0.01", 0.01, 100_000_000_000, "300000.5"] },
    { path: ["run", "trials"], values: [1, 10_000_000] },
    { path: ["segments", 1, "claims", 0, "cost", "median"], values: [0.01, "0.01"] },
    { path: ["timing", "opens"], values: ["2026-07", "2028-12"] },
    { path: ["timing", "signed"], values: ["2026-01-01", "2026-09-30"] },
    {
      path: ["timing", "decisionLagMonths"],
      values: [{ "0": 1 }, { "24": 1 }, { "1": 0.1, "2": 0.2, "3": 0.7 }],
    },
    { path: ["budget", "ceilings"], values: [{}, { "2026": 0 }, { "2028": "0.00" }] },
    { path: ["segments"], values: [[]] },
  ])("the edge is inside: $path", ({ path, values }) => {
    for (const value of values)
      expect(faultsOf(put(BASELINE, path, value)), JSON.stringify(value)).toEqual([]);
  });
});

test.each(["priority", "commitments-first", "pro-rata"])(
  "%s may not carry over, the first-come rules may",
  (rule) => {
    const budget = { allocation: rule, priority: [[1]], carryOver: true };
    expect(faultsOf(put(BASELINE, ["budget"], budget))).toEqual(["budget.carryOver: carry-over"]);
    expect(faultsOf(put(BASELINE, ["budget"], { ...budget, carryOver: false }))).toEqual([]);
    expect(faultsOf(put(BASELINE, ["budget"], { ...budget, allocation: "first-come-whole" }))).toEqual([]);
  },
);

test("lags come in ascending order", () => {
  const { population } = scenarioOf(put(BASELINE, ["timing", "decisionLagMonths"], { "12": 0.5, "2": 0.5 }));
  expect(population.timing.decisionLagMonths.map((lag) => lag.months)).toEqual([2, 12]);
});

test.each([
  { signed: "2000-02-29", expires: "2028-12-31", faults: [] },
  { signed: "2026-02-28", expires: "2028-02-29", faults: [] },
  { signed: "2026-02-29", expires: "2028-12-31", faults: ["timing.signed: no-such-date"] },
  { signed: "2026-04-31", expires: "2028-12-31", faults: ["timing.signed: no-such-date"] },
  { signed: "2098-01-01", expires: "2100-02-29", faults: ["timing.expires: no-such-date"] },
  { signed: "2026-00-10", expires: "2028-12-31", faults: ["timing.signed: no-such-date"] },
  { signed: "2026-07-01", expires: "2026-07-01", faults: [] },
])("the calendar: $signed to $expires", ({ signed, expires, faults }) => {
  expect(faultsOf({ ...SMALLEST, timing: { signed, expires } })).toEqual(faults);
});

describe("what is left out takes a default", () => {
  test("the smallest file", () => {
    const { name, run, budget, levers, stepDown, population } = scenarioOf(SMALLEST);
    expect(name).toEqual({ zh: "最小", en: "最小" });
    expect(run).toEqual({ seed: "dalian-hitech-cbec-2026", trials: 10_000 });
    expect(budget).toEqual({ ceilings: {}, rule: "pro-rata", priority: [], carryOver: false });
    expect(levers).toEqual({ ratioTimes: 10_000, clauses: {} });
    expect(stepDown).toEqual([]);
    expect(population).toEqual({
      timing: {
        signed: { year: 2026, month: 7, day: 1 },
        expires: { year: 2028, month: 12, day: 31 },
        opens: { year: 2026, month: 7 },
        decisionLagMonths: [
          { months: 1, probability: 0.25 },
          { months: 2, probability: 0.4 },
          { months: 3, probability: 0.25 },
          { months: 4, probability: 0.1 },
        ],
      },
      years: {},
      trend: { costGrowth: 0, costBaseYear: 2026 },
      shocks: { cost: { sd: 0 }, takeUp: { logitSd: 0 }, event: { probability: 0, costFactor: 1 } },
      persistence: 0,
      response: { takeUpElasticity: 0, costElasticity: 0 },
      monthProfiles: {},
      segments: [],
    });
  });

  test("a claim without months is even over the year", () => {
    const segments = [
      { id: "s", kind: "seller", claims: [{ clause: 8, takeUp: 1, cost: { median: 1, logSd: 0 } }] },
    ];
    const { population } = scenarioOf({ ...SMALLEST, segments });
    const months = population.segments[0]?.claims[0]?.months ?? "?";
    expect(population.monthProfiles[months]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });
});

describe("versions", () => {
  const newer = { ...SMALLEST, format: "subsidy-forecast/scenario@2", unheardOf: true };

  test("a newer file is named, not judged", () => {
    expect(checkDocument(newer)).toEqual({
      kind: "newer",
      name: { zh: "最小", en: "最小" },
      format: "subsidy-forecast/scenario@2",
    });
    expect(checkDocument({ format: "subsidy-forecast/scenario@17" })).toMatchObject({
      kind: "newer",
      name: null,
    });
  });

  test("of a newer file whose text is at fault only that is said", () => {
    const result = readScenario(JSON.stringify(newer).replace("true", '{"__proto__": 1}'));
    expect(result).toMatchObject({
      kind: "problems",
      problems: [{ path: "unheardOf.__proto__", code: "forbidden-key", values: { line: 1 } }],
    });
    expect(result).toHaveProperty("problems.length", 1);
  });

  test("older files climb the chain one step per version", () => {
    const toVersion2: Upgrade = ({ title, ...rest }) => ({ ...rest, name: { zh: title ?? "" } });
    const toVersion3: Upgrade = ({ plan, ...rest }) => ({ ...rest, policy: plan ?? "" });
    const rest = { format: SMALLEST.format, segments: [] };
    const oldest = { ...rest, title: "旧", plan: "dalian-hitech-cbec-2026" };
    const result = checkDocument(oldest, [toVersion2, toVersion3]);
    expect(result).toMatchObject({
      kind: "scenario",
      document: {
        format: "subsidy-forecast/scenario@3",
        name: { zh: "旧" },
        policy: "dalian-hitech-cbec-2026",
      },
    });
    const second = {
      ...rest,
      format: "subsidy-forecast/scenario@2",
      name: { zh: "新" },
      plan: SMALLEST.policy,
    };
    expect(checkDocument(second, [toVersion2, toVersion3])).toMatchObject({ kind: "scenario" });
    expect(checkDocument(newer, [toVersion2]).kind).toBe("problems");
  });

  test("problems of an old file are those of its upgraded document", () => {
    const result = checkDocument({ ...SMALLEST, old: 1 }, [({ old: _, ...rest }) => ({ ...rest, fresh: 1 })]);
    expect(result).toMatchObject({ kind: "problems", problems: [{ path: "fresh", code: "unknown-key" }] });
  });
});

test("a file with endless faults names the first and says that there are more", () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, 1]));
  const result = checkDocument({ ...SMALLEST, ...many });
  if (result.kind !== "problems") throw new Error("accepted");
  expect(result.problems).toHaveLength(501);
  expect(result.problems.at(-1)).toEqual({ path: "", code: "more", values: { shown: 500 } });
});
