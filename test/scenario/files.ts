import { readFileSync } from "node:fs";
import type { Ledger } from "../../src/ledger/types.ts";
import type { Json } from "../../src/scenario/json.ts";
import { checkLedger } from "../../src/scenario/ledgerFile.ts";
import { checkDocument } from "../../src/scenario/read.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";
import type { Scenario } from "../../src/scenario/types.ts";

/** Text of a file beside the tests of this room. */
export function textOf(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

export const EVERY_KEY = textOf("published/scenario@1.json");
export const BASELINE = textOf("../../scenarios/baseline.scenario.json");
export const LEDGER = textOf("published/ledger@1.json");

/** Sets one place of a copy, e.g. `["segments", 0, "start"]`; `undefined` takes it out. */
export function put(text: string, path: readonly (string | number)[], value: unknown): Json {
  const tree = JSON.parse(text) as unknown;
  let at = tree as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) {
    at[step] ??= {};
    at = at[step] as Record<string | number, unknown>;
  }
  const last = path.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return tree as Json;
}

export function scenarioOf(document: unknown): Scenario {
  const result = checkDocument(document);
  if (result.kind !== "scenario") throw new Error(JSON.stringify(result));
  return result.scenario;
}

export function documentOf(text: string): ScenarioDocument {
  const result = checkDocument(JSON.parse(text));
  if (result.kind !== "scenario") throw new Error(JSON.stringify(result));
  return result.document;
}

export function ledgerOf(document: unknown): Ledger {
  const result = checkLedger(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.ledger;
}

/** "path: code" of every problem; empty for a sound document. */
export function faultsOf(document: unknown): string[] {
  const result = checkDocument(document);
  return result.kind === "problems" ? result.problems.map(({ path, code }) => `${path}: ${code}`) : [];
}
