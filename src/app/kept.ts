import { ENGINE } from "../forecast/engine.ts";
import { currentVersion } from "../scenario/migrate.ts";
import { isJsonObject } from "../scenario/place.ts";
import { checkDocument } from "../scenario/read.ts";
import { textDigest } from "../scenario/textDigest.ts";
import type { Json } from "../scenario/json.ts";
import type { ScenarioDocument } from "../scenario/read.ts";
import type { Entry, History } from "./history.ts";
import type { Origin, State } from "./plan.svelte.ts";
import type { Slot, SlotSource } from "./slots.svelte.ts";

/** What outlives the page. */
export interface Kept {
  readonly history: History<State>;
  readonly slots: readonly Slot[];
}

export interface Revived extends Kept {
  /** Something was damaged: the work is an older state, or a part of it is missing. */
  readonly isDamaged: boolean;
}

/** Who wrote what is kept, where that is a version newer than this one; `null` where it does not say. */
export interface NewerWriter {
  readonly engine: string | null;
}

interface Written {
  readonly record: string;
  readonly texts: ReadonlyMap<string, string>;
}

const FORM = 1;

/** Documents never change, so that each is written out and hashed only once. */
const known = new WeakMap<ScenarioDocument, { readonly text: string; readonly digest: string }>();

/** @param most steps that may be kept, the latest ones; the present state always is */
export function writeKept({ history, slots }: Kept, most: number): Written {
  const texts = new Map<string, string>();
  const refer = (document: ScenarioDocument): string => {
    const { text, digest } = writtenOut(document);
    texts.set(digest, text);
    return digest;
  };
  const from = Math.max(0, history.at - most);
  const entries = history.entries.slice(from, history.at + most + 1);
  const origins = [...new Set(entries.map(({ state }) => state.origin))];
  const record: Json = {
    form: FORM,
    engine: ENGINE,
    version: currentVersion(),
    at: history.at - from,
    entries: entries.map(({ state, field }) => [refer(state.document), origins.indexOf(state.origin), field]),
    origins: origins.map(({ from: shipped, saved }) => ({ from: shipped, saved: refer(saved) })),
    slots: slots.map(({ document, source, isBaseline = false }) => ({
      document: refer(document),
      source: { ...source },
      ...(isBaseline ? { isBaseline } : {}),
    })),
  };
  return { record: JSON.stringify(record), texts };
}

/**
 * The newer version of the program that wrote the record: its form or its scenarios' format is beyond this
 * one, which may neither read nor overwrite it. `null` for every other record, a damaged one too.
 */
export function newerWriter(record: string): NewerWriter | null {
  const root = parsed(record);
  if (!isJsonObject(root)) return null;
  const { form, version, engine } = root;
  if (!isBeyond(form, FORM) && !isBeyond(version, currentVersion())) return null;
  return { engine: typeof engine === "string" ? engine : null };
}

/** Where this version keeps what is done while the work of a newer one stands in its place. */
export function besidePlace(): string {
  return `subsidy-forecast/work@${FORM}.${currentVersion()}/`;
}

/**
 * The kept work, as much of it as is whole; `null` where that is nothing. Where the present state is
 * damaged the nearest older one takes its place.
 */
export function readKept(record: string, textOf: (digest: string) => string | null): Revived | null {
  const root = parsed(record);
  if (!isJsonObject(root) || root["form"] !== FORM) return null;
  const library = new Library(textOf, root["engine"] !== ENGINE || root["version"] !== currentVersion());
  const origins = listOf(root["origins"]).map((each) => originOf(each, library));
  const at = typeof root["at"] === "number" ? root["at"] : -1;
  const all = listOf(root["entries"]).map((each) => entryOf(each, origins, library));
  const slots = listOf(root["slots"]).map((each) => slotOf(each, library));
  const whole = all.filter((each) => each !== null);
  const here = all.slice(0, at + 1).filter((each) => each !== null).length - 1;
  if (whole.length === 0) return null;
  return {
    history: { entries: whole, at: Math.max(0, here), open: false },
    slots: slots.filter((each) => each !== null),
    isDamaged: whole.length < all.length || slots.includes(null) || here < 0,
  };
}

/** Names a document by all that it says. */
export function documentDigest(document: ScenarioDocument): string {
  return writtenOut(document).digest;
}

function isBeyond(number: Json | undefined, known: number): boolean {
  return typeof number === "number" && number > known;
}

function writtenOut(document: ScenarioDocument): { readonly text: string; readonly digest: string } {
  const before = known.get(document);
  if (before !== undefined) return before;
  const text = JSON.stringify(document);
  const written = { text, digest: textDigest(text) };
  known.set(document, written);
  return written;
}

/** Texts as documents, each read once. What another version of the program wrote is checked anew. */
class Library {
  private readonly documents = new Map<string, ScenarioDocument | null>();

  constructor(
    private readonly textOf: (digest: string) => string | null,
    private readonly isStrange: boolean,
  ) {}

  document(digest: Json | undefined): ScenarioDocument | null {
    if (typeof digest !== "string") return null;
    const before = this.documents.get(digest);
    if (before !== undefined) return before;
    const document = this.read(digest);
    this.documents.set(digest, document);
    return document;
  }

  private read(digest: string): ScenarioDocument | null {
    const text = this.textOf(digest);
    const json = text === null ? undefined : parsed(text);
    if (text === null || !isJsonObject(json)) return null;
    const result = this.isStrange ? checkDocument(json) : null;
    if (result !== null) return result.kind === "scenario" ? result.document : null;
    known.set(json, { text, digest });
    return json;
  }
}

function originOf(json: Json, library: Library): Origin | null {
  if (!isJsonObject(json)) return null;
  const saved = library.document(json["saved"]);
  const from = json["from"];
  return saved === null ? null : { saved, from: typeof from === "string" ? from : null };
}

/** An entry whose saved values are lost is its own saved value. */
function entryOf(json: Json, origins: readonly (Origin | null)[], library: Library): Entry<State> | null {
  const [digest, position, field] = listOf(json);
  const document = library.document(digest);
  if (document === null) return null;
  const origin = typeof position === "number" ? (origins[position] ?? null) : null;
  const state = { document, origin: origin ?? { from: null, saved: document } };
  return { state, field: typeof field === "string" ? field : "" };
}

function slotOf(json: Json, library: Library): Slot | null {
  if (!isJsonObject(json)) return null;
  const document = library.document(json["document"]);
  const source = sourceOf(json["source"]);
  if (document === null || source === null) return null;
  return json["isBaseline"] === true ? { document, source, isBaseline: true } : { document, source };
}

function sourceOf(json: Json | undefined): SlotSource | null {
  if (!isJsonObject(json)) return null;
  const { kind, id, file } = json;
  if (kind === "bench" || kind === "snapshot") return { kind };
  if (kind === "shipped" && typeof id === "string") return { kind, id };
  return kind === "file" && typeof file === "string" ? { kind, file } : null;
}

function listOf(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? (json as readonly Json[]) : [];
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
