import { expect } from "vitest";
import type { ScenarioDocument } from "../../src/scenario/read.ts";
import { BASELINE, EVERY_KEY, documentOf, faultsOf } from "./files.ts";

export const baseline = documentOf(BASELINE);
export const everyKey = documentOf(EVERY_KEY);

export type Edit = (document: ScenarioDocument) => ScenarioDocument;

/** The edited document, checked; the given one must be as before. */
export function edited(document: ScenarioDocument, edit: Edit): ScenarioDocument {
  const before = JSON.stringify(document);
  const after = edit(document);
  expect(JSON.stringify(document)).toBe(before);
  expect(faultsOf(after)).toEqual([]);
  return after;
}
