export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
}
export interface Found {
  readonly counts: readonly { readonly file: string; readonly mutants: number; readonly killed: number; readonly timedOut: number }[];
  readonly alive: readonly Mutant[];
}
export type Kept = Record<string, Found & { readonly date: string }>;
export function reportOf(kept: Kept): { text: string; faults: string[] } {
  return { text: JSON.stringify(kept), faults: [] };
}
