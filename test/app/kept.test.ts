import { expect, test } from "vitest";
import { newerWriter, readKept, writeKept } from "../../src/app/kept.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";

const [{ document: sound }] = shippedScenarios;
const unsound: ScenarioDocument = { ...sound, run: { trials: 0 } };

function kept(document: ScenarioDocument): { record: string; textOf: (digest: string) => string | null } {
  const state = { document, origin: { from: null, saved: document } };
  const history = { entries: [{ state, field: "" }], at: 0, open: false };
  const { record, texts } = writeKept({ history, slots: [] }, 20);
  return { record, textOf: (digest) => texts.get(digest) ?? null };
}

function presentOf(record: string, textOf: (digest: string) => string | null): unknown {
  return readKept(record, textOf)?.history.entries[0].state.document;
}

test.each([
  { why: "what this program wrote is taken as it stands", from: "", to: "", isChecked: false },
  { why: "another engine's is checked", from: '"engine":"', to: '"engine":"0', isChecked: true },
  { why: "another format's is checked", from: '"version":', to: '"version":9', isChecked: true },
  { why: "one that names no format is checked", from: '"version"', to: '"x"', isChecked: true },
])("$why", ({ from, to, isChecked }) => {
  const broken = kept(unsound);
  expect(broken.record).toContain(from);
  const read = presentOf(broken.record.replace(from, to), broken.textOf);
  expect(read).toEqual(isChecked ? undefined : unsound);
  const whole = kept(sound);
  expect(presentOf(whole.record.replace(from, to), whole.textOf)).toEqual(sound);
});

test.each([
  { why: "a higher form", change: { form: 2 }, newer: true },
  { why: "a higher version of the scenarios' format", change: { version: 2 }, newer: true },
  { why: "its own form and version", change: {}, newer: false },
  { why: "another engine alone", change: { engine: "9.9.9" }, newer: false },
  { why: "an older version", change: { version: 0 }, newer: false },
  { why: "a form that is no number", change: { form: "2" }, newer: false },
])("a record of a newer program is told by $why: $newer", ({ change, newer }) => {
  const record = JSON.stringify({ ...(JSON.parse(kept(sound).record) as object), ...change });
  expect(newerWriter(record) !== null).toBe(newer);
});

test("a newer program is named by its engine, where it says that", () => {
  expect(newerWriter('{"form":2,"engine":"3.1.0"}')).toEqual({ engine: "3.1.0" });
  expect(newerWriter('{"form":2,"engine":3}')).toEqual({ engine: null });
  expect(newerWriter("{")).toBeNull();
});
