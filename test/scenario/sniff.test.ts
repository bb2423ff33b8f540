import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { foreignOf, textOf } from "../../src/scenario/sniff.ts";
import { BASELINE } from "./files.ts";

const zipped = (member: string) => zipSync({ [member]: strToU8("x") });

test.each([
  { why: "a scenario", bytes: strToU8(BASELINE), what: null },
  { why: "nothing at all", bytes: new Uint8Array(), what: null },
  { why: "a byte order mark of UTF-8", bytes: strToU8("\ufeff{}"), what: null },
  { why: "a zip of scenarios", bytes: zipped("a.scenario.json"), what: "archive" },
  { why: "a workbook", bytes: zipped("[Content_Types].xml"), what: "office" },
  { why: "a workbook that begins with its sheets", bytes: zipped("xl/workbook.xml"), what: "office" },
  { why: "a text document", bytes: zipped("word/document.xml"), what: "office" },
  {
    why: "an old office file",
    bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    what: "office",
  },
  { why: "not even the start of one", bytes: Uint8Array.of(0xd0, 0xcf, 0x11), what: null },
  { why: "a PDF", bytes: strToU8("%PDF-1.7"), what: "pdf" },
  { why: "a photo", bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), what: "picture" },
  { why: "UTF-16 of Windows", bytes: Uint8Array.of(0xff, 0xfe, 0x7b, 0), what: "other-encoding" },
  { why: "a zero byte inside", bytes: strToU8("{\0}"), what: "not-text" },
])("$why: $what", ({ bytes, what }) => {
  expect(foreignOf(bytes)).toBe(what);
});

test("only UTF-8 is text, and a byte order mark stays for the reader", () => {
  const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes).buffer;
  expect(textOf(bytesOf(0xe5, 0x9f, 0xba))).toBe("基");
  expect(textOf(bytesOf(0xef, 0xbb, 0xbf, 0x7b))).toBe("\ufeff{");
  expect(textOf(bytesOf(0xbb, 0xf9))).toBe(null);
});
