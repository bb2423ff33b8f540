import { SCENARIO_BYTES } from "../scenario/json.ts";
import { foreignOf, textOf } from "../scenario/sniff.ts";
import { INDEX_FILE } from "./archive.ts";
import { unpack } from "./unpack.ts";
import type { FileFault, Unpacked } from "./unpack.ts";

export interface GivenFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** An archive on its own is unpacked; other files are as if they had come in one without an index. */
export function bundleOf(given: readonly GivenFile[]): Unpacked {
  if (given.length === 1 && isArchive(given[0])) return unpack(new Uint8Array(given[0].bytes));
  const files = new Map<string, string>();
  const faults = new Map<string, FileFault>();
  for (const { name, bytes: own } of given) {
    const free = freeName(name, (taken) => taken === INDEX_FILE || files.has(taken) || faults.has(taken));
    const text = own.byteLength > SCENARIO_BYTES ? null : textOf(own);
    if (text !== null) files.set(free, text);
    else faults.set(free, own.byteLength > SCENARIO_BYTES ? "too-large" : "not-text");
  }
  return { ok: true, bundle: { files, faults } };
}

/** What is called one is looked at as one, so that it is said where it is none. */
function isArchive({ name, bytes }: GivenFile): boolean {
  return /\.zip$/i.test(name) || foreignOf(new Uint8Array(bytes)) === "archive";
}

/** Files of several folders may have the same name. */
function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let n = 2; isTaken(free); n += 1) free = `${name} (${n})`;
  return free;
}
