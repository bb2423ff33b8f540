import type { AllocationRule } from "../allocation/types.ts";
import { mayCarryOver } from "./budget.ts";
import { policyClauses } from "./editLevers.ts";
import { getAt, setAt } from "./place.ts";
import type { ScenarioDocument } from "./read.ts";

/** The ceiling of a year in yuan; `null`: the year has none. */
export function setCeiling(
  document: ScenarioDocument,
  year: number,
  yuan: number | string | null,
): ScenarioDocument {
  return setAt(document, ["budget", "ceilings", String(year)], yuan);
}

/** Another rule. `priority` brings a list where there is none; `carryOver` goes where the rule has none. */
export function setAllocation(document: ScenarioDocument, rule: AllocationRule): ScenarioDocument {
  const chosen = setAt(document, ["budget", "allocation"], rule === "pro-rata" ? null : rule);
  const allowed = mayCarryOver(rule) ? chosen : setCarryOver(chosen, false);
  const needsList = rule === "priority" && getAt(allowed, ["budget", "priority"]) === undefined;
  return needsList ? setPriority(allowed, defaultPriority(document)) : allowed;
}

/** Classes of clauses, those served first in front; empty ones are left out. */
export function setPriority(
  document: ScenarioDocument,
  classes: readonly (readonly number[])[],
): ScenarioDocument {
  return setAt(
    document,
    ["budget", "priority"],
    classes.filter((each) => each.length > 0),
  );
}

/** Only the two first-come rules may carry over; with others the document would not be sound. */
export function setCarryOver(document: ScenarioDocument, carryOver: boolean): ScenarioDocument {
  return setAt(document, ["budget", "carryOver"], carryOver ? true : null);
}

/** Promises of several years first, then what comes every year, then what comes once, pools last. */
function defaultPriority(document: ScenarioDocument): number[][] {
  const clauses = policyClauses(document);
  const classes = [
    clauses.filter((clause) => clause.pool === null && clause.entitlement === "three-years"),
    clauses.filter((clause) => clause.pool === null && clause.entitlement === "every-year"),
    clauses.filter((clause) => clause.pool === null && clause.entitlement === "once"),
    clauses.filter((clause) => clause.pool !== null),
  ];
  return classes.filter((each) => each.length > 0).map((each) => each.map((clause) => clause.number));
}
