import type { Range } from "./field.ts";
import type { Json, JsonObject } from "./json.ts";

/** Words of one key: what an editor shows above and beside it. */
export interface SchemaWords {
  readonly title: string;
  readonly description: string;
}

/** A decimal text may have leading zeros; longer than this it is refused (src/money/parse.ts). */
const LONGEST_DECIMAL = 40;

/** `note` and keys that start with `x-`, which any object may carry. */
const EXTRAS = { "^x-": true } as const;
const NOTE = { $ref: "#/$defs/note" };

/** An object with these keys and no others. */
export function object(properties: JsonObject, rules: JsonObject = {}): JsonObject {
  return {
    type: "object",
    properties: { ...properties, note: NOTE },
    patternProperties: EXTRAS,
    additionalProperties: false,
    ...rules,
  };
}

/** An object whose keys are names that fit a pattern. */
export function record(pattern: string, value: Json): JsonObject {
  return {
    type: "object",
    properties: { note: NOTE },
    patternProperties: { ...EXTRAS, [pattern]: value },
    additionalProperties: false,
  };
}

/** An object whose keys are any names but the empty one. */
export function named(value: Json): JsonObject {
  return {
    type: "object",
    properties: { note: NOTE },
    patternProperties: EXTRAS,
    additionalProperties: value,
    propertyNames: { minLength: 1 },
  };
}

export function list(items: Json, most: number, least = 0): JsonObject {
  return { type: "array", items, ...(least > 0 ? { minItems: least } : {}), maxItems: most };
}

export function text(most: number): JsonObject {
  return { type: "string", minLength: 1, maxLength: most };
}

export function number(range: Range): JsonObject {
  return { type: "number", ...bounds(range) };
}

export function whole(range: Range): JsonObject {
  return { type: "integer", ...bounds(range) };
}

/** Money in yuan with at most two decimals: a JSON number, or the same as a text. */
export function yuan(range: Range): JsonObject {
  return decimal(range, 2);
}

/** A ratio, share or factor with at most four decimals: a JSON number, or the same as a text. */
export function ratio(range: Range): JsonObject {
  return decimal(range, 4);
}

function decimal(range: Range, places: number): JsonObject {
  return {
    type: ["number", "string"],
    ...bounds(range),
    pattern: decimalPattern(range, places),
    maxLength: LONGEST_DECIMAL,
  };
}

function bounds({ above, min = 0, max }: Range): JsonObject {
  return above === undefined ? { minimum: min, maximum: max } : { exclusiveMinimum: above, maximum: max };
}

/** Texts from 0, or above 0, to a power of ten; "-0" is 0. */
function decimalPattern({ above, min = 0, max }: Range, places: number): string {
  const zeros = String(max).length - 1;
  if (String(max) !== `1${"0".repeat(zeros)}` || (above ?? min) !== 0)
    throw new Error(`no pattern for texts up to ${max}`);
  const decimals = `(\\.\\d{1,${places}})?`;
  const noDecimals = `(\\.0{1,${places}})?`;
  const below = zeros === 0 ? "0" : `\\d{1,${zeros}}`;
  const upTo = `0*(${below}${decimals}|${max}${noDecimals})`;
  return above === undefined ? `^(${upTo}|-0+${noDecimals})$` : `^(?!0+(\\.0+)?$)${upTo}$`;
}
