import { ONE } from "../money/fen.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import type { Clause, ClauseLevers, Levers, StepDown } from "../policy/types.ts";
import type { Field, ObjectField, Range } from "./field.ts";
import { clauseEntries, readClause, yearEntries } from "./horizon.ts";
import type { Horizon } from "./horizon.ts";
import { LIMITS, RANGE } from "./limits.ts";

type Writable<T> = { -readonly [key in keyof T]: T[key] };
type OneClause = Levers["clauses"][number];

const YEAR_KEYS = ["ratio", "cap", "perEvent", "gradeFactor", "enabled"] as const;

/** Which levers a clause has. */
export function leverKeys(clause: Clause): readonly string[] {
  return [
    ...(clause.ratio === null ? [] : ["ratio"]),
    "cap",
    ...(clause.perEvent === null ? [] : ["perEvent"]),
    ...(clause.form === "graded" ? ["gradeFactor"] : []),
    ...(clause.pool === null ? [] : ["pool"]),
    "enabled",
  ];
}

/** `levers` of a scenario or a ledger. */
export function readLevers(field: Field, horizon: Horizon, money: Range): Levers {
  const clauses: Record<number, OneClause> = {};
  const all = field.at("all");
  for (const entry of clauseEntries(field.without("all"), horizon.policy)) {
    clauses[entry.clause.number] = readClauseLevers(entry.field, entry.clause, { horizon, money });
  }
  return { ratioTimes: readRatioTimes(all), clauses };
}

function readRatioTimes(all: Field): Ratio {
  return all.object(["ratioTimes"]).key("ratioTimes").ratio(RANGE.factor, ONE);
}

interface Context {
  readonly horizon: Horizon;
  readonly money: Range;
}

function readClauseLevers(field: Field, clause: Clause, context: Context): OneClause {
  const object = field.object([...YEAR_KEYS, "pool", "byYear"]);
  const levers: Writable<OneClause> = readYearLevers(object, clause, context);
  if (object.has("pool")) {
    if (clause.pool === null) reportNoLever(object.key("pool"), clause);
    else levers.pool = readPool(object.key("pool"), context);
  }
  if (object.has("byYear")) {
    const byYear: Record<number, ClauseLevers> = {};
    for (const entry of yearEntries(object.key("byYear"), context.horizon)) {
      byYear[entry.year] = readYearLevers(entry.field.object(YEAR_KEYS), clause, context);
    }
    levers.byYear = byYear;
  }
  return levers;
}

function readPool(field: Field, { horizon, money }: Context): Record<number, Fen> {
  const pool: Record<number, Fen> = {};
  for (const entry of yearEntries(field, horizon)) pool[entry.year] = entry.field.yuan(money);
  return pool;
}

/** The levers that may stand in `byYear` too. */
function readYearLevers(object: ObjectField, clause: Clause, { money }: Context): ClauseLevers {
  const levers: Writable<ClauseLevers> = {};
  const has = leverKeys(clause);
  for (const key of YEAR_KEYS.filter((each) => object.has(each))) {
    const field = object.key(key);
    if (!has.includes(key)) reportNoLever(field, clause);
    else if (key === "enabled") levers.enabled = field.flag();
    else if (key === "ratio") levers.ratio = field.ratio(RANGE.share);
    else if (key === "gradeFactor") levers.gradeFactor = field.ratio(RANGE.factor);
    else levers[key] = field.yuan(money);
  }
  return levers;
}

function reportNoLever(field: Field, clause: Clause): void {
  field.report("no-such-lever", { clause: clause.number, allowed: leverKeys(clause).join(", ") });
}

/** `stepDown` of a scenario or a ledger. */
export function readStepDowns(field: Field, horizon: Horizon): StepDown[] {
  return field.list(LIMITS.stepDowns).map((entry) => {
    const object = entry.object(["used", "ratioTimes", "clauses"]);
    return {
      used: object.key("used").ratio(RANGE.used),
      ratioTimes: object.key("ratioTimes").ratio(RANGE.factor),
      clauses: object.has("clauses") ? readClauseList(object.key("clauses"), horizon, new Set()) : null,
    };
  });
}

/** At least one clause number of the policy, none that is in `taken` already; adds them to it. */
export function readClauseList(field: Field, horizon: Horizon, taken: Set<number>): number[] {
  if (field.isMissing) field.report("required");
  return field.list(255, 1).flatMap((entry) => {
    const clause = readClause(entry, horizon.policy);
    if (clause === null) return [];
    if (taken.has(clause.number)) entry.report("clause-twice", { clause: clause.number });
    taken.add(clause.number);
    return [clause.number];
  });
}
