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
export type ArchiveFault = "too-large" | "not-an-archive" | "too-many" | "unpacks-too-large";

/** Why one file of it is not read; the others are. */
export type FileFault = "too-large" | "damaged" | "not-text";

export interface Bundle {
  /** Texts by names, which lead nowhere. */
  readonly files: ReadonlyMap<string, string>;
  /** What is wrong with the others, by their names. */
  readonly faults: ReadonlyMap<string, FileFault>;
}

export type Unpacked =
  { readonly ok: true; readonly bundle: Bundle } | { readonly ok: false; readonly fault: ArchiveFault };

/** What is put in at once: so many bytes come to at most a thousand times as many. */
const PIECE = 16 * 1024;

/** Stored, deflated: no other way of packing is known here. */
const COMPRESSIONS = [0, 8];

/**
 * The JSON files of a zip. Nothing is unpacked before number and declared sizes of all files are within the
 * limits, and what is unpacked is counted, whatever was declared.
 */
export function unpack(bytes: Uint8Array, limits: Limits = ARCHIVE_LIMITS): Unpacked {
  if (bytes.length > limits.bytes) return refused("too-large");
  const wanted = new Set<string>();
  const faults = new Map<string, FileFault>();
  const fault = survey(bytes, limits, { wanted, faults });
  if (fault !== null) return refused(fault);
  return inflated(bytes, limits, { wanted, faults });
}

/** What an archive has, by name: what is to be read, and what is not. */
interface Contents {
  readonly wanted: Set<string>;
  readonly faults: Map<string, FileFault>;
}

function survey(bytes: Uint8Array, limits: Limits, { wanted, faults }: Contents): ArchiveFault | null {
  let entries = 0;
  let size = 0;
  let fault: ArchiveFault | null = null;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        entries += 1;
        size += originalSize;
        if (entries > limits.entries) fault ??= "too-many";
        if (size > limits.unpackedBytes) fault ??= "unpacks-too-large";
        if (!isScenarioFile(name)) return false;
        if (originalSize > mostBytes(name, limits)) faults.set(name, "too-large");
        else if (!COMPRESSIONS.includes(compression)) faults.set(name, "damaged");
        else wanted.add(name);
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

function inflated(bytes: Uint8Array, limits: Limits, { wanted, faults }: Contents): Unpacked {
  const files = new Map<string, string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    const { name } = file;
    if (!wanted.has(name) || files.has(name)) return;
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    let text = "";
    let size = 0;
    file.ondata = (error, chunk, isLast) => {
      // Of what went wrong before there is no chunk.
      const length = (chunk as Uint8Array | null)?.length ?? 0;
      size += length;
      total += length;
      if (faults.has(name)) return;
      const more = error === null ? decoded(decoder, chunk, isLast) : null;
      if (error !== null) faults.set(name, "damaged");
      else if (size > mostBytes(name, limits)) faults.set(name, "too-large");
      else if (more === null) faults.set(name, "not-text");
      else text += more;
      if (isLast && !faults.has(name)) files.set(name, text);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && total <= limits.unpackedBytes; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    // What comes after the damage is missing.
  }
  if (total > limits.unpackedBytes) return refused("unpacks-too-large");
  for (const name of wanted) if (!files.has(name) && !faults.has(name)) faults.set(name, "damaged");
  return { ok: true, bundle: { files, faults } };
}

function decoded(decoder: TextDecoder, chunk: Uint8Array, isLast: boolean): string | null {
  try {
    return decoder.decode(chunk, { stream: !isLast });
  } catch {
    return null;
  }
}

const refused = (fault: ArchiveFault): Unpacked => ({ ok: false, fault });
