import { mostBytes, previewOf, tooLarge } from "../src/scenario/preview.ts";
import { foreignOf, textOf } from "../src/scenario/sniff.ts";
import type { FilePreview } from "../src/scenario/preview.ts";
import type { ReadReply, ReadRequest } from "./readProtocol.ts";

/** Enough for the first members of a zip and for the format of a ledger. */
const HEAD_BYTES = 4096;

const reply = (message: ReadReply): void => postMessage(message);

onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  read(data).then(
    (preview) => reply({ preview }),
    (error: unknown) => reply({ failure: error instanceof Error ? error.message : String(error) }),
  );
};

async function read({ file, present }: ReadRequest): Promise<FilePreview> {
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

/** `null` where the browser cannot read it: it has gone, or it is a folder. */
function bytesOf(file: Blob): Promise<ArrayBuffer | null> {
  return file.arrayBuffer().catch(() => null);
}
