import type { Ledger, LedgerApplicant, LedgerClaim } from "../ledger/types.ts";
import { resolveClauses, resolveRules } from "../policy/readings.ts";
import { readBudget } from "./budget.ts";
import { Field, isObject } from "./field.ts";
import { readHorizon } from "./horizon.ts";
import { LEDGER_BYTES, readJson } from "./json.ts";
import { readApplicant } from "./ledgerApplicant.ts";
import { readClaim } from "./ledgerClaim.ts";
import type { ClaimContext } from "./ledgerClaim.ts";
import { readLevers, readStepDowns } from "./levers.ts";
import { LIMITS, RANGE } from "./limits.ts";
import { Problems, quote } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { readPolicy } from "./read.ts";
import { readReadings } from "./readings.ts";

export type LedgerResult =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const LEDGER_FORMAT = "subsidy-forecast/ledger@1";

const TOP_KEYS = [
  "$schema",
  "format",
  "policy",
  "timing",
  "levers",
  "stepDown",
  "readings",
  "budget",
  "applicants",
  "claims",
];

/** Reads the text of a ledger file: the ledger, or every problem at once. Never throws. */
export function readLedger(text: string): LedgerResult {
  const problems = new Problems();
  const json = readJson(text, LEDGER_BYTES, problems);
  return check(json.value, problems);
}

/** Checks a ledger that is parsed already. */
export function checkLedger(json: unknown): LedgerResult {
  return check(json ?? null, new Problems());
}

function check(json: unknown, problems: Problems): LedgerResult {
  const ledger = json === undefined ? null : readFile(Field.root(json, problems));
  return ledger === null || problems.count > 0
    ? { ok: false, problems: problems.list }
    : { ok: true, ledger };
}

function readFile(root: Field): Ledger | null {
  if (!isObject(root.value)) {
    root.report("not-object");
    return null;
  }
  if (!isLedger(root.at("format"))) return null;
  const file = root.object(TOP_KEYS);
  file.key("$schema").text(2000, "-");
  const policy = readPolicy(file.key("policy"));
  const horizon = readHorizon(file.key("timing").object(["signed", "expires"]), policy);
  const readings = readReadings(file.key("readings"));
  const applicants = readApplicants(file.key("applicants"), policy);
  return {
    policy: policy.id,
    timing: { signed: horizon.signed, expires: horizon.expires },
    levers: readLevers(file.key("levers"), horizon, RANGE.ledgerMoney),
    stepDown: readStepDowns(file.key("stepDown"), horizon),
    readings,
    budget: readBudget(file.key("budget"), horizon, RANGE.ledgerMoney),
    applicants,
    claims: readClaims(file.key("claims"), {
      policy,
      resolved: new Map(resolveClauses(policy, readings).map((clause) => [clause.number, clause])),
      rules: resolveRules(readings),
      applicants: file.has("applicants") ? new Set(applicants.map((applicant) => applicant.id)) : null,
    }),
  };
}

/** False for another kind of file; a format that cannot be read is reported and taken as the current one. */
function isLedger(field: Field): boolean {
  const { value } = field;
  const named = typeof value === "string" ? value : "";
  const isNewer = /^subsidy-forecast\/ledger@([2-9]|[1-9]\d+)$/.test(named);
  const isScenario = named.startsWith("subsidy-forecast/scenario@");
  if (field.isMissing) field.report("format-missing", { current: LEDGER_FORMAT });
  else if (isScenario) field.report("is-scenario");
  else if (isNewer) field.report("newer", { found: quote(named), current: LEDGER_FORMAT });
  else if (value !== LEDGER_FORMAT) field.report("format", { current: LEDGER_FORMAT });
  return !isScenario && !isNewer;
}

function readApplicants(field: Field, policy: ClaimContext["policy"]): LedgerApplicant[] {
  if (field.isMissing) field.report("required");
  return unique(field, (entry) => readApplicant(entry, policy));
}

function readClaims(field: Field, context: ClaimContext): LedgerClaim[] {
  if (field.isMissing) field.report("required");
  return unique(field, (entry) => readClaim(entry, context));
}

/** The entries of a list, each with an id of its own; entries that could not be read are left out. */
function unique<T extends { readonly id: string }>(field: Field, read: (entry: Field) => T | null): T[] {
  const ids = new Set<string>();
  return field.list(LIMITS.ledgerEntries).flatMap((entry) => {
    const item = read(entry);
    if (item === null) return [];
    if (ids.has(item.id) && item.id !== "") entry.at("id").report("id-twice", { id: quote(item.id) });
    ids.add(item.id);
    return [item];
  });
}
