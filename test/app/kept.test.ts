import { expect, test } from "vitest";
import { readKept, writeKept } from "../../src/app/kept.ts";
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
