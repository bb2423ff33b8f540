import { compareDays } from "../policy/dates.ts";
import type { LedgerClaim } from "./types.ts";

/** The order in which claims are served: decision, submission, id. */
export function compareServing(a: LedgerClaim, b: LedgerClaim): number {
  return compareDays(a.decided, b.decided) || compareSubmission(a, b);
}

/** The order in which documents are claimed: submission, id. */
export function compareSubmission(a: LedgerClaim, b: LedgerClaim): number {
  return compareDays(a.submitted, b.submitted) || compareIds(a.id, b.id);
}

/** Numbers inside ids compare as numbers: "A2" before "A10"; "A02" and "A2" differ in the end. */
export function compareIds(a: string, b: string): number {
  const left = a.match(RUNS) ?? [];
  const right = b.match(RUNS) ?? [];
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) {
    const order = compareRuns(left[i], right[i]);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

const RUNS = /[0-9]+|[^0-9]+/g;

function compareRuns(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return compareText(a, b);
  const left = a.replace(/^0+/, "");
  const right = b.replace(/^0+/, "");
  return left.length - right.length || compareText(left, right);
}

function isNumber(run: string): boolean {
  return run >= "0" && run < ":";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
