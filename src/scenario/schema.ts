import { readingCodes } from "../policy/readings.ts";
import type { Clause, Policy, ReadingId } from "../policy/types.ts";
import { ALLOCATION_RULES, mayCarryOver } from "./budget.ts";
import type { Json, JsonObject } from "./json.ts";
import { leverKeys } from "./levers.ts";
import { LEAST_YEAR, LIMITS, MOST_YEAR, RANGE } from "./limits.ts";
import { currentVersion, formatOf } from "./migrate.ts";
import { DEFAULT_LAG } from "./population.ts";
import { DEFAULT_TRIALS } from "./read.ts";
import type { SchemaKey } from "./schemaKeys.ts";
import { list, named, number, object, ratio, record, text, whole, yuan } from "./schemaParts.ts";
import type { SchemaWords } from "./schemaParts.ts";
import { segmentSchema } from "./schemaSegments.ts";

/** What an editor shows; the schema says nothing of its own. */
export interface SchemaSpeech {
  readonly about: SchemaWords;
  readonly key: (key: SchemaKey) => SchemaWords;
  readonly lever: (clause: Clause) => SchemaWords;
  readonly reading: (id: ReadingId) => SchemaWords;
}

/** The key with its words and its rules. */
export type Say = (key: SchemaKey, rules: JsonObject) => JsonObject;

const DATE = `^${yearPattern()}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$`;
const MONTH = `^${yearPattern()}-(0[1-9]|1[0-2])$`;
const YEAR_KEY = `^${yearPattern()}$`;

/** The name under which the schema of the current version is published. */
export const SCHEMA_FILE = `scenario@${currentVersion()}.schema.json`;

/**
 * JSON Schema (draft 2020-12) of the current scenario format for a policy. It refuses nothing that the
 * reader accepts; what only the reader refuses is listed in schemaBeyond.ts.
 */
export function scenarioSchema(policy: Policy, speech: SchemaSpeech): JsonObject {
  const say: Say = (key, rules) => ({ ...words(speech.key(key)), ...rules });
  const numbers = policy.clauses.map((clause) => clause.number);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: SCHEMA_FILE,
    ...words(speech.about),
    ...object(
      {
        $schema: say("$schema", text(2000)),
        format: say("format", { const: formatOf(currentVersion()) }),
        name: say("name", nameRef),
        policy: say("policy", { enum: [policy.id] }),
        run: say("run", runSchema(policy, say)),
        timing: say("timing", timingSchema(policy, say)),
        budget: say("budget", budgetSchema(numbers, say)),
        levers: say("levers", leversSchema(policy, speech, say)),
        stepDown: say("stepDown", list(stepDownSchema(numbers, say), LIMITS.stepDowns)),
        readings: say("readings", readingsSchema(speech)),
        ...populationSchema(policy, say),
      },
      { required: ["format", "name", "policy", "segments"] },
    ),
    $defs: {
      note: say("note", {}),
      name: nameSchema(say),
    },
  };
}

const nameRef = { $ref: "#/$defs/name" };

function words({ title, description }: SchemaWords): JsonObject {
  return { title, description };
}

function nameSchema(say: Say): JsonObject {
  const part = { type: "string", maxLength: LIMITS.nameLength };
  const filled = (key: string): Json => ({ required: [key], properties: { [key]: { minLength: 1 } } });
  return object(
    { zh: say("name.zh", part), en: say("name.en", part) },
    { anyOf: [filled("zh"), filled("en")] },
  );
}

function runSchema(policy: Policy, say: Say): JsonObject {
  return object({
    seed: say("run.seed", { ...text(LIMITS.idLength), default: policy.id }),
    trials: say("run.trials", { ...whole(RANGE.trials), default: DEFAULT_TRIALS }),
  });
}

function timingSchema({ defaults }: Policy, say: Say): JsonObject {
  const date = { type: "string", pattern: DATE };
  const lags = Array.from({ length: RANGE.lagMonths.max + 1 }, (_, months) => months).join("|");
  const lag = record(`^(${lags})$`, say("timing.decisionLagMonths.*", number(RANGE.probability)));
  const usual = Object.fromEntries(DEFAULT_LAG.map(({ months, probability }) => [months, probability]));
  return object({
    signed: say("timing.signed", { ...date, default: defaults.signed }),
    expires: say("timing.expires", { ...date, default: defaults.expires }),
    opens: say("timing.opens", { type: "string", pattern: MONTH }),
    decisionLagMonths: say("timing.decisionLagMonths", { ...lag, default: usual }),
  });
}

function budgetSchema(numbers: readonly number[], say: Say): JsonObject {
  const classes = list(list({ enum: numbers }, 255, 1), 255, 1);
  const has = (key: string, value: Json): Json => ({ required: [key], properties: { [key]: value } });
  return object(
    {
      ceilings: say("budget.ceilings", record(YEAR_KEY, say("budget.ceilings.*", yuan(RANGE.money)))),
      allocation: say("budget.allocation", { enum: ALLOCATION_RULES, default: "pro-rata" }),
      priority: say("budget.priority", classes),
      carryOver: say("budget.carryOver", { type: "boolean", default: false }),
    },
    {
      allOf: [
        { if: has("allocation", { const: "priority" }), then: { required: ["priority"] } },
        {
          if: has("carryOver", { const: true }),
          then: has("allocation", { enum: ALLOCATION_RULES.filter(mayCarryOver) }),
        },
      ],
    },
  );
}

function leversSchema(policy: Policy, speech: SchemaSpeech, say: Say): JsonObject {
  const ratioTimes = say("levers.all.ratioTimes", { ...ratio(RANGE.factor), default: 1 });
  const clauses = policy.clauses.map((clause): [string, JsonObject] => [
    String(clause.number),
    { ...words(speech.lever(clause)), ...clauseLeversSchema(clause, say) },
  ]);
  return object({
    all: say("levers.all", object({ ratioTimes })),
    ...Object.fromEntries(clauses),
  });
}

function clauseLeversSchema(clause: Clause, say: Say): JsonObject {
  const money = yuan(RANGE.money);
  const all: JsonObject = {
    ratio: say("levers.*.ratio", ratio(RANGE.share)),
    cap: say("levers.*.cap", money),
    perEvent: say("levers.*.perEvent", money),
    gradeFactor: say("levers.*.gradeFactor", ratio(RANGE.factor)),
    enabled: say("levers.*.enabled", { type: "boolean" }),
    pool: say("levers.*.pool", record(YEAR_KEY, money)),
  };
  const of = (keys: readonly string[]): JsonObject =>
    Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
  const has = leverKeys(clause);
  const yearly = object(of(has.filter((key) => key !== "pool")));
  return object({ ...of(has), byYear: say("levers.*.byYear", record(YEAR_KEY, yearly)) });
}

function stepDownSchema(numbers: readonly number[], say: Say): JsonObject {
  return object(
    {
      used: say("stepDown.used", ratio(RANGE.used)),
      ratioTimes: say("stepDown.ratioTimes", ratio(RANGE.factor)),
      clauses: say("stepDown.clauses", { ...list({ enum: numbers }, 255, 1), uniqueItems: true }),
    },
    { required: ["used", "ratioTimes"] },
  );
}

function readingsSchema(speech: SchemaSpeech): JsonObject {
  const codes = Object.entries(readingCodes) as [ReadingId, readonly [string, ...string[]]][];
  return object(
    Object.fromEntries(
      codes.map(([id, all]) => [id, { ...words(speech.reading(id)), enum: all, default: all[0] }]),
    ),
  );
}

function populationSchema(policy: Policy, say: Say): JsonObject {
  const zero = { default: 0 };
  const factor = { ...ratio(RANGE.factor), default: 1 };
  const weights = {
    ...list(number(RANGE.weight), 12, 12),
    contains: { exclusiveMinimum: 0 },
  };
  const year = object({
    costFactor: say("years.*.costFactor", factor),
    takeUpFactor: say("years.*.takeUpFactor", factor),
  });
  return {
    years: say("years", record(YEAR_KEY, say("years.*", year))),
    trend: say(
      "trend",
      object({
        costGrowth: say("trend.costGrowth", { ...number(RANGE.costGrowth), ...zero }),
        costBaseYear: say("trend.costBaseYear", whole({ min: LEAST_YEAR, max: MOST_YEAR })),
      }),
    ),
    shocks: say("shocks", shocksSchema(say)),
    persistence: say("persistence", { ...number(RANGE.probability), ...zero }),
    response: say(
      "response",
      object({
        takeUpElasticity: say("response.takeUpElasticity", { ...number(RANGE.elasticity), ...zero }),
        costElasticity: say("response.costElasticity", { ...number(RANGE.elasticity), ...zero }),
      }),
    ),
    monthProfiles: say("monthProfiles", named(say("monthProfiles.*", weights))),
    segments: say("segments", list(segmentSchema(policy, nameRef, say), LIMITS.segments)),
  };
}

function shocksSchema(say: Say): JsonObject {
  const sd = { ...number(RANGE.sd), default: 0 };
  const event = object({
    probability: say("shocks.event.probability", { ...number(RANGE.probability), default: 0 }),
    costFactor: say("shocks.event.costFactor", { ...ratio(RANGE.factor), default: 1 }),
  });
  return object({
    cost: say("shocks.cost", object({ sd: say("shocks.cost.sd", sd) })),
    takeUp: say("shocks.takeUp", object({ logitSd: say("shocks.takeUp.logitSd", sd) })),
    event: say("shocks.event", event),
  });
}

/** Four digits from the least year to the most. */
function yearPattern(): string {
  const decades: string[] = [];
  for (let decade = LEAST_YEAR / 10; decade < MOST_YEAR / 10; decade += 1) decades.push(String(decade));
  const centuries = [...new Set(decades.map((decade) => decade.slice(0, 2)))];
  return `(${centuries.map((century) => `${century}\\d\\d`).join("|")}|${MOST_YEAR})`;
}
