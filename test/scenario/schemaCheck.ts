import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beyondSchema } from "../../src/scenario/schemaBeyond.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import type { JsonObject } from "../../src/scenario/json.ts";
import { readScenario } from "../../src/scenario/read.ts";

/** As it is published. */
export const schema = JSON.parse(
  readFileSync(new URL("../../scenarios/scenario@1.schema.json", import.meta.url), "utf8"),
) as JsonObject;

// Conditions name keys whose types stand elsewhere.
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });

export const fitsSchema: (document: unknown) => boolean = ajv.compile(schema);

/** Whether the list of what a schema cannot say names the problem. */
export function isBeyond({ code, path }: Problem): boolean {
  const places: Partial<Record<string, RegExp>> = beyondSchema;
  return places[code]?.test(path) ?? false;
}

export type Agreement = "both accept" | "both refuse" | "beyond the schema" | "newer" | "no JSON";

/** How reader and schema judge a text; throws where one of them is wrong. */
export function agreementOn(text: string): Agreement {
  const result = readScenario(text);
  const document = parsed(text);
  if (document === undefined) {
    if (result.kind !== "problems") throw new Error(`the reader takes what is no JSON: ${text}`);
    return "no JSON";
  }
  const fits = fitsSchema(document);
  if (result.kind === "scenario") {
    if (!fits) throw new Error(`the schema forbids what the reader accepts: ${text}`);
    return "both accept";
  }
  if (result.kind === "newer") {
    if (fits) throw new Error(`the schema takes a newer format: ${text}`);
    return "newer";
  }
  const missed = fits ? result.problems.filter((problem) => !isBeyond(problem)) : [];
  if (missed.length > 0) throw new Error(`the schema misses ${JSON.stringify(missed)}: ${text}`);
  return fits ? "beyond the schema" : "both refuse";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
