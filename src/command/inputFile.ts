import { readFileSync, statSync } from "node:fs";
import { messageOf } from "./failure.ts";

/** The text of a file; an error for people where it cannot be had, is larger than `mostBytes` or no UTF-8. */
export function inputFile(path: string, mostBytes: number): string {
  try {
    const before = statSync(path);
    if (before.isFile()) requireAtMost(before.size, mostBytes);
    const bytes = readFileSync(path);
    requireAtMost(bytes.length, mostBytes);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error(`${path}: ${reason(error)}`, { cause: error });
  }
}

function requireAtMost(size: number, mostBytes: number): void {
  if (size > mostBytes) throw new Error(`has ${size} bytes, more than the ${mostBytes} that are read`);
}

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "is a folder, not a file";
    case "EACCES":
      return "may not be read";
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return "is not UTF-8 text";
    default:
      return messageOf(error);
  }
}
