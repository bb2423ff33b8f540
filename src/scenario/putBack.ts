import { setReading } from "./edit.ts";
import { setAllocation } from "./editBudget.ts";
import { setClauseLever, setPool, setRatioTimes, setStepDown, setYearLever } from "./editLevers.ts";
import { habitPath, segmentPath } from "./editPopulation.ts";
import { getAt, setAt } from "./place.ts";
import type { AssumptionPlace } from "./assumptions.ts";
import type { BudgetContrast } from "./contrasts.ts";
import type { Difference } from "./differences.ts";
import type { Path, Step } from "./place.ts";
import type { ScenarioDocument } from "./read.ts";

/** One value that is not the policy's, or not that of the scenario laid beside it. */
export type Changed =
  | { readonly place: "policy"; readonly difference: Difference }
  | { readonly place: "budget"; readonly contrast: BudgetContrast }
  | { readonly place: "assumption"; readonly of: AssumptionPlace };

/** @param from what has the value to put back, unless it is the policy's own */
export function putBack(
  document: ScenarioDocument,
  from: ScenarioDocument,
  changed: Changed,
): ScenarioDocument {
  if (changed.place === "policy") return putBackPolicy(document, changed.difference);
  if (changed.place === "budget") return putBackBudget(document, from, changed.contrast);
  return putBackAssumption(document, from, changed.of);
}

/** The policy's own value in place of one that differs. */
function putBackPolicy(document: ScenarioDocument, difference: Difference): ScenarioDocument {
  switch (difference.place) {
    case "timing":
      return setAt(document, ["timing", difference.key], null);
    case "all":
      return setRatioTimes(document, null);
    case "reading":
      return setReading(document, difference.key, difference.policyValue);
    case "stepDown":
      return setStepDown(document, difference.key, null);
    case "lever": {
      const { clause, year, key } = difference;
      if (key === "pool") return year === null ? document : setPool(document, clause, { year, yuan: null });
      if (year !== null) return setYearLever(document, clause, { year, key, value: null });
      return setClauseLever(document, clause, { key, value: null });
    }
  }
}

/** What another document has there, in place of a value of the budget that differs. */
function putBackBudget(
  document: ScenarioDocument,
  from: ScenarioDocument,
  contrast: BudgetContrast,
): ScenarioDocument {
  const take = (path: Path): ScenarioDocument => setAt(document, path, getAt(from, path) ?? null);
  switch (contrast.place) {
    case "ceiling":
      return take(["budget", "ceilings", String(contrast.year)]);
    case "rule":
      return setAllocation(document, contrast.values[0]);
    case "priority":
      return take(["budget", "priority"]);
    case "carryOver":
      return take(["budget", "carryOver"]);
  }
}

/** What another document has there, in place of an assumption that differs; both have the place. */
function putBackAssumption(
  document: ScenarioDocument,
  from: ScenarioDocument,
  place: AssumptionPlace,
): ScenarioDocument {
  return setAt(document, pathOf(document, place), getAt(from, pathOf(from, place)) ?? null);
}

function pathOf(document: ScenarioDocument, place: AssumptionPlace): Path {
  switch (place.part) {
    case "common":
      return stepsOf(place.key);
    case "lag":
      return ["timing", "decisionLagMonths"];
    case "year":
      return ["years", String(place.year), place.key];
    case "months":
      return ["monthProfiles", place.profile];
    case "segment":
      return [...segmentPath(document, place.segment), ...stepsOf(place.key)];
    case "habit":
      return [...habitPath(document, place), ...stepsOf(place.key)];
  }
}

function stepsOf(key: string): Path {
  const [first = "", ...rest]: Step[] = key.split(".");
  return [first, ...rest];
}
