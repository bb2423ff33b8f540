/** What a file is that is no text. */
export type Foreign = "archive" | "office" | "pdf" | "picture" | "other-encoding" | "not-text";

type Magic = readonly [what: Foreign, start: readonly number[]];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** First bytes, as the formats fix them. */
const MAGIC: readonly Magic[] = [
  ["office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["picture", [0x52, 0x49, 0x46, 0x46]],
  ["picture", [0x42, 0x4d]],
  ["other-encoding", [0xff, 0xfe]],
  ["other-encoding", [0xfe, 0xff]],
];

/** Members by which a zip of an office program is known: Office Open XML, OpenDocument. */
const OFFICE_MEMBERS = ["[Content_Types].xml", "_rels/.rels", "xl/", "word/", "ppt/", "mimetypeapplication/"];

/**
 * What the first bytes of a file give away; `null`: it may be a text. An office file is a zip too, and is told
 * from one by its first members.
 */
export function foreignOf(head: Uint8Array): Foreign | null {
  if (startsWith(head, ZIP)) {
    const text = new TextDecoder("latin1").decode(head);
    return OFFICE_MEMBERS.some((member) => text.includes(member)) ? "office" : "archive";
  }
  const known = MAGIC.find(([, start]) => startsWith(head, start));
  if (known !== undefined) return known[0];
  return head.includes(0) ? "not-text" : null;
}

/** The text of a file in UTF-8; `null`: it is written in another way. A byte order mark is left to the reader. */
export function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(head: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => head[i] === byte);
}
