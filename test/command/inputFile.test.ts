import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inputFile } from "../../src/command/inputFile.ts";

const folder = mkdtempSync(join(tmpdir(), "input-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(bytes: Uint8Array | string): string {
  const path = join(folder, "f.json");
  writeFileSync(path, bytes);
  return path;
}

test("text comes without its byte order mark", () => {
  expect(inputFile(fileOf("\ufeff{}"), 100)).toBe("{}");
});

test("exactly as large as allowed, and one byte more", () => {
  expect(inputFile(fileOf("12345"), 5)).toBe("12345");
  expect(() => inputFile(fileOf("123456"), 5)).toThrow("has 6 bytes");
});

test.each([
  { why: "no file", path: () => join(folder, "none.json"), message: "no such file" },
  { why: "a folder", path: () => folder, message: "folder" },
  { why: "bytes that are no text", path: () => fileOf(Uint8Array.of(0xff, 0xfe, 0x00)), message: "UTF-8" },
])("$why", ({ path, message }) => {
  const where = path();
  expect(() => inputFile(where, 100)).toThrow(new RegExp(`^${where}: .*${message}`));
});
