import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { expected } from "./broken/expected.ts";
import { BASELINE, EVERY_KEY, put, textOf } from "./files.ts";
import { documents } from "./grammar.ts";
import { SMALL, changed, changes } from "./mutate.ts";
import { agreementOn, schema } from "./schemaCheck.ts";
import type { Agreement } from "./schemaCheck.ts";

const TIMEOUT = 60_000;

describe("what is sound fits the schema", () => {
  test.each([
    ...shippedScenarios.map(({ id, document }) => ({ id, text: JSON.stringify(document) })),
    { id: "published", text: EVERY_KEY },
    { id: "every key once", text: textOf("../reference/every-key.json") },
    { id: "with a mark in front and Windows line ends", text: `\ufeff${BASELINE.replaceAll("\n", "\r\n")}` },
    {
      id: "with its schema named",
      text: JSON.stringify({ $schema: "scenario@1.schema.json", ...(JSON.parse(BASELINE) as object) }),
    },
  ])("$id", ({ text }) => {
    expect(agreementOn(text)).toBe("both accept");
  });

  test("notes and x- keys may stand in any object", () => {
    const noted = JSON.stringify(JSON.parse(EVERY_KEY), (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? { ...value, note: "n", "x-any": [null] }
        : value,
    );
    expect(agreementOn(noted)).toBe("both accept");
  });
});

describe("what is broken does not, but for what a schema cannot say", () => {
  const broken = Object.keys(expected).filter((file) => !/^(ledger|text)-/.test(file));

  /** Every one of them breaks a rule that stands in schemaBeyond.ts. */
  const fitting = [
    "ceiling-after-expiry-year",
    "ceiling-before-signing-year",
    "date-that-does-not-exist",
    "expiry-before-signing",
    "validity-of-41-years",
    "opens-before-signing",
    "opens-after-expiry",
    "lag-sums-to-0.9",
    "lag-without-entries",
    "priority-names-a-clause-twice",
    "lever-ratio-with-five-places",
    "lever-in-2029",
    "lever-pool-in-2029",
    "years-outside",
    "cost-base-year-outside",
    "months-unknown",
    "segment-ids-twice",
    "one-more-ends-before-it-starts",
    "claim-of-a-clause-twice",
    "more-claims-than-can-be-drawn",
  ];

  test.each(broken)("%s", (file) => {
    const text = textOf(`broken/${file}.json`);
    expect(agreementOn(text)).toBe(fitting.includes(file) ? "beyond the schema" : "both refuse");
  });
});

describe("both sides of a limit that stands in the schema", () => {
  const at = (path: readonly (string | number)[], value: unknown) =>
    JSON.stringify(put(BASELINE, path, value));
  test.each([
    {
      path: ["levers", "8", "ratio"],
      inside: [0, 1, "1.0000", "-0", "0001"],
      outside: [1.1, "1.0001", "1.00000"],
    },
    {
      path: ["levers", "8", "cap"],
      inside: ["100000000000.00", "0.5"],
      outside: ["100000000000.01", "1e3", ".5"],
    },
    {
      path: ["segments", 2, "claims", 1, "cost", "median"],
      inside: ["0.01", 0.01],
      outside: ["0", "0.00", "-0", "000.0"],
    },
    { path: ["trend", "costGrowth"], inside: [-0.999, 10], outside: [-1, 10.1] },
    { path: ["timing", "signed"], inside: ["2026-01-31"], outside: ["2026-00-01", "2026-01-32", "26-01-01"] },
    { path: ["name", "zh"], inside: ["", "x".repeat(500)], outside: ["x".repeat(501), 1] },
    { path: ["timing", "decisionLagMonths"], inside: [{ "24": 1 }], outside: [{ "25": 1 }, { "024": 1 }] },
    {
      path: ["monthProfiles", "even"],
      inside: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
      outside: [new Array(12).fill(0), new Array(13).fill(1), new Array(11).fill(1)],
    },
  ])("$path", ({ path, inside, outside }) => {
    for (const value of inside)
      expect(agreementOn(at(path, value)), JSON.stringify(value)).toBe("both accept");
    for (const value of outside)
      expect(agreementOn(at(path, value)), JSON.stringify(value)).toBe("both refuse");
  });
});

describe("every pair", () => {
  const KINDS = ["park", "centre", "head", "seller", "service"];
  const CLAUSES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const PARTS: Readonly<Record<string, unknown>> = {
    takeUp: 1,
    months: "even",
    grades: [{ share: 1, weight: 1 }],
    events: { mean: 1, outcome: 1 },
    orders: { perYear: 1, unsold: 1 },
    cost: { median: 1 },
  };
  const LEVERS: Readonly<Record<string, unknown>> = {
    ratio: 0.5,
    cap: 1,
    perEvent: 1,
    gradeFactor: 1,
    enabled: true,
    pool: { "2027": 1 },
  };

  /** What each form needs, by the contract. */
  function partsOf(clause: number): readonly string[] {
    if (clause <= 2) return ["takeUp", "grades"];
    if (clause === 4) return ["takeUp", "events", "cost"];
    return clause === 11 ? ["orders", "cost"] : ["takeUp", "cost"];
  }

  function claimWith(kind: string, clause: number, parts: readonly string[]): Agreement {
    const claim = { clause, ...Object.fromEntries(parts.map((part) => [part, PARTS[part]])) };
    return agreementOn(JSON.stringify(put(BASELINE, ["segments"], [{ id: "a", kind, claims: [claim] }])));
  }

  const kindFor = (clause: number): string =>
    KINDS.find((kind) => claimWith(kind, clause, partsOf(clause)) === "both accept") ?? "none";

  test("of kind and clause", () => {
    const open = KINDS.map((kind) =>
      CLAUSES.filter((clause) => claimWith(kind, clause, partsOf(clause)) === "both accept").join(" "),
    );
    expect(open).toEqual(["1 4", "3 4 10", "2 5 6 7 8 9 11", "5 6 7 8 9 11", "11"]);
  });

  test.each(CLAUSES)("of clause %i and a part of its claims", (clause) => {
    const needed = partsOf(clause);
    const kind = kindFor(clause);
    for (const part of Object.keys(PARTS)) {
      const isOptional = part === "months" && clause !== 11;
      const without = claimWith(
        kind,
        clause,
        needed.filter((each) => each !== part),
      );
      const withIt = claimWith(kind, clause, [...needed, part]);
      expect([part, without], part).toEqual([part, needed.includes(part) ? "both refuse" : "both accept"]);
      expect([part, withIt]).toEqual([
        part,
        needed.includes(part) || isOptional ? "both accept" : "both refuse",
      ]);
    }
  });

  test.each(CLAUSES)("of clause %i and a lever", (clause) => {
    const has = [
      ...(clause === 3 || clause >= 5 ? ["ratio"] : []),
      "cap",
      ...(clause === 4 ? ["perEvent"] : []),
      ...(clause <= 2 ? ["gradeFactor"] : []),
      "enabled",
      ...(clause === 11 ? ["pool"] : []),
    ];
    const judged = (levers: unknown): Agreement =>
      agreementOn(JSON.stringify(put(BASELINE, ["levers"], { [clause]: levers })));
    for (const [lever, value] of Object.entries(LEVERS)) {
      const always = has.includes(lever) ? "both accept" : "both refuse";
      const yearly = has.includes(lever) && lever !== "pool" ? "both accept" : "both refuse";
      expect([lever, judged({ [lever]: value })]).toEqual([lever, always]);
      expect([lever, judged({ byYear: { "2027": { [lever]: value } } })]).toEqual([lever, yearly]);
    }
  });
});

describe("reader and schema agree", () => {
  test("on documents from the grammar", { timeout: TIMEOUT }, () => {
    const seen = tally(
      documents.map((document) => JSON.stringify(document)),
      1500,
    );
    expect(seen("both accept")).toBeGreaterThan(300);
    expect(seen("both refuse")).toBeGreaterThan(200);
    expect(seen("beyond the schema")).toBeGreaterThan(50);
  });

  test("on changed documents", { timeout: TIMEOUT }, () => {
    const seen = tally(
      changes.map((list) => changed(SMALL, list)),
      1500,
    );
    expect(seen("both accept")).toBeGreaterThan(20);
    expect(seen("both refuse")).toBeGreaterThan(500);
  });

  function tally(texts: fc.Arbitrary<string>, numRuns: number): (what: Agreement) => number {
    const counts = new Map<Agreement, number>();
    const judge = (text: string): void => {
      const agreement = agreementOn(text);
      counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
    };
    fc.assert(fc.property(texts, judge), { numRuns });
    return (what) => counts.get(what) ?? 0;
  }
});

test("every key is explained in both languages, and no two alike", () => {
  const explained = new Map<string, string>();
  const visit = (node: JsonObjectLike, place: string): void => {
    for (const [key, value] of Object.entries(node["properties"] ?? {})) {
      if (key === "note" || typeof value !== "object" || value === null) continue;
      const here = `${place}.${key}`;
      const { title, description } = value as { title?: unknown; description?: unknown };
      expect(title, here).toMatch(/^[^·]*\p{Script=Han}.* · [^\p{Script=Han}]+$/u);
      expect(description, here).toMatch(/^.*\p{Script=Han}.*\n[^\p{Script=Han}]+$/u);
      explained.set(here, String(description));
      visit(value as JsonObjectLike, here);
    }
    for (const key of ["items", "additionalProperties"]) {
      const value = node[key];
      if (typeof value === "object" && value !== null) visit(value as JsonObjectLike, place);
    }
    for (const [key, value] of Object.entries(node["patternProperties"] ?? {}))
      if (typeof value === "object" && value !== null) visit(value as JsonObjectLike, `${place}.${key}`);
  };
  visit(schema as JsonObjectLike, "");
  visit((schema["$defs"] as Record<string, JsonObjectLike>)["name"] ?? {}, "name");
  expect(explained.size).toBeGreaterThan(150);
});

type JsonObjectLike = Readonly<Record<string, object | undefined>>;
