import type { CheckGroup, CheckKind } from "../../text/trust.ts";

/** One comparison of the self-test: plain data, so that another language needs no other run. */
export interface Check {
  readonly group: CheckGroup;
  readonly what: CheckKind;
  /** What it is asked, in no language; "" where the kind says all. */
  readonly of: string;
  readonly found: Figure;
  readonly expected: Figure;
  readonly tolerance: Tolerance;
}

export const GROUPS: readonly CheckGroup[] = ["random", "statistics", "allocation", "closed", "digest"];

export type Figure = number | string;

export type Tolerance =
  /** To the last bit. */
  | { readonly is: "none" }
  | { readonly is: "absolute"; readonly most: number }
  /** `most` standard errors of the size `se`. */
  | { readonly is: "errors"; readonly most: number; readonly se: number };

export function passes({ found, expected, tolerance }: Check): boolean {
  if (tolerance.is === "none") return found === expected;
  return Math.abs(Number(found) - Number(expected)) <= allowed(tolerance);
}

/** Standard errors that `found` lies above `expected`; `null` where the tolerance is none of errors. */
export function errorsOff({ found, expected, tolerance }: Check): number | null {
  return tolerance.is === "errors" ? (Number(found) - Number(expected)) / tolerance.se : null;
}

const allowed = (tolerance: Exclude<Tolerance, { is: "none" }>): number =>
  tolerance.is === "absolute" ? tolerance.most : tolerance.most * tolerance.se;

/** What the test ran on, and how. */
export interface Surroundings {
  /** Name and version; the whole of what the browser says of itself where it gives no name. */
  readonly browser: string;
  readonly engine: string;
  readonly workers: number;
  /** WebAssembly with vectors; without it TypeScript computes the same, only slower. */
  readonly simd: boolean;
  /** Memory shared with the workers; without it results are handed over, only slower. */
  readonly shared: boolean;
  /** Year, month, day, hour and minute as the wall has them. */
  readonly at: string;
  /** `null` until the test is over. */
  readonly seconds: number | null;
}

export interface SelfTestState {
  readonly status: "idle" | "running" | "done" | "cancelled" | "failed";
  /** Groups done, in the order of `GROUPS`. */
  readonly done: number;
  readonly checks: readonly Check[];
  /** `null` before the first start. */
  readonly surroundings: Surroundings | null;
  /** Why it could not run to its end, as the engine says it. */
  readonly failure: string | null;
}

export const IDLE: SelfTestState = {
  status: "idle",
  done: 0,
  checks: [],
  surroundings: null,
  failure: null,
};
