import type { AllocationRule } from "../allocation/types.ts";
import { parseRatio, parseYuan } from "../money/parse.ts";
import { policies } from "../policy/policies.ts";
import { defaultReadings } from "../policy/readings.ts";
import type { Bilingual, Clause, ReadingId } from "../policy/types.ts";
import { mayCarryOver } from "./budget.ts";
import { isObject } from "./field.ts";
import type { Json, JsonObject } from "./json.ts";
import type { ScenarioDocument } from "./read.ts";

/**
 * Edits of a checked document; each returns a new one and leaves the given one alone. Values are as
 * the file carries them (yuan and ratios as numbers or decimal strings) and are not checked here:
 * `checkDocument` says what is wrong with the result.
 */
export type LeverKey = "ratio" | "cap" | "perEvent" | "gradeFactor" | "enabled";
export type LeverValue = number | string | boolean;

/** `null`, or the policy's own value, takes the lever out of the document. */
export function setClauseLever(
  document: ScenarioDocument,
  clause: number,
  change: { readonly key: LeverKey; readonly value: LeverValue | null },
): ScenarioDocument {
  const { key, value } = change;
  const kept = value === null || isPolicyValue(clauseOf(document, clause), key, value) ? null : value;
  return setAt(document, ["levers", String(clause), key], kept);
}

/** As `setClauseLever` for one claim year; the policy's own value stays where it overrides a lever of the clause. */
export function setYearLever(
  document: ScenarioDocument,
  clause: number,
  change: { readonly year: number; readonly key: LeverKey; readonly value: LeverValue | null },
): ScenarioDocument {
  const { year, key, value } = change;
  const isOverriding = getAt(document, ["levers", String(clause), key]) !== undefined;
  const isIdle = value !== null && !isOverriding && isPolicyValue(clauseOf(document, clause), key, value);
  return setAt(document, ["levers", String(clause), "byYear", String(year), key], isIdle ? null : value);
}

/** The pool of a clause in one year, in yuan; `null` or the policy's own amount takes it out. */
export function setPool(
  document: ScenarioDocument,
  clause: number,
  change: { readonly year: number; readonly yuan: number | string | null },
): ScenarioDocument {
  const { year, yuan } = change;
  const own = clauseOf(document, clause)?.pool?.value[year];
  const kept = yuan !== null && own !== undefined && isFen(yuan, own) ? null : yuan;
  return setAt(document, ["levers", String(clause), "pool", String(year)], kept);
}

/** The factor on every ratio and grade factor; `null` or 1 takes it out. */
export function setRatioTimes(document: ScenarioDocument, value: number | string | null): ScenarioDocument {
  return setAt(
    document,
    ["levers", "all", "ratioTimes"],
    value !== null && isRatio(value, 10_000) ? null : value,
  );
}

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
  const chosen = setAt(document, ["budget", "allocation"], rule);
  const allowed = mayCarryOver(rule) ? chosen : setCarryOver(chosen, false);
  const needsList = rule === "priority" && getAt(allowed, ["budget", "priority"]) === undefined;
  return needsList ? setPriority(allowed, defaultPriority(document)) : allowed;
}

export function setPriority(
  document: ScenarioDocument,
  classes: readonly (readonly number[])[],
): ScenarioDocument {
  return setAt(document, ["budget", "priority"], classes);
}

/** Only the two first-come rules may carry over; with others the document would not be sound. */
export function setCarryOver(document: ScenarioDocument, carryOver: boolean): ScenarioDocument {
  return setAt(document, ["budget", "carryOver"], carryOver ? true : null);
}

/** The default code takes the reading out of the document. */
export function setReading(document: ScenarioDocument, id: ReadingId, code: string): ScenarioDocument {
  return setAt(document, ["readings", id], code === defaultReadings[id] ? null : code);
}

export function setName(document: ScenarioDocument, name: Bilingual): ScenarioDocument {
  return setAt(setAt(document, ["name", "zh"], name.zh), ["name", "en"], name.en);
}

/** The policy as drafted: no lever, no reading, no step-down; budget and assumptions stay. */
export function withoutLevers(document: ScenarioDocument): ScenarioDocument {
  return ["levers", "readings", "stepDown"].reduce((left, key) => setAt(left, [key], null), document);
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

function policyClauses(document: ScenarioDocument): readonly Clause[] {
  return policies.get(textAt(document, "policy"))?.clauses ?? [];
}

function clauseOf(document: ScenarioDocument, number: number): Clause | undefined {
  return policyClauses(document).find((clause) => clause.number === number);
}

function isPolicyValue(clause: Clause | undefined, key: LeverKey, value: LeverValue): boolean {
  if (clause === undefined) return false;
  if (key === "enabled") return value === true;
  if (key === "ratio") return clause.ratio !== null && isRatio(value, clause.ratio.value);
  if (key === "gradeFactor") return isRatio(value, 10_000);
  const own = key === "cap" ? clause.cap.value : clause.perEvent?.value;
  return own !== undefined && isFen(value, own);
}

function isRatio(value: LeverValue, own: number): boolean {
  const parsed = parseRatio(value);
  return parsed.ok && parsed.value === own;
}

function isFen(value: LeverValue, own: number): boolean {
  const parsed = parseYuan(value);
  return parsed.ok && parsed.value === own;
}

type Path = readonly [string, ...string[]];

function getAt(document: JsonObject, path: Path): Json | undefined {
  const [key, next, ...rest] = path;
  const value = Object.hasOwn(document, key) ? document[key] : undefined;
  if (next === undefined || value === undefined) return value;
  return isJsonObject(value) ? getAt(value, [next, ...rest]) : undefined;
}

/** `null` takes the key out, and with it the lever and budget objects that it leaves empty. */
function setAt(document: JsonObject, path: Path, value: Json): JsonObject {
  const [key, next, ...rest] = path;
  if (next === undefined) return value === null ? without(document, key) : { ...document, [key]: value };
  const inner = Object.hasOwn(document, key) ? document[key] : undefined;
  if (inner === undefined && value === null) return document;
  const changed = setAt(isJsonObject(inner) ? inner : {}, [next, ...rest], value);
  const isEmptied = value === null && Object.keys(changed).length === 0;
  return isEmptied && !KEPT.has(key) ? without(document, key) : { ...document, [key]: changed };
}

/** Stay in the document as empty objects, as the shipped files have them. */
const KEPT = new Set(["levers", "readings", "budget", "ceilings"]);

function without(document: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([each]) => each !== key));
}

function isJsonObject(value: Json | undefined): value is JsonObject {
  return isObject(value);
}

function textAt(document: JsonObject, key: string): string {
  const value = document[key];
  return typeof value === "string" ? value : "";
}
