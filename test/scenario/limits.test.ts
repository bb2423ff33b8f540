import { describe, expect, test } from "vitest";
import { LEDGER_BYTES, SCENARIO_BYTES } from "../../src/scenario/json.ts";
import { checkLedger, readLedger } from "../../src/scenario/ledgerFile.ts";
import { LIMITS, RANGE } from "../../src/scenario/limits.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { BASELINE, LEDGER, faultsOf, put } from "./files.ts";
import { agreementOn } from "./schemaCheck.ts";

interface Limit {
  readonly limit: keyof typeof RANGE | keyof typeof LIMITS | "years";
  readonly path: readonly (string | number)[];
  readonly inside: readonly unknown[];
  readonly outside: readonly unknown[];
}

const one = (rest: object): object[] => [{ id: "a", kind: "park", ...rest }];
const habit = (clause: number, rest: object): object => ({
  id: "a",
  kind: "park",
  claims: [{ clause, takeUp: 1, ...rest }],
});
const order = (perYear: number): object[] => [
  { id: "a", kind: "service", claims: [{ clause: 11, orders: { perYear, unsold: 0 }, cost: { median: 1 } }] },
];
const many = <T>(count: number, value: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => value(i));
const profiles = (count: number): object =>
  Object.fromEntries(many(count, (i) => [`p${i}`, many(12, () => 1)]));
const applicants = (start: number): object[] => many(11, (i) => ({ id: String(i), kind: "head", start }));

/** What the schema knows; the baseline with one place changed. */
const LIMITS_OF_BOTH: readonly Limit[] = [
  { limit: "probability", path: ["persistence"], inside: [0, 1], outside: [-1e-9, 1 + 1e-9] },
  { limit: "share", path: ["levers", "8", "ratio"], inside: [0, 1], outside: [-0.0001, 1.0001] },
  { limit: "weight", path: ["monthProfiles", "even", 0], inside: [0, 1e9], outside: [-1, 1e9 + 1] },
  {
    limit: "factor",
    path: ["years", "2027", "costFactor"],
    inside: [0, 100],
    outside: [-0.0001, 100.0001, "100.0001"],
  },
  {
    limit: "used",
    path: ["stepDown"],
    inside: [0, 100].map(stepDown),
    outside: [-0.0001, 100.0001].map(stepDown),
  },
  {
    limit: "money",
    path: ["budget", "ceilings", "2027"],
    inside: [0, 1e11, "100000000000.00"],
    outside: [-0.01, 1e11 + 0.01, "100000000000.01"],
  },
  { limit: "trials", path: ["run", "trials"], inside: [1, 10_000_000], outside: [0, 10_000_001] },
  {
    limit: "lagMonths",
    path: ["timing", "decisionLagMonths"],
    inside: [{ "0": 1 }, { "24": 1 }],
    outside: [{ "-1": 1 }, { "25": 1 }],
  },
  { limit: "costGrowth", path: ["trend", "costGrowth"], inside: [-0.999999, 10], outside: [-1, 10.000001] },
  { limit: "sd", path: ["shocks", "cost", "sd"], inside: [0, 5], outside: [-1e-9, 5.000001] },
  { limit: "elasticity", path: ["response", "costElasticity"], inside: [0, 10], outside: [-1e-9, 10.000001] },
  {
    limit: "start",
    path: ["segments"],
    inside: [0, 1_000_000].map((start) => one({ start })),
    outside: [-1, 1_000_001].map((start) => one({ start })),
  },
  {
    limit: "entryPerMonth",
    path: ["segments"],
    inside: [0, 100_000].map((entryPerMonth) => one({ entryPerMonth })),
    outside: [-1e-9, 100_001].map((entryPerMonth) => one({ entryPerMonth })),
  },
  {
    limit: "exitPerYear",
    path: ["segments"],
    inside: [0, 1000].map((exitPerYear) => one({ exitPerYear })),
    outside: [-1e-9, 1000.1].map((exitPerYear) => one({ exitPerYear })),
  },
  {
    limit: "operators",
    path: ["segments"],
    inside: [1, 1_000_000].map((operators) => one({ operators })),
    outside: [0, 1_000_001].map((operators) => one({ operators })),
  },
  {
    limit: "monthsAfterSigning",
    path: ["segments", 0, "oneMore", "monthsAfterSigning"],
    inside: [[0, 600]],
    outside: [
      [-1, 5],
      [0, 601],
    ],
  },
  {
    limit: "eventsMean",
    path: ["segments", 0],
    inside: [0, 1000].map(events),
    outside: [-1e-9, 1000.1].map(events),
  },
  {
    limit: "ordersPerYear",
    path: ["segments"],
    inside: [0, 1000].map(order),
    outside: [-1e-9, 1000.1].map(order),
  },
  {
    limit: "median",
    path: ["segments", 0],
    inside: [0.01, 1e11].map(median),
    outside: [0, 1e11 + 0.01].map(median),
  },
  {
    limit: "nameLength",
    path: ["name"],
    inside: [{ zh: "字".repeat(500) }],
    outside: [{ zh: "字".repeat(501) }],
  },
  { limit: "idLength", path: ["run", "seed"], inside: ["x".repeat(200)], outside: ["", "x".repeat(201)] },
  { limit: "segments", path: ["segments"], inside: [many(100, segment)], outside: [many(101, segment)] },
  { limit: "grades", path: ["segments", 0], inside: [1, 50].map(grades), outside: [0, 51].map(grades) },
  {
    limit: "stepDowns",
    path: ["stepDown"],
    inside: [many(50, () => stepDown(1)[0])],
    outside: [many(51, () => stepDown(1)[0])],
  },
];

/** What only the reader knows. */
const LIMITS_OF_READER: readonly Limit[] = [
  {
    limit: "validityYears",
    path: ["timing"],
    inside: [span("2026-07-01", "2066-12-31")],
    outside: [span("2026-07-01", "2067-01-01")],
  },
  {
    limit: "monthProfiles",
    path: ["monthProfiles"],
    inside: [{ ...profiles(97), ...named() }],
    outside: [{ ...profiles(98), ...named() }],
  },
  {
    limit: "claimsOfTrial",
    path: ["segments"],
    inside: [applicants(909_090)],
    outside: [applicants(909_091)],
  },
];

function stepDown(used: number): object[] {
  return [{ used, ratioTimes: 1 }];
}
function events(mean: number): object {
  return habit(4, { events: { mean, outcome: 1 }, cost: { median: 1 } });
}
function median(yuan: number): object {
  return habit(4, { events: { mean: 1, outcome: 1 }, cost: { median: yuan } });
}
function grades(count: number): object {
  return habit(1, { grades: many(count, () => ({ share: 1, weight: 1 })) });
}
function segment(i: number): object {
  return { id: String(i), kind: "park" };
}
function span(signed: string, expires: string): object {
  return { signed, expires };
}
/** Those that the baseline's claims name. */
function named(): object {
  return (JSON.parse(BASELINE) as { monthProfiles: object }).monthProfiles;
}

describe("both sides of every limit", () => {
  test("every limit has its line", () => {
    const lines = [...LIMITS_OF_BOTH, ...LIMITS_OF_READER].map(({ limit }) => limit);
    const ofLedgers = ["ledgerMoney", "eventCount", "ledgerEntries"];
    expect([...lines, ...ofLedgers].sort()).toEqual([...Object.keys(RANGE), ...Object.keys(LIMITS)].sort());
  });

  test.each(LIMITS_OF_BOTH)("$limit: reader and schema", ({ path, inside, outside }) => {
    for (const value of inside) expect(judged(path, value), JSON.stringify(value)).toBe("both accept");
    for (const value of outside) expect(judged(path, value), JSON.stringify(value)).toBe("both refuse");
  });

  test.each(LIMITS_OF_READER)("$limit: reader alone", ({ path, inside, outside }) => {
    for (const value of inside) expect(judged(path, value), JSON.stringify(value)).toBe("both accept");
    for (const value of outside) expect(judged(path, value), JSON.stringify(value)).toBe("beyond the schema");
  });

  function judged(path: readonly (string | number)[], value: unknown): string {
    return agreementOn(JSON.stringify(put(BASELINE, path, value)));
  }

  test.each([
    { why: "the first year", timing: span("1900-01-01", "1900-12-31"), fault: undefined },
    { why: "a year before", timing: span("1899-12-31", "1900-12-31"), fault: "timing.signed: year-range" },
    { why: "the last year", timing: span("2200-01-01", "2200-12-31"), fault: undefined },
    { why: "a year after", timing: span("2200-01-01", "2201-01-01"), fault: "timing.expires: year-range" },
  ])("$why", ({ timing, fault }) => {
    const lean = {
      format: "subsidy-forecast/scenario@1",
      name: { zh: "一" },
      policy: "dalian-hitech-cbec-2026",
    };
    expect(faultsOf({ ...lean, timing, segments: [] })[0]).toBe(fault);
  });

  test.each([
    {
      limit: "ledgerMoney",
      path: ["claims", 0, "cost"],
      inside: "90000000000000.00",
      outside: "90000000000000.01",
      code: "max",
    },
    {
      limit: "eventCount",
      path: ["claims", 2, "events", 0, "count"],
      inside: 1_000_000,
      outside: 1_000_001,
      code: "max",
    },
    {
      limit: "ledgerEntries",
      path: ["claims", 0, "documents"],
      inside: [],
      outside: new Array(2_000_001),
      code: "list-long",
    },
  ])("$limit: ledgers", ({ path, inside, outside, code }) => {
    expect(codesOf(put(LEDGER, path, inside))).not.toContain(code);
    expect(codesOf(put(LEDGER, path, outside))).toContain(code);
  });

  function codesOf(document: unknown): string[] {
    const result = checkLedger(document);
    return result.ok ? [] : result.problems.map((problem) => problem.code);
  }
});

describe("size of a file", () => {
  const padded = (text: string, bytes: number): string => text + " ".repeat(bytes - Buffer.byteLength(text));

  test("a scenario of 2 MB is read, one byte more is not", () => {
    expect(SCENARIO_BYTES).toBe(2 * 1024 * 1024);
    expect(readScenario(padded(BASELINE, SCENARIO_BYTES)).kind).toBe("scenario");
    expect(readScenario(padded(BASELINE, SCENARIO_BYTES + 1))).toEqual({
      kind: "problems",
      problems: [{ path: "", code: "too-large", values: { megabytes: 2 } }],
    });
  });

  test("a ledger of 50 MB is read, one byte more is not", () => {
    expect(LEDGER_BYTES).toBe(50 * 1024 * 1024);
    expect(readLedger(padded(LEDGER, LEDGER_BYTES)).ok).toBe(true);
    expect(readLedger(padded(LEDGER, LEDGER_BYTES + 1))).toMatchObject({ problems: [{ code: "too-large" }] });
  });
});
