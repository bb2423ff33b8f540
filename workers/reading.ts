import { bundleOf } from "../src/library/bundle.ts";
import { readArchive } from "../src/library/readArchive.ts";
import { mostBytes, previewOf, tooLarge } from "../src/scenario/preview.ts";
import { readScenario } from "../src/scenario/read.ts";
import { foreignOf, textOf } from "../src/scenario/sniff.ts";
import type { GivenFile } from "../src/library/bundle.ts";
import type { ArchivePart } from "../src/library/readArchive.ts";
import type { FilePreview } from "../src/scenario/preview.ts";
import type { ReadAnswers, ReadReply, ReadRequest } from "./readProtocol.ts";

type Asked<Kind> = Extract<ReadRequest, { readonly kind: Kind }>;
type Tell = (reply: ReadReply) => void;

/** Enough for the first members of a zip and for the format of a ledger. */
const HEAD_BYTES = 4096;

/** A part with more text than this takes long to arrive. */
const PART_SIGNS = 500_000;
const PART_MS = 100;

/** Tells the answer to the request, or why there is none. Never rejects. */
export async function answer(request: ReadRequest, tell: Tell): Promise<void> {
  try {
    tell({ answer: await answerTo(request, tell) });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
}

function answerTo(request: ReadRequest, tell: Tell): Promise<ReadAnswers[keyof ReadAnswers]> {
  if (request.kind === "preview") return preview(request);
  if (request.kind === "archive") return archive(request, tell);
  return Promise.resolve(readScenario(request.text));
}

async function preview({ file, present }: Asked<"preview">): Promise<FilePreview> {
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  if (head === null) return { kind: "unreadable" };
  const foreign = foreignOf(new Uint8Array(head));
  if (foreign === "archive") return { kind: "archive" };
  if (foreign !== null) return { kind: "foreign", what: foreign };
  const most = mostBytes(new TextDecoder().decode(head));
  if (file.size > most) return tooLarge(most);
  const bytes = await bytesOf(file);
  if (bytes === null) return { kind: "unreadable" };
  const text = textOf(bytes);
  return text === null ? { kind: "foreign", what: "other-encoding" } : previewOf(text, present);
}

/** Parts are told as they are read, so that none is large and somebody can look on. */
async function archive({ files, now }: Asked<"archive">, tell: Tell): Promise<ReadAnswers["archive"]> {
  const given: GivenFile[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    if (bytes === null) return "unreadable";
    given.push({ name: file.name, bytes });
  }
  const unpacked = bundleOf(given);
  if (!unpacked.ok) return unpacked.fault;
  const { bundle } = unpacked;
  if (bundle.files.size + bundle.faults.size === 0) return "nothing";
  let parts: ArchivePart[] = [];
  let signs = 0;
  let told = performance.now();
  const flush = (): void => {
    if (parts.length > 0) tell({ part: joined(parts) });
    parts = [];
    signs = 0;
    told = performance.now();
  };
  for (const part of readArchive(bundle, now)) {
    const more = signsIn(part);
    if (signs + more > PART_SIGNS) flush();
    parts.push(part);
    signs += more;
    if (performance.now() - told > PART_MS) flush();
  }
  flush();
  return null;
}

const joined = (parts: readonly ArchivePart[]): ArchivePart => ({
  ...parts[parts.length - 1],
  incoming: parts.flatMap(({ incoming }) => incoming),
  problems: parts.flatMap(({ problems }) => problems),
});

const signsIn = ({ incoming }: ArchivePart): number =>
  incoming.flatMap(({ versions }) => versions).reduce((sum, { text }) => sum + text.length, 0);

/** `null` where the browser cannot read it: it has gone, or it is a folder. */
function bytesOf(file: Blob): Promise<ArrayBuffer | null> {
  return file.arrayBuffer().catch(() => null);
}
