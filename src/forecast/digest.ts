import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Outcome, YearOutcome } from "../simulation/types.ts";

/**
 * SHA-256, in hex, over every trial's totals: two runs with the same digest came to the same in each of
 * their trials. Columns in the order of `columnsOf`, each in trial order, whole fen (or months) as
 * little-endian doubles, so that neither batches nor workers can be seen in it.
 */
export function outcomeDigest(outcome: Outcome): string {
  const hash = sha256.create();
  const bytes = new Uint8Array(8 * outcome.trials);
  for (const column of columnsOf(outcome)) {
    writeLittleEndian(column, bytes);
    hash.update(bytes);
  }
  return bytesToHex(hash.digest());
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

function writeLittleEndian(column: Float64Array, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer);
  // + 0 makes a negative zero an ordinary one.
  for (let i = 0; i < column.length; i++) view.setFloat64(8 * i, column[i] + 0, true);
}
