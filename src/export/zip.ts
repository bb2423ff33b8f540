import { zipSync } from "fflate/browser";
import type { AsyncZippable, FlateCallback } from "fflate/browser";

/**
 * Stands in for fflate where workbooks are written: its own threads come from addresses that the content
 * security policy refuses, and workbooks are written on a thread of ours anyway.
 */
export { strToU8, zipSync } from "fflate/browser";

export function zip(files: AsyncZippable, done: FlateCallback): void {
  done(null, zipSync(files));
}
