import { Unzip, UnzipInflate, unzipSync } from "fflate/browser";
import { SCENARIO_BYTES } from "../scenario/json.ts";

/** Generous for a library; small enough for any computer. */
export const ARCHIVE_LIMITS = {
  bytes: 32 * 1024 * 1024,
  entries: 12_000,
  /** Of all files together. */
  unpackedBytes: 128 * 1024 * 1024,
  /** Of one file; the index may be as large as all scenarios are many. */
  fileBytes: SCENARIO_BYTES,
  indexBytes: 8 * 1024 * 1024,
} as const;

export type Limits = Readonly<Record<keyof typeof ARCHIVE_LIMITS, number>>;

/** Why an archive is not opened. */
export type ArchiveFault = "too-large" | "not-an-archive" | "too-many" | "unpacks-too-large" | "not-text";

export type Unpacked =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly fault: ArchiveFault; readonly file: string | null };

/** What is put in at once: so many bytes come to at most a thousand times as many. */
const PIECE = 16 * 1024;

/**
 * The JSON files of a zip as texts by their names, which lead nowhere. Nothing is unpacked before number and
 * declared sizes of all files are within the limits, and what is unpacked is counted, whatever was declared.
 */
export function unpack(bytes: Uint8Array, limits: Limits = ARCHIVE_LIMITS): Unpacked {
  if (bytes.length > limits.bytes) return refused("too-large");
  const wanted = new Set<string>();
  const fault = survey(bytes, limits, wanted);
  if (fault !== null) return refused(fault);
  return inflated(bytes, limits, wanted);
}

function survey(bytes: Uint8Array, limits: Limits, wanted: Set<string>): ArchiveFault | null {
  let entries = 0;
  let size = 0;
  let fault: ArchiveFault | null = null;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        size += originalSize;
        if (entries > limits.entries) fault ??= "too-many";
        if (size > limits.unpackedBytes) fault ??= "unpacks-too-large";
        if (isScenarioFile(name)) {
          if (originalSize > mostBytes(name, limits)) fault ??= "unpacks-too-large";
          wanted.add(name);
        }
        return false;
      },
    });
  } catch {
    return "not-an-archive";
  }
  return fault;
}

/** Folders of file managers carry files of their own. */
function isScenarioFile(name: string): boolean {
  const parts = name.split("/");
  const isHidden = parts.some((part) => /^\.[^.]|^__MACOSX$/.test(part));
  return !isHidden && /\.json$/i.test(name);
}

function mostBytes(name: string, limits: Limits): number {
  return name === "index.json" ? limits.indexBytes : limits.fileBytes;
}

function inflated(bytes: Uint8Array, limits: Limits, wanted: ReadonlySet<string>): Unpacked {
  const files = new Map<string, string>();
  let total = 0;
  let stop: Unpacked | null = null;
  const unzip = new Unzip((file) => {
    if (!wanted.has(file.name) || files.has(file.name)) return;
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    let text = "";
    let size = 0;
    file.ondata = (error, chunk, isLast) => {
      if (stop !== null) return;
      // Of what went wrong before there is no chunk.
      const length = (chunk as Uint8Array | null)?.length ?? 0;
      size += length;
      total += length;
      if (error !== null) stop = refused("not-an-archive", file.name);
      else if (size > mostBytes(file.name, limits) || total > limits.unpackedBytes)
        stop = refused("unpacks-too-large", file.name);
      else {
        const more = decoded(decoder, chunk, isLast);
        if (more === null) stop = refused("not-text", file.name);
        else text += more;
        if (isLast) files.set(file.name, text);
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const halted = (): Unpacked | null => stop;
  try {
    for (let at = 0; at < bytes.length && halted() === null; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    return halted() ?? refused("not-an-archive");
  }
  const missing = [...wanted].find((name) => !files.has(name));
  return halted() ?? (missing === undefined ? { ok: true, files } : refused("not-an-archive", missing));
}

function decoded(decoder: TextDecoder, chunk: Uint8Array, isLast: boolean): string | null {
  try {
    return decoder.decode(chunk, { stream: !isLast });
  } catch {
    return null;
  }
}

const refused = (fault: ArchiveFault, file: string | null = null): Unpacked => ({ ok: false, fault, file });
