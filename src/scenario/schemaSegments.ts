import type { Form, Policy } from "../policy/types.ts";
import { FORM_KEYS } from "./habit.ts";
import type { Json, JsonObject } from "./json.ts";
import { LIMITS, RANGE } from "./limits.ts";
import { list, number, object, ratio, text, whole, yuan } from "./schemaParts.ts";
import type { Say } from "./schema.ts";
import { KINDS } from "./segments.ts";

const FORMS = Object.keys(FORM_KEYS) as Form[];

/** One of `segments`; which clauses it may claim under hangs on its kind. */
export function segmentSchema(policy: Policy, name: JsonObject, say: Say): JsonObject {
  const share = ratio(RANGE.share);
  const zero = { default: 0 };
  const openTo = KINDS.map((kind): Json => {
    const open = policy.clauses.filter((clause) => clause.kinds.includes(kind));
    const clause = { enum: open.map((each) => each.number) };
    return {
      if: { required: ["kind"], properties: { kind: { const: kind } } },
      then: { properties: { claims: { items: { properties: { clause } } } } },
    };
  });
  return say(
    "segments.*",
    object(
      {
        id: say("segments.id", text(LIMITS.idLength)),
        kind: say("segments.kind", { enum: KINDS }),
        name: say("segments.name", name),
        start: say("segments.start", { ...whole(RANGE.start), ...zero }),
        entryPerMonth: say("segments.entryPerMonth", { ...number(RANGE.entryPerMonth), ...zero }),
        oneMore: say("segments.oneMore", oneMoreSchema(say)),
        exitPerYear: say("segments.exitPerYear", { ...number(RANGE.exitPerYear), ...zero }),
        recognition: say("segments.recognition", recognitionSchema(say)),
        ineligible: say("segments.ineligible", { ...number(RANGE.probability), ...zero }),
        claims: say("segments.claims", list(claimSchema(policy, say), 255)),
        operators: say("segments.operators", whole(RANGE.operators)),
        lossShare: say("segments.lossShare", share),
        municipal: say("segments.municipal", share),
      },
      { required: ["id", "kind"], allOf: openTo },
    ),
  );
}

function oneMoreSchema(say: Say): JsonObject {
  const month = whole(RANGE.monthsAfterSigning);
  return object(
    {
      probability: say("segments.oneMore.probability", number(RANGE.probability)),
      monthsAfterSigning: say("segments.oneMore.monthsAfterSigning", list(month, 2, 2)),
    },
    { required: ["probability", "monthsAfterSigning"] },
  );
}

function recognitionSchema(say: Say): JsonObject {
  return object({
    probability: say("segments.recognition.probability", { ...number(RANGE.probability), default: 1 }),
    lasting: say("segments.recognition.lasting", { type: "boolean", default: false }),
  });
}

function claimSchema(policy: Policy, say: Say): JsonObject {
  const clauses = policy.clauses.map((clause) => clause.number);
  return say(
    "claims.*",
    object(
      {
        clause: say("claims.clause", { enum: clauses }),
        takeUp: say("claims.takeUp", number(RANGE.probability)),
        recognition: say("claims.recognition", number(RANGE.probability)),
        months: say("claims.months", text(LIMITS.idLength)),
        overlap: say("claims.overlap", { ...number(RANGE.probability), default: 0 }),
        grades: say("claims.grades", gradesSchema(say)),
        events: say("claims.events", eventsSchema(say)),
        orders: say("claims.orders", ordersSchema(say)),
        cost: say("claims.cost", costSchema(say)),
      },
      { required: ["clause"], allOf: FORMS.map((form) => formSchema(form, policy)) },
    ),
  );
}

/** What claims of a form must have and may not have. */
function formSchema(form: Form, policy: Policy): JsonObject {
  const clauses = policy.clauses.filter((clause) => clause.form === form).map((clause) => clause.number);
  const keys = FORM_KEYS[form];
  const others = [...new Set(FORMS.flatMap((each) => FORM_KEYS[each]))].filter((key) => !keys.includes(key));
  return {
    if: { required: ["clause"], properties: { clause: { enum: clauses } } },
    then: {
      required: keys.filter((key) => key !== "months"),
      properties: Object.fromEntries(others.map((key) => [key, false])),
    },
  };
}

function gradesSchema(say: Say): JsonObject {
  const grade = object(
    {
      share: say("claims.grades.share", ratio(RANGE.share)),
      weight: say("claims.grades.weight", number(RANGE.weight)),
    },
    { required: ["share", "weight"] },
  );
  const weighs = { required: ["weight"], properties: { weight: { exclusiveMinimum: 0 } } };
  return { ...list(grade, LIMITS.grades, 1), contains: weighs };
}

function eventsSchema(say: Say): JsonObject {
  return object(
    {
      mean: say("claims.events.mean", number(RANGE.eventsMean)),
      outcome: say("claims.events.outcome", number(RANGE.probability)),
    },
    { required: ["mean", "outcome"] },
  );
}

function ordersSchema(say: Say): JsonObject {
  return object(
    {
      perYear: say("claims.orders.perYear", number(RANGE.ordersPerYear)),
      unsold: say("claims.orders.unsold", number(RANGE.probability)),
    },
    { required: ["perYear", "unsold"] },
  );
}

function costSchema(say: Say): JsonObject {
  return object(
    {
      median: say("claims.cost.median", yuan(RANGE.median)),
      logSd: say("claims.cost.logSd", { ...number(RANGE.sd), default: 0 }),
    },
    { required: ["median"] },
  );
}
