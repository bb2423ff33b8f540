import { deflateSync, inflateSync } from "fflate/browser";
import { MisfitDelta, applyDelta, deltaOf } from "./delta.ts";
import { sorted } from "./canonical.ts";
import { readJson } from "./json.ts";
import { Problems } from "./problem.ts";
import { checkDocument } from "./read.ts";
import { shippedScenarios } from "./shipped.ts";
import { textDigest } from "./textDigest.ts";
import type { Json } from "./json.ts";
import type { ReadResult, ScenarioDocument } from "./read.ts";
import type { ShippedScenario } from "./shipped.ts";
import type { Scenario } from "./types.ts";

/** All of the hash, in characters; what is longer gets cut or broken on its way. */
export const LONGEST_LINK = 1200;

/** Links of a higher version were written by a newer program. */
export const LINK_VERSION = 1;

/** No document that needs more room differs from a shipped one by so little. */
const MOST_BYTES = 64 * 1024;

/** Hex digits of SHA-256: against damage, not against forgery. */
const CHECKSUM_DIGITS = 10;
const RESULT_DIGITS = 16;

/** Version, checksum and body stand here in links of every version, so that an older program can tell them. */
const FORM = /^#\/([a-z]+)\?s=([1-9]\d{0,3})\.([0-9a-f]{10})\.([A-Za-z0-9_-]+)$/;

/** What a link says. */
export interface Linked {
  readonly page: string;
  readonly document: ScenarioDocument;
  /** Version of the arithmetic of whoever sends it. */
  readonly engine: string;
  /** Digest of the forecast that the sender saw, or its beginning; `null` where it was not there yet. */
  readonly results: string | null;
}

export type LinkReading =
  | { readonly kind: "link"; readonly link: Linked; readonly scenario: Scenario }
  | { readonly kind: "damaged" }
  /** Written by a newer version. */
  | { readonly kind: "newer" }
  /** The shipped scenario that it stands on is another one here, or none. */
  | { readonly kind: "other-baseline" }
  /** Whole, but no scenario that this version can use. */
  | { readonly kind: "refused"; readonly result: Exclude<ReadResult, { readonly kind: "scenario" }> };

/**
 * The hash that opens the document elsewhere, the shortest over all shipped scenarios that it may stand on;
 * `null` where it is too long.
 */
export function linkOf(
  linked: Linked,
  baselines: readonly ShippedScenario[] = shippedScenarios,
): string | null {
  const wanted = sorted(linked.document);
  if (wanted.length > MOST_BYTES) return null;
  const links = baselines.map((baseline) => linkFrom(baseline, linked, wanted));
  const [best] = links.sort((one, other) => one.length - other.length);
  if (best === undefined) return null;
  // Reading refuses what is too long.
  const reading = readLink(best, baselines);
  return reading.kind === "link" && sorted(reading.link.document) === wanted ? best : null;
}

/** Never throws. */
export function readLink(
  hash: string,
  baselines: readonly ShippedScenario[] = shippedScenarios,
): LinkReading {
  const [, page = "", version = "", checksum, body = ""] =
    hash.length <= LONGEST_LINK ? (FORM.exec(hash) ?? []) : [];
  if (checksum === undefined || checksum !== checksumOf(page, version, body)) return { kind: "damaged" };
  if (Number(version) !== LINK_VERSION) return { kind: Number(version) > LINK_VERSION ? "newer" : "damaged" };
  const content = unpacked(body);
  return content === null ? { kind: "damaged" } : readContent(page, content, baselines);
}

interface Content {
  /** Of the shipped scenario that the link stands on. */
  readonly id: string;
  /** Of the document. */
  readonly digest: string;
  readonly results: string;
  readonly engine: string;
  readonly delta: Json | undefined;
}

function readContent(
  page: string,
  { id, digest, results, engine, delta }: Content,
  baselines: readonly ShippedScenario[],
): LinkReading {
  const baseline = baselines.find((each) => each.id === id);
  if (baseline === undefined) return { kind: "other-baseline" };
  const document = rebuilt(baseline.document, delta);
  if (document === null || digestOf(sorted(document)) !== digest) return { kind: "other-baseline" };
  const result = checkDocument(document);
  if (result.kind !== "scenario") return { kind: "refused", result };
  const link = { page, document: result.document, engine, results: results === "" ? null : results };
  return { kind: "link", link, scenario: result.scenario };
}

function rebuilt(baseline: ScenarioDocument, delta: Json | undefined): Json | null {
  try {
    return delta === undefined ? baseline : applyDelta(baseline, delta);
  } catch (error) {
    if (error instanceof MisfitDelta) return null;
    throw error;
  }
}

function linkFrom({ id, document }: ShippedScenario, linked: Linked, wanted: string): string {
  const delta = deltaOf(document, linked.document);
  const results = linked.results?.slice(0, RESULT_DIGITS) ?? "";
  const content = [id, digestOf(wanted), results, linked.engine, ...(delta === undefined ? [] : [delta])];
  const body = packed(JSON.stringify(content));
  const version = String(LINK_VERSION);
  return `#/${linked.page}?s=${version}.${checksumOf(linked.page, version, body)}.${body}`;
}

const digestOf = (text: string): string => textDigest(text).slice(0, CHECKSUM_DIGITS);

const checksumOf = (page: string, version: string, body: string): string =>
  digestOf(`${page}?${version}.${body}`);

function packed(text: string): string {
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 });
  const signs = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return signs.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** `null` for anything that no program of this version has written. */
function unpacked(body: string): Content | null {
  try {
    const signs = atob(body.replaceAll("-", "+").replaceAll("_", "/"));
    const room = new Uint8Array(MOST_BYTES);
    const bytes = inflateSync(
      Uint8Array.from(signs, (sign) => sign.charCodeAt(0)),
      { out: room },
    );
    // What did not fit was left out.
    if (bytes.length === room.length) return null;
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const json = readJson(text, MOST_BYTES, new Problems());
    return json.ok ? contentOf(json.value) : null;
  } catch {
    return null;
  }
}

function contentOf(json: Json): Content | null {
  const [id, digest, results, engine, ...deltas] = Array.isArray(json) ? (json as readonly Json[]) : [];
  if (!isText(id) || !isText(digest) || !isText(results) || !isText(engine) || deltas.length > 1) return null;
  if (!/^(?:[0-9a-f]{16})?$/.test(results)) return null;
  return { id, digest, results, engine, delta: deltas[0] };
}

const isText = (value: Json | undefined): value is string => typeof value === "string";
