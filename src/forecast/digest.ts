import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Outcome, YearOutcome } from "../simulation/types.ts";

/**
 * SHA-256, in hex, over every trial's totals: two runs with the same digest came to the same in each of
 * their trials. First the number of trials, then columns in the order of `columnsOf`, each in trial order, so that neither batches nor
 * workers can be seen in it. A column goes in as one byte that says how wide its entries are, then the
 * entries, little-endian: whole numbers where all fit 1 or 4 bytes, doubles where not, nothing where all
 * are 0. That halves what the hash has to read.
 */
export function outcomeDigest(outcome: Outcome): string {
  return bytesToHex(sha256(bytesOf(outcome)));
}

/** The same by the engine's own hash where the page may use it: many times as fast, and on another thread. */
export async function outcomeDigestAside(outcome: Outcome): Promise<string> {
  // Absent where a page is neither served safely nor opened from disk.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return outcomeDigest(outcome);
  return bytesToHex(new Uint8Array(await subtle.digest("SHA-256", bytesOf(outcome))));
}

function bytesOf(outcome: Outcome): Uint8Array<ArrayBuffer> {
  const columns = columnsOf(outcome);
  const widths = columns.map(widthOf);
  const size = widths.reduce<number>((sum, width) => sum + 1 + width * outcome.trials, 8);
  const bytes = new Uint8Array(size);
  bytes.set(new Uint8Array(Float64Array.of(outcome.trials).buffer));
  let at = 8;
  columns.forEach((column, c) => {
    bytes[at] = widths[c];
    bytes.set(encoded(column, widths[c]), at + 1);
    at += 1 + widths[c] * outcome.trials;
  });
  return bytes;
}

function columnsOf(outcome: Outcome): Float64Array[] {
  return [...outcome.byYear.flatMap(columnsOfYear), outcome.tail, outcome.contingent];
}

function columnsOfYear(year: YearOutcome): Float64Array[] {
  return [
    year.demand,
    year.paid,
    year.carriedIn,
    year.open,
    year.exhaustedIn,
    ...year.byClause.flatMap((clause) => [clause.demand, clause.paid]),
  ];
}

type Width = 0 | 1 | 4 | 8;

/** The narrowest that holds every entry. */
function widthOf(column: Float64Array): Width {
  let all = 0;
  for (let i = 0; i < column.length; i++) {
    const whole = column[i] >>> 0;
    if (whole !== column[i]) return 8;
    all |= whole;
  }
  return all === 0 ? 0 : all >>> 8 === 0 ? 1 : 4;
}

/** Typed arrays are little-endian wherever browsers run. */
function encoded(column: Float64Array, width: Width): Uint8Array {
  if (width === 0) return new Uint8Array(0);
  if (width === 1) return new Uint8Array(column);
  if (width === 4) return new Uint8Array(new Uint32Array(column).buffer);
  // + 0 makes a negative zero an ordinary one.
  return new Uint8Array(column.map((value) => value + 0).buffer);
}
