import type { Bilingual, Policy } from "../policy/types.ts";
import { policies } from "../policy/policies.ts";
import { readBudget } from "./budget.ts";
import { Field, isObject } from "./field.ts";
import type { ObjectField } from "./field.ts";
import { readHorizon } from "./horizon.ts";
import { SCENARIO_BYTES, readJson } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { readLevers, readStepDowns } from "./levers.ts";
import { LIMITS, RANGE } from "./limits.ts";
import { UPGRADES, currentVersion, formatOf, upgrade, versionOf } from "./migrate.ts";
import type { Upgrade } from "./migrate.ts";
import { readName } from "./name.ts";
import { POPULATION_KEYS, readPopulation } from "./population.ts";
import { Problems, quote } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { readReadings } from "./readings.ts";
import type { Scenario } from "./types.ts";

/** A scenario file's JSON as it stands, notes and `x-` keys included, so that saving loses nothing. */
export type ScenarioDocument = JsonObject;

export type ReadResult =
  | { readonly kind: "scenario"; readonly document: ScenarioDocument; readonly scenario: Scenario }
  /** Written by a newer version: to be shown, neither computed nor overwritten. */
  | { readonly kind: "newer"; readonly name: Bilingual | null; readonly format: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

const TOP_KEYS = [
  "$schema",
  "format",
  "name",
  "policy",
  "run",
  "timing",
  "budget",
  "levers",
  "stepDown",
  "readings",
  ...POPULATION_KEYS,
];

export const DEFAULT_TRIALS = 10_000;

/** Reads the text of a scenario file: the scenario, or every problem at once. Never throws. */
export function readScenario(text: string): ReadResult {
  const problems = new Problems();
  const json = readJson(text, SCENARIO_BYTES, problems);
  if (json.value === undefined) return { kind: "problems", problems: problems.list };
  return check(json.value, problems, UPGRADES);
}

/** Checks a document that is parsed already. */
export function checkDocument(json: unknown, upgrades: readonly Upgrade[] = UPGRADES): ReadResult {
  return check(json, new Problems(), upgrades);
}

function check(json: unknown, problems: Problems, upgrades: readonly Upgrade[]): ReadResult {
  const root = Field.root(json, problems);
  const version = isDocument(json) ? readFormat(root.at("format"), upgrades) : null;
  if (!isDocument(json)) root.report("not-object");
  if (!isDocument(json) || version === null) return { kind: "problems", problems: problems.list };
  if (version > currentVersion(upgrades)) {
    // Its keys are not ours to judge; only what is wrong with the text is said.
    if (problems.count > 0) return { kind: "problems", problems: problems.list };
    return { kind: "newer", name: nameOf(json["name"]), format: formatOf(version) };
  }
  const document = upgrade(json, version, upgrades);
  const scenario = readFile(Field.root(document, problems));
  if (problems.count > 0) return { kind: "problems", problems: problems.list };
  return { kind: "scenario", document, scenario };
}

/** `null` for another kind of file; a format that cannot be read is taken as the current one, to find the rest. */
function readFormat(field: Field, upgrades: readonly Upgrade[]): number | null {
  const current = currentVersion(upgrades);
  if (typeof field.value === "string" && field.value.startsWith("subsidy-forecast/ledger@")) {
    field.report("is-ledger");
    return null;
  }
  const version = versionOf(field.value);
  if (field.isMissing) field.report("format-missing", { current: formatOf(current) });
  else if (version === null) field.report("format", { current: formatOf(current) });
  return version ?? current;
}

function readFile(root: Field): Scenario {
  const file = root.object(TOP_KEYS);
  file.key("$schema").text(2000, "-");
  const name = readName(file.key("name"));
  const policy = readPolicy(file.key("policy"));
  const timing = file.key("timing").object(["signed", "expires", "opens", "decisionLagMonths"]);
  const horizon = readHorizon(timing, policy);
  return {
    name,
    policy: policy.id,
    run: readRun(file.key("run"), policy.id),
    budget: readBudget(file.key("budget"), horizon, RANGE.money),
    levers: readLevers(file.key("levers"), horizon, RANGE.money),
    stepDown: readStepDowns(file.key("stepDown"), horizon),
    readings: readReadings(file.key("readings")),
    population: readPopulation(file, timing, horizon),
  };
}

/** The policy that a file names; where it names none that is known, any one, to find the other problems. */
export function readPolicy(field: Field): Policy {
  const id = field.text(LIMITS.idLength);
  const policy = policies.get(id);
  if (policy === undefined && id !== "") {
    field.report("unknown-policy", { found: quote(id), allowed: [...policies.keys()].join(", ") });
  }
  const [stand] = policies.values();
  if (stand === undefined) throw new Error("no policy is registered");
  return policy ?? stand;
}

/** Left out: the policy's id as the seed, 10,000 trials. */
function readRun(field: Field, policy: string): Scenario["run"] {
  const run: ObjectField = field.object(["seed", "trials"]);
  return {
    seed: run.key("seed").text(LIMITS.idLength, policy),
    trials: run.key("trials").whole(RANGE.trials, DEFAULT_TRIALS),
  };
}

/** The name of a document of which only the format is known. */
function nameOf(value: unknown): Bilingual | null {
  if (!isObject(value)) return null;
  const part = (key: string): string => {
    const text = Object.hasOwn(value, key) ? value[key] : "";
    return typeof text === "string" ? text.slice(0, LIMITS.nameLength) : "";
  };
  const [zh, en] = [part("zh"), part("en")];
  return zh === "" && en === "" ? null : { zh: zh === "" ? en : zh, en: en === "" ? zh : en };
}

function isDocument(json: unknown): json is Record<string, Json> {
  return isObject(json);
}
