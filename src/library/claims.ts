import { Field } from "../scenario/field.ts";
import { readJson } from "../scenario/json.ts";
import { Problems } from "../scenario/problem.ts";
import { textDigest } from "../scenario/textDigest.ts";
import { ARCHIVE_FORMAT, INDEX_FILE } from "./archive.ts";
import { readMoment, readNote, readNumber } from "./record.ts";
import { CAUSES, MOST_VERSIONS } from "./types.ts";
import { ARCHIVE_LIMITS } from "./unpack.ts";
import type { Problem } from "../scenario/problem.ts";
import type { Cause, Moment } from "./types.ts";
import type { Bundle, FileFault } from "./unpack.ts";

/** A version as an archive has it, before its text is read. */
export interface ClaimedVersion {
  readonly number: number;
  readonly kept: Moment;
  readonly cause: Cause;
  readonly file: string;
  readonly text: string;
}

/** A scenario as an archive has it, before its texts are read. */
export interface Claim {
  /** `null`: a file that no index knows. */
  readonly id: string | null;
  readonly created: Moment;
  readonly note: string;
  /** Oldest first, at least one. */
  readonly versions: readonly ClaimedVersion[];
}

/** What is wrong with a file: as a whole, or at places of its text. */
export type FileProblems = { readonly file: string } & (
  | { /** `mismatch`: it is missing, or not what the index says. */ readonly fault: FileFault | "mismatch" }
  | { readonly problems: readonly Problem[] }
);

export interface Claims {
  readonly claims: readonly Claim[];
  readonly problems: readonly FileProblems[];
}

const ID = /^[0-9a-f]{32}$/;
const MOST_SCENARIOS = 2_000;

/**
 * What the files of a bundle are, all that is wrong with them at once. Without an index each file is a
 * scenario of its own; beside one, files that it does not name are.
 *
 * @param now when a file without a date came
 */
export function claimsOf({ files, faults }: Bundle, now: Moment): Claims {
  const problems = [...faults].map(([file, fault]): FileProblems => ({ file, fault }));
  const index = files.get(INDEX_FILE);
  const listed = index === undefined ? { claims: [], problems: [] } : readIndex(index, files);
  problems.push(...listed.problems.filter(({ file }) => !faults.has(file)));
  // Where the index cannot be read nobody knows what is whose.
  if (problems.some(({ file }) => file === INDEX_FILE)) return { claims: [], problems };
  const taken = new Set([INDEX_FILE, ...listed.claims.flatMap(({ versions }) => versions.map(fileOf))]);
  for (const { file } of problems) taken.add(file);
  const plain = [...files]
    .filter(([file]) => !taken.has(file))
    .map(([file, text]): Claim => ({
      id: null,
      created: now,
      note: "",
      versions: [{ number: 1, kept: now, cause: "imported", file, text }],
    }));
  return { claims: [...listed.claims, ...plain], problems };
}

const fileOf = ({ file }: ClaimedVersion): string => file;

function readIndex(text: string, files: ReadonlyMap<string, string>): Claims {
  const problems = new Problems();
  const json = readJson(text, ARCHIVE_LIMITS.indexBytes, problems);
  const root = Field.root(json.value, problems);
  const damaged: FileProblems[] = [];
  const claims: Claim[] = [];
  if (json.value !== undefined) {
    const file = root.object(["format", "scenarios"]);
    if (file.key("format").text(100) !== ARCHIVE_FORMAT)
      file.key("format").report("format", { current: ARCHIVE_FORMAT });
    const ids = new Set<string>();
    for (const each of file.key("scenarios").list(MOST_SCENARIOS)) {
      const claim = readClaim(each, files, damaged);
      if (claim.id === null || !ID.test(claim.id)) each.at("id").report("not-text");
      else if (ids.has(claim.id)) each.at("id").report("id-twice", { found: claim.id });
      else ids.add(claim.id);
      if (claim.versions.length > 0) claims.push(claim);
    }
  }
  if (problems.count === 0) return { claims, problems: damaged };
  return { claims: [], problems: [{ file: INDEX_FILE, problems: problems.list }] };
}

function readClaim(field: Field, files: ReadonlyMap<string, string>, damaged: FileProblems[]): Claim {
  const claim = field.object(["id", "name", "created", "about", "versions"]);
  const versions: ClaimedVersion[] = [];
  let last = 0;
  for (const each of claim.key("versions").list(MOST_VERSIONS, 1)) {
    const version = each.object(["number", "kept", "cause", "file", "digest"]);
    const number = readNumber(version.key("number"));
    if (number <= last) version.key("number").report("above", { above: last });
    last = number;
    const file = version.key("file").text(1000);
    const digest = version.key("digest").text(64);
    const head = {
      number,
      kept: readMoment(version.key("kept")),
      cause: version.key("cause").choice(CAUSES),
      file,
    };
    const text = files.get(file);
    if (text === undefined || textDigest(text) !== digest) damaged.push({ file, fault: "mismatch" });
    else versions.push({ ...head, text });
  }
  return {
    id: claim.key("id").text(32),
    created: readMoment(claim.key("created")),
    note: readNote(claim.key("about")),
    versions,
  };
}
