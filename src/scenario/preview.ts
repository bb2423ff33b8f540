import { assumptionContrasts } from "./assumptionContrasts.ts";
import { canonicalText } from "./canonical.ts";
import { contrasts } from "./contrasts.ts";
import { LEDGER_BYTES, SCENARIO_BYTES } from "./json.ts";
import { readLedger } from "./ledgerFile.ts";
import { readScenario } from "./read.ts";
import { textDigest } from "./textDigest.ts";
import type { Contrast } from "./contrasts.ts";
import type { Problem } from "./problem.ts";
import type { ReadResult } from "./read.ts";
import type { Foreign } from "./sniff.ts";
import type { Scenario } from "./types.ts";

/** The scenario that a file is laid beside. */
export interface Present {
  readonly scenario: Scenario;
  readonly meaning: string;
  /** Its document as JSON. */
  readonly json: string;
}

/** A sound scenario file before it is opened; plain data. */
export interface ScenarioPreview {
  readonly kind: "scenario";
  /** The document as JSON, of the current version: parsed only where it is opened. */
  readonly json: string;
  readonly format: string;
  readonly scenario: Scenario;
  /** As `canonicalText` writes it, and its SHA-256 in hex. */
  readonly meaning: string;
  readonly digest: string;
  /** Its beginning, where it is long. */
  readonly note: string | null;
  /** `same`: notes and names too; `same-numbers`: those alone differ. */
  readonly likeness: "same" | "same-numbers" | "other";
  /** The first `MOST_CONTRASTS` that differ, the present one's values first. */
  readonly contrasts: readonly Contrast[];
  readonly contrastCount: number;
}

/** What a file is, as far as it may be used. */
export type FilePreview =
  | ScenarioPreview
  | Exclude<ReadResult, { readonly kind: "scenario" }>
  | { readonly kind: "ledger"; readonly applicants: number; readonly claims: number }
  | { readonly kind: "foreign"; readonly what: Exclude<Foreign, "archive"> }
  | { readonly kind: "archive" | "unreadable" };

/** More than this nobody reads before opening a file. */
export const MOST_CONTRASTS = 100;

const LEDGER_HEAD = /"format"\s*:\s*"subsidy-forecast\/ledger@/;

/** How large a file may be, by how its text begins. */
export function mostBytes(head: string): number {
  return LEDGER_HEAD.test(head) ? LEDGER_BYTES : SCENARIO_BYTES;
}

export function tooLarge(bytes: number): FilePreview {
  const values = { megabytes: Math.floor(bytes / (1024 * 1024)) };
  return { kind: "problems", problems: [{ path: "", code: "too-large", values }] satisfies Problem[] };
}

/** Reads the text of a file, whichever it is, and lays a scenario beside the present one. Never throws. */
export function previewOf(text: string, present: Present): FilePreview {
  if (LEDGER_HEAD.test(text.slice(0, 4096))) return ledgerPreview(text);
  const result = readScenario(text);
  if (result.kind !== "scenario") return result;
  const { document, scenario } = result;
  const json = JSON.stringify(document);
  const meaning = canonicalText(scenario);
  const differing = contrastsOf(present.scenario, scenario);
  const { format, note } = document;
  return {
    kind: "scenario",
    json,
    format: typeof format === "string" ? format : "",
    scenario,
    meaning,
    digest: textDigest(meaning),
    note: typeof note === "string" && note !== "" ? beginningOf(note) : null,
    likeness: json === present.json ? "same" : meaning === present.meaning ? "same-numbers" : "other",
    contrasts: differing.slice(0, MOST_CONTRASTS),
    contrastCount: differing.length,
  };
}

/** A note that fills a file would keep the page busy for seconds. */
export const NOTE_LENGTH = 500;

const beginningOf = (note: string): string =>
  note.length > NOTE_LENGTH ? `${note.slice(0, NOTE_LENGTH)}…` : note;

/** The number of trials too, which the compare page leaves out. */
function contrastsOf(present: Scenario, scenario: Scenario): Contrast[] {
  const trials = assumptionContrasts([present, scenario])
    .filter(({ id }) => id === "run.trials")
    .map((each): Contrast => ({ place: "assumption", ...each }));
  return [...contrasts([present, scenario]), ...trials];
}

function ledgerPreview(text: string): FilePreview {
  const result = readLedger(text);
  if (!result.ok) return { kind: "problems", problems: result.problems };
  const { applicants, claims } = result.ledger;
  return { kind: "ledger", applicants: applicants.length, claims: claims.length };
}
