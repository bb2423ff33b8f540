import type { Clause, Form, Kind } from "../policy/types.ts";
import type { ClaimHabit } from "../population/types.ts";
import type { Field, ObjectField } from "./field.ts";
import { readClause } from "./horizon.ts";
import type { Horizon } from "./horizon.ts";
import { LIMITS, RANGE } from "./limits.ts";
import { quote } from "./problem.ts";

/** The name under which claims without `months` find twelve equal weights; no file can name it. */
export const EVEN_MONTHS = "";

export interface SegmentContext {
  readonly horizon: Horizon;
  readonly profiles: ReadonlyMap<string, readonly number[]>;
}

/** What a segment says about one clause, by the clause's form; besides `clause`, `recognition`, `overlap`. */
export const FORM_KEYS: Readonly<Record<Form, readonly string[]>> = {
  graded: ["takeUp", "months", "grades"],
  ratio: ["takeUp", "months", "cost"],
  "per-event": ["takeUp", "months", "cost", "events"],
  "pooled-order": ["cost", "orders"],
};

const ALL_KEYS = [
  "clause",
  "takeUp",
  "recognition",
  "months",
  "overlap",
  "grades",
  "events",
  "orders",
  "cost",
];

/** One entry of a segment's `claims`; `null` where its clause is not known. */
export function readHabit(field: Field, kind: Kind | null, context: SegmentContext): ClaimHabit | null {
  const habit = field.object(ALL_KEYS);
  const clause = readClause(habit.key("clause"), context.horizon.policy);
  if (clause === null) return null;
  if (kind !== null && !clause.kinds.includes(kind)) {
    habit
      .key("clause")
      .report("clause-not-open", { clause: clause.number, kind, allowed: clause.kinds.join(", ") });
  }
  const keys = FORM_KEYS[clause.form];
  for (const key of ["takeUp", "months", "grades", "events", "orders", "cost"]) {
    if (!keys.includes(key) && habit.has(key)) reportForm(habit.key(key), clause);
  }
  const uses = (key: string): boolean => keys.includes(key);
  return {
    clause: clause.number,
    takeUp: uses("takeUp") ? habit.key("takeUp").number(RANGE.probability) : 0,
    recognition: habit.has("recognition") ? habit.key("recognition").number(RANGE.probability) : null,
    months: uses("months") ? readMonths(habit, context) : null,
    overlap: habit.key("overlap").number(RANGE.probability, 0),
    grades: uses("grades") ? readGrades(habit.key("grades")) : null,
    events: uses("events") ? readEvents(habit.key("events")) : null,
    orders: uses("orders") ? readOrders(habit.key("orders")) : null,
    cost: uses("cost") ? readCost(habit.key("cost")) : null,
  };
}

function reportForm(field: Field, clause: Clause): void {
  const allowed = ["clause", "recognition", "overlap", ...FORM_KEYS[clause.form]].join(", ");
  field.report("not-of-clause", { clause: clause.number, allowed });
}

function readMonths(habit: ObjectField, { profiles }: SegmentContext): string {
  const field = habit.key("months");
  if (field.isMissing) return EVEN_MONTHS;
  const name = field.text(LIMITS.idLength);
  if (name !== "" && !profiles.has(name)) {
    field.report("unknown-months", {
      found: quote(name),
      allowed: [...profiles.keys()].map(quote).join(", ") || "–",
    });
  }
  return name;
}

function readGrades(field: Field): NonNullable<ClaimHabit["grades"]> {
  if (field.isMissing) field.report("required");
  let grades: NonNullable<ClaimHabit["grades"]> = [];
  const isSound = field.isSound(() => {
    grades = field.list(LIMITS.grades, 1).map((entry) => {
      const grade = entry.object(["share", "weight"]);
      return {
        share: grade.key("share").ratio(RANGE.share),
        weight: grade.key("weight").number(RANGE.weight),
      };
    });
  });
  if (isSound && grades.length > 0 && grades.every((grade) => grade.weight === 0)) field.report("all-zero");
  return grades;
}

function readEvents(field: Field): NonNullable<ClaimHabit["events"]> {
  const events = insisted(field).object(["mean", "outcome"]);
  return {
    mean: events.key("mean").number(RANGE.eventsMean),
    outcome: events.key("outcome").number(RANGE.probability),
  };
}

function readOrders(field: Field): NonNullable<ClaimHabit["orders"]> {
  const orders = insisted(field).object(["perYear", "unsold"]);
  return {
    perYear: orders.key("perYear").number(RANGE.ordersPerYear),
    unsold: orders.key("unsold").number(RANGE.probability),
  };
}

function readCost(field: Field): NonNullable<ClaimHabit["cost"]> {
  const cost = insisted(field).object(["median", "logSd"]);
  return { median: cost.key("median").yuan(RANGE.median), logSd: cost.key("logSd").number(RANGE.sd, 0) };
}

/** The field itself; where it is missing, one problem for the whole instead of one for each part. */
function insisted(field: Field): Field {
  if (!field.isMissing) return field;
  field.report("required");
  return field.muted();
}
