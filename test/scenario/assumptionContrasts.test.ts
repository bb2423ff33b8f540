import { describe, expect, test } from "vitest";
import { assumptionContrasts } from "../../src/scenario/assumptionContrasts.ts";
import { canonicalText } from "../../src/scenario/canonical.ts";
import { putBack } from "../../src/scenario/putBack.ts";
import { BASELINE, documentOf, put, scenarioOf } from "./files.ts";
import type { Json } from "../../src/scenario/json.ts";

type Steps = readonly (string | number)[];

const shipped = documentOf(BASELINE);
const baseline = scenarioOf(shipped);
const contrastsOf = (document: unknown) => assumptionContrasts([baseline, scenarioOf(document)]);

/** Every number below a place of the file, but for what notes say. */
function numbersBelow(value: Json | undefined, path: Steps): { path: Steps; value: number }[] {
  if (typeof value === "number") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, Json]) =>
    numbersBelow(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Another sound value in its place: whole where it has to be. */
function moved({ path, value }: { path: Steps; value: number }): number {
  const last = path[path.length - 1];
  if (last === "costBaseYear") return value + 1;
  if (last === "start" || path.includes("monthsAfterSigning")) return value + (last === 0 ? -1 : 1);
  return value === 0 ? 0.5 : value * 0.5;
}

const parts = ["years", "trend", "shocks", "persistence", "response", "monthProfiles", "segments"];
const numbers = parts
  .flatMap((part) => numbersBelow(shipped[part], [part]))
  .filter(({ path }) => path[path.length - 1] !== "clause");

test("there are many", () => expect(numbers.length).toBeGreaterThan(150));

test.each(numbers.map((each) => ({ ...each, place: each.path.join(".") })))(
  "$place: one line when it is another, none when it is put back",
  (each) => {
    const other = put(BASELINE, each.path, moved(each)) as typeof shipped;
    const [contrast, ...rest] = contrastsOf(other);
    expect(rest).toEqual([]);
    const back = putBack(other, shipped, { place: "assumption", of: contrast.of });
    expect(canonicalText(scenarioOf(back))).toBe(canonicalText(baseline));
    expect(contrastsOf(back)).toEqual([]);
  },
);

describe("what is no plain number of the file", () => {
  test.each<{ why: string; path: Steps; value: unknown; id: string }>([
    { why: "seed", path: ["run", "seed"], value: "b", id: "run.seed" },
    { why: "trials", path: ["run", "trials"], value: 500, id: "run.trials" },
    { why: "opening", path: ["timing", "opens"], value: "2026-10", id: "timing.opens" },
    { why: "lag", path: ["timing", "decisionLagMonths"], value: { "3": 1 }, id: "lag" },
    {
      why: "kind of recognition",
      path: ["segments", 0, "recognition", "lasting"],
      value: false,
      id: 'segment."park".recognition.lasting',
    },
    {
      why: "surely no more",
      path: ["segments", 0, "oneMore"],
      value: undefined,
      id: 'segment."park".oneMore',
    },
    { why: "stated now", path: ["segments", 0, "operators"], value: 2, id: 'segment."park".operators' },
    {
      why: "stated as a share",
      path: ["segments", 0, "municipal"],
      value: 0.2,
      id: 'segment."park".municipal',
    },
    {
      why: "own recognition",
      path: ["segments", 0, "claims", 0, "recognition"],
      value: 0.5,
      id: 'segment."park".1.recognition',
    },
    {
      why: "months",
      path: ["segments", 0, "claims", 0, "months"],
      value: "sellers",
      id: 'segment."park".1.months',
    },
    {
      why: "every month alike",
      path: ["segments", 0, "claims", 0, "months"],
      value: undefined,
      id: 'segment."park".1.months',
    },
    {
      why: "one grade less",
      path: ["segments", 0, "claims", 0, "grades"],
      value: [{ share: 1, weight: 1 }],
      id: 'segment."park".1.grades',
    },
  ])("$why", ({ path, value, id }) => {
    const other = put(BASELINE, path, value) as typeof shipped;
    const found = contrastsOf(other);
    expect(found.map((each) => each.id)).toEqual([id]);
    const back = putBack(other, shipped, { place: "assumption", of: found[0].of });
    expect(canonicalText(scenarioOf(back))).toBe(canonicalText(baseline));
  });
});

test("of a segment that one has not only that is said, and likewise of claims", () => {
  const less = put(BASELINE, ["segments", 1], undefined) as { segments: unknown[] };
  const without = { ...less, segments: less.segments.filter((each) => each !== null) };
  expect(contrastsOf(without).map(({ id, values }) => [id, values.map((each) => each?.is ?? null)])).toEqual([
    [`segment."${baseline.population.segments[1].id}".kind`, ["kind", null]],
  ]);
  const idle = structuredClone(shipped) as unknown as { segments: { claims: unknown[] }[] };
  idle.segments[0].claims.shift();
  expect(contrastsOf(idle).map(({ id }) => id)).toEqual(['segment."park".1.clause']);
});

test("names and notes are no assumptions, nor is the order of keys", () => {
  const other = structuredClone(shipped) as unknown as { segments: Record<string, unknown>[]; note: string };
  other.segments[0]["name"] = { zh: "甲", en: "A" };
  other.segments[0]["note"] = "other words";
  other.segments[0] = Object.fromEntries(Object.entries(other.segments[0]).reverse());
  expect(contrastsOf(other)).toEqual([]);
});
