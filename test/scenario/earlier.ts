import type { Json, JsonObject } from "../../src/scenario/json.ts";
import { upgrade } from "../../src/scenario/migrate.ts";
import type { Upgrade } from "../../src/scenario/migrate.ts";
import { isJsonObject } from "../../src/scenario/place.ts";

/**
 * Two versions that never were, before today's, so that the chain is exercised before it is needed.
 * The oldest has money in 万元, per cent in place of shares, `title` for `name` and `groups` for
 * `segments`; the one between has today's names, and units still to be changed.
 */
export const INVENTED: readonly Upgrade[] = [toNames, toUnits];

function toNames({ title, groups, ...rest }: JsonObject): JsonObject {
  return { ...rest, ...given("name", title), ...given("segments", groups) };
}

function toUnits(document: JsonObject): JsonObject {
  const { budget, timing } = document;
  // By way of whole fen: 0.07 × 10,000 is 700.0000000000001 in doubles, which no amount may be.
  const inYuan = (value: Json): Json =>
    typeof value === "number" ? Math.round(value * 1_000_000) / 100 : value;
  const inOnes = (value: Json): Json => (typeof value === "number" ? value / 100 : value);
  return {
    ...document,
    ...given(
      "budget",
      within(budget, "ceilings", (ceilings) => each(ceilings, inYuan)),
    ),
    ...given(
      "timing",
      within(timing, "decisionLagMonths", (lags) => each(lags, inOnes)),
    ),
  };
}

/** Today's document as the oldest version would have written it. */
export function asOldest(document: JsonObject): JsonObject {
  const { name, segments, budget, timing, ...rest } = document;
  const inWan = (value: Json): Json => (typeof value === "number" ? value / 10_000 : value);
  const inPercent = (value: Json): Json => (typeof value === "number" ? value * 100 : value);
  return {
    ...rest,
    ...given("title", name),
    ...given("groups", segments),
    ...given(
      "budget",
      within(budget, "ceilings", (ceilings) => each(ceilings, inWan)),
    ),
    ...given(
      "timing",
      within(timing, "decisionLagMonths", (lags) => each(lags, inPercent)),
    ),
    format: "subsidy-forecast/scenario@1",
  };
}

export const asMiddle = (document: JsonObject): JsonObject => upgrade(asOldest(document), 1, [toNames]);

function given(key: string, value: Json | undefined): JsonObject {
  return value === undefined ? {} : { [key]: value };
}

function within(value: Json | undefined, key: string, change: (value: Json) => Json): Json | undefined {
  if (value === undefined || !isJsonObject(value) || value[key] === undefined) return value;
  return { ...value, [key]: change(value[key]) };
}

function each(value: Json, change: (value: Json) => Json): Json {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
}
