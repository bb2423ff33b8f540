import { expect, test } from "vitest";
import { canonicalText } from "../../src/scenario/canonical.ts";
import { LEDGER_BYTES, SCENARIO_BYTES } from "../../src/scenario/json.ts";
import { MOST_CONTRASTS, NOTE_LENGTH, mostBytes, previewOf, tooLarge } from "../../src/scenario/preview.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { textDigest } from "../../src/scenario/textDigest.ts";
import { BASELINE, LEDGER, documentOf, put, scenarioOf } from "./files.ts";
import type { Json } from "../../src/scenario/json.ts";

const document = documentOf(BASELINE);
const scenario = scenarioOf(document);
const present = { scenario, meaning: canonicalText(scenario), json: JSON.stringify(document) };
const preview = (json: Json) => previewOf(JSON.stringify(json), present);
const sound = (json: Json) => {
  const found = preview(json);
  if (found.kind !== "scenario") throw new Error(JSON.stringify(found));
  return found;
};

test("a sound file comes with its document, what it means and the digest of that", () => {
  const found = sound(put(BASELINE, ["note"], "征求意见"));
  expect(JSON.parse(found.json)).toEqual({ ...document, note: "征求意见" });
  expect(found.scenario).toEqual(scenario);
  expect(found.digest).toBe(textDigest(present.meaning));
  expect(found.note).toBe("征求意见");
  expect(found.format).toBe("subsidy-forecast/scenario@1");
});

test.each([
  { why: "nothing", json: put(BASELINE, [], undefined), likeness: "same", count: 0 },
  { why: "a note", json: put(BASELINE, ["note"], "n"), likeness: "same-numbers", count: 0 },
  { why: "a name", json: put(BASELINE, ["name", "zh"], "甲"), likeness: "same-numbers", count: 0 },
  { why: "one ratio", json: put(BASELINE, ["levers", "8"], { ratio: 0.4 }), likeness: "other", count: 1 },
  { why: "the number of trials", json: put(BASELINE, ["run", "trials"], 99), likeness: "other", count: 1 },
])("what differs is $why: $likeness", ({ json, likeness, count }) => {
  expect(sound(json)).toMatchObject({ likeness, contrastCount: count });
});

test("a list of differences that nobody reads to its end is cut, and its length is told", () => {
  const { segments } = JSON.parse(BASELINE) as { segments: Readonly<Record<string, Json>>[] };
  const copies = Array.from({ length: 100 - segments.length }, (_, i) => ({ ...segments[0], id: `s${i}` }));
  const found = sound({
    ...document,
    segments: [...segments, ...copies],
    stepDown: Array.from({ length: 50 }, (_, i) => ({ used: (i + 1) / 100, ratioTimes: 0.5 })),
  });
  expect(found.contrastCount).toBeGreaterThan(MOST_CONTRASTS);
  expect(found.contrasts).toHaveLength(MOST_CONTRASTS);
});

test.each([
  { why: "as long as may be", length: NOTE_LENGTH, shown: NOTE_LENGTH },
  { why: "one sign longer", length: NOTE_LENGTH + 1, shown: NOTE_LENGTH + 1 },
  { why: "filling the file", length: 600_000, shown: NOTE_LENGTH + 1 },
])("a note $why is shown with $shown signs at most", ({ length, shown }) => {
  const { note, json } = sound(put(BASELINE, ["note"], "注".repeat(length)));
  expect(note).toHaveLength(shown);
  expect(note?.endsWith("…")).toBe(length > NOTE_LENGTH);
  expect(json).toContain("注".repeat(length));
});

test("what cannot be opened is what the reader says of it", () => {
  const bad = JSON.stringify(put(BASELINE, ["run", "trials"], 0));
  expect(previewOf(bad, present)).toEqual(readScenario(bad));
  expect(preview(put(BASELINE, ["format"], "subsidy-forecast/scenario@99"))).toMatchObject({ kind: "newer" });
});

test("a ledger is known, and told from a broken one", () => {
  const { applicants, claims } = JSON.parse(LEDGER) as { applicants: object[]; claims: object[] };
  expect(previewOf(LEDGER, present)).toEqual({
    kind: "ledger",
    applicants: applicants.length,
    claims: claims.length,
  });
  expect(preview(put(LEDGER, ["claims"], 1))).toMatchObject({
    kind: "problems",
    problems: [{ path: "claims", code: "not-list" }],
  });
});

test("a ledger may be larger than a scenario", () => {
  expect(mostBytes(LEDGER.slice(0, 4096))).toBe(LEDGER_BYTES);
  expect(mostBytes(BASELINE.slice(0, 4096))).toBe(SCENARIO_BYTES);
  expect(tooLarge(SCENARIO_BYTES)).toEqual({
    kind: "problems",
    problems: [{ path: "", code: "too-large", values: { megabytes: 2 } }],
  });
});
