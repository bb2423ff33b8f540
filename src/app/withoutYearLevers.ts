import { setYearLever } from "../scenario/edit.ts";
import type { LeverKey } from "../scenario/edit.ts";
import type { ScenarioDocument } from "../scenario/read.ts";

const KEYS: readonly LeverKey[] = ["ratio", "cap", "perEvent", "gradeFactor", "enabled"];

/** The document without the levers of a clause that hold for single claim years only. */
export function withoutYearLevers(
  document: ScenarioDocument,
  clause: number,
  years: readonly number[],
): ScenarioDocument {
  let left = document;
  for (const year of years) {
    for (const key of KEYS) left = setYearLever(left, clause, { year, key, value: null });
  }
  return left;
}
