import { parseRatio, parseYuan } from "../money/parse.ts";
import { policies } from "../policy/policies.ts";
import type { Clause } from "../policy/types.ts";
import type { Json } from "./json.ts";
import { getAt, isJsonObject, setAt } from "./place.ts";
import type { Step } from "./place.ts";
import type { ScenarioDocument } from "./read.ts";
import { notesOf } from "./words.ts";

/*
 * Edits of a checked document, here and in the other `edit…` files; each returns a new one and leaves
 * the given one alone. Values are as the file carries them (yuan and ratios as numbers or decimal
 * strings) and are not checked: `checkDocument` says what is wrong with the result. A value that only
 * repeats the policy or a default takes its key out; notes, `x-` keys and `$schema` stay.
 */
export type LeverKey = "ratio" | "cap" | "perEvent" | "gradeFactor" | "enabled";
export type LeverValue = number | string | boolean;

export const LEVER_KEYS: readonly LeverKey[] = ["ratio", "cap", "perEvent", "gradeFactor", "enabled"];

/**
 * `null`, or the policy's own value, takes the lever out of the document; `null` takes the levers of
 * single years with it that then only repeat the policy.
 */
export function setClauseLever(
  document: ScenarioDocument,
  clause: number,
  change: { readonly key: LeverKey; readonly value: LeverValue | null },
): ScenarioDocument {
  const { key, value } = change;
  const own = clauseOf(document, clause);
  const kept = value === null || isPolicyValue(own, key, value) ? null : value;
  const changed = setAt(document, ["levers", String(clause), key], kept);
  return value === null ? withoutIdleYears(changed, own, key) : changed;
}

/** As `setClauseLever` for one claim year; a value that the year has anyway takes the lever out. */
export function setYearLever(
  document: ScenarioDocument,
  clause: number,
  change: { readonly year: number; readonly key: LeverKey; readonly value: LeverValue | null },
): ScenarioDocument {
  const { year, key, value } = change;
  const always = getAt(document, ["levers", String(clause), key]);
  const isIdle =
    value !== null &&
    (always === undefined
      ? isPolicyValue(clauseOf(document, clause), key, value)
      : isSame(key, value, always));
  return setAt(document, ["levers", String(clause), "byYear", String(year), key], isIdle ? null : value);
}

/** Without the levers of a clause that hold for single claim years only. */
export function dropYearLevers(document: ScenarioDocument, clause: number): ScenarioDocument {
  return yearsOf(document, clause).reduce(
    (left, year) =>
      LEVER_KEYS.reduce(
        (less, key) => setAt(less, ["levers", String(clause), "byYear", year, key], null),
        left,
      ),
    document,
  );
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
  const kept = value !== null && isRatio(value, 10_000) ? null : value;
  return setAt(document, ["levers", "all", "ratioTimes"], kept);
}

/** A step-down as the file carries it. */
export interface StepDownEntry {
  /** Share of the year's ceiling from which it applies. */
  readonly used: number | string;
  readonly ratioTimes: number | string;
  /** `null`: every clause. */
  readonly clauses: readonly number[] | null;
}

/** Changes the step-down at `index`; one past the last adds one, `null` takes one out. */
export function setStepDown(
  document: ScenarioDocument,
  index: number,
  step: StepDownEntry | null,
): ScenarioDocument {
  if (step !== null) {
    const keys: (readonly [string, Json])[] = Object.entries({ ...step });
    return keys.reduce((left, [key, value]) => setAt(left, ["stepDown", index, key], value), document);
  }
  const left = setAt(document, ["stepDown", index], null);
  return isEmptyList(left["stepDown"]) ? setAt(left, ["stepDown"], null) : left;
}

/** The policy as drafted: no lever, no reading, no step-down; budget, assumptions and notes stay. */
export function withoutLevers(document: ScenarioDocument): ScenarioDocument {
  const drafted = (["levers", "readings"] as const).reduce(
    (left, key) => (left[key] === undefined ? left : { ...left, [key]: notesOf(left[key]) ?? {} }),
    document,
  );
  return setAt(drafted, ["stepDown"], null);
}

/** The numbered supports of the document's policy. */
export function policyClauses(document: ScenarioDocument): readonly Clause[] {
  const id = document["policy"];
  return (typeof id === "string" ? policies.get(id)?.clauses : undefined) ?? [];
}

function clauseOf(document: ScenarioDocument, number: number): Clause | undefined {
  return policyClauses(document).find((clause) => clause.number === number);
}

function withoutIdleYears(
  document: ScenarioDocument,
  clause: Clause | undefined,
  key: LeverKey,
): ScenarioDocument {
  if (clause === undefined) return document;
  return yearsOf(document, clause.number).reduce((left, year) => {
    const path: [Step, ...Step[]] = ["levers", String(clause.number), "byYear", year, key];
    const value = getAt(left, path);
    return isLeverValue(value) && isPolicyValue(clause, key, value) ? setAt(left, path, null) : left;
  }, document);
}

function yearsOf(document: ScenarioDocument, clause: number): string[] {
  const byYear = getAt(document, ["levers", String(clause), "byYear"]);
  return isJsonObject(byYear) ? Object.keys(byYear).filter((key) => /^\d+$/.test(key)) : [];
}

function isPolicyValue(clause: Clause | undefined, key: LeverKey, value: LeverValue): boolean {
  if (clause === undefined) return false;
  if (key === "enabled") return value === true;
  if (key === "ratio") return clause.ratio !== null && isRatio(value, clause.ratio.value);
  if (key === "gradeFactor") return isRatio(value, 10_000);
  const own = key === "cap" ? clause.cap.value : clause.perEvent?.value;
  return own !== undefined && isFen(value, own);
}

/** The same value, however it is written. */
function isSame(key: LeverKey, value: LeverValue, other: Json): boolean {
  if (key === "enabled") return value === other;
  const parse = key === "ratio" || key === "gradeFactor" ? parseRatio : parseYuan;
  const [one, two] = [parse(value), parse(other)];
  return one.ok && two.ok && one.value === two.value;
}

function isRatio(value: LeverValue, own: number): boolean {
  const parsed = parseRatio(value);
  return parsed.ok && parsed.value === own;
}

function isFen(value: LeverValue, own: number): boolean {
  const parsed = parseYuan(value);
  return parsed.ok && parsed.value === own;
}

function isLeverValue(value: Json | undefined): value is LeverValue {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}

function isEmptyList(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}
