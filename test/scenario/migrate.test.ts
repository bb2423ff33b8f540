import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "../../src/scenario/canonical.ts";
import type { JsonObject } from "../../src/scenario/json.ts";
import { readLedger } from "../../src/scenario/ledgerFile.ts";
import { UPGRADES, currentVersion, formatOf } from "../../src/scenario/migrate.ts";
import { checkDocument, readScenario } from "../../src/scenario/read.ts";
import { INVENTED, asMiddle, asOldest } from "./earlier.ts";
import { BASELINE, EVERY_KEY, put, scenarioOf, textOf } from "./files.ts";
import { SMALL, changed, changes } from "./mutate.ts";

const published = readdirSync(new URL("published/", import.meta.url));

describe("every version ever released opens", () => {
  test("each has its file", () => {
    for (let version = 1; version <= currentVersion(); version += 1)
      expect(published).toContain(`scenario@${version}.json`);
  });

  test.each(published.filter((file) => file.startsWith("scenario")))("%s", (file) => {
    expect(readScenario(textOf(`published/${file}`)).kind).toBe("scenario");
  });

  test.each(published.filter((file) => file.startsWith("ledger")))("%s", (file) => {
    expect(readLedger(textOf(`published/${file}`)).ok).toBe(true);
  });

  test("there is one step for every version that is left behind", () => {
    expect(formatOf(UPGRADES.length + 1)).toBe(formatOf(currentVersion()));
    expect(published.filter((file) => /^scenario@\d+\.json$/.test(file))).toHaveLength(currentVersion());
  });
});

describe("the chain, with two versions that never were", () => {
  const files = [
    { why: "the baseline", today: JSON.parse(BASELINE) as JsonObject },
    { why: "every key", today: JSON.parse(EVERY_KEY) as JsonObject },
    { why: "no budget, no timing", today: without(JSON.parse(BASELINE) as JsonObject, "budget", "timing") },
  ];

  test.each(files)("an old file does not give other results in silence: $why", ({ today }) => {
    const now = canonicalText(scenarioOf(today));
    for (const older of [asOldest(today), asMiddle(today)]) {
      const result = checkDocument(older, INVENTED);
      if (result.kind !== "scenario") throw new Error(JSON.stringify(result));
      expect(canonicalText(result.scenario)).toBe(now);
      expect(result.document["format"]).toBe("subsidy-forecast/scenario@3");
    }
  });

  test.each(files)("what was read is left as it was, notes are kept: $why", ({ today }) => {
    const older = asOldest({ ...today, note: "n", "x-a": [1] });
    const before = JSON.stringify(older);
    const result = checkDocument(older, INVENTED);
    expect(JSON.stringify(older)).toBe(before);
    expect(result).toMatchObject({ kind: "scenario", document: { note: "n", "x-a": [1] } });
  });

  test("an upgraded document needs no step any more", () => {
    const first = checkDocument(asOldest(JSON.parse(EVERY_KEY) as JsonObject), INVENTED);
    if (first.kind !== "scenario") throw new Error(JSON.stringify(first));
    expect(checkDocument(first.document, INVENTED)).toEqual(first);
  });

  test.each([
    { why: "a title in both languages", change: ["title"], value: { zh: "旧", en: "old" } },
    { why: "no ceiling at all", change: ["budget", "ceilings"], value: {} },
    { why: "unknown to it, but a note", change: ["x-later"], value: { any: 1 } },
    {
      why: "an amount that is no exact multiple in doubles",
      change: ["budget", "ceilings", "2027"],
      value: 0.07,
    },
  ])("an old file is not refused without need: $why", ({ change, value }) => {
    const older = put(JSON.stringify(asOldest(JSON.parse(BASELINE) as JsonObject)), change, value);
    expect(checkDocument(older, INVENTED).kind).toBe("scenario");
  });

  test("an old file is judged by the keys of its own version", () => {
    const older = { ...asOldest(JSON.parse(BASELINE) as JsonObject), groups: undefined, segments: [] };
    expect(checkDocument(JSON.parse(JSON.stringify(older)), INVENTED).kind).toBe("scenario");
    expect(checkDocument(asOldest(JSON.parse(BASELINE) as JsonObject)).kind).toBe("problems");
  });
});

test("a damaged old file is explained, never thrown: steps meet it before it is checked", () => {
  const oldest = JSON.stringify(asOldest(JSON.parse(SMALL) as JsonObject));
  const counts = { scenario: 0, newer: 0, problems: 0 };
  fc.assert(
    fc.property(changes, (list) => {
      counts[checkDocument(JSON.parse(changed(oldest, list)), INVENTED).kind] += 1;
    }),
    { numRuns: 500 },
  );
  expect(counts.problems).toBeGreaterThan(100);
});

describe("formats that are none", () => {
  test.each(["0", "00", "01", "-1", "1.0", "1 ", "", "1e1", "1234567890", "v1"])("scenario@%s", (version) => {
    const result = checkDocument(put(BASELINE, ["format"], `subsidy-forecast/scenario@${version}`));
    expect(result).toMatchObject({ kind: "problems", problems: [{ path: "format", code: "format" }] });
  });
});

function without(document: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));
}
