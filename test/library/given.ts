import { textDigest } from "../../src/scenario/textDigest.ts";
import type { Kept, Outlook, Version } from "../../src/library/types.ts";

/** The n-th second of a day. */
export const at = (second: number): string => `2026-11-26T08:00:${String(second).padStart(2, "0")}.000Z`;

export const idOf = (letter: string): string => letter.repeat(32);

export function version(number: number, text: string, more: Partial<Version> = {}): Version {
  return {
    number,
    kept: at(number),
    cause: "kept",
    name: { zh: "压减方案", en: "Cut" },
    format: "subsidy-forecast/scenario@1",
    digest: textDigest(text),
    meaning: textDigest(`meaning of ${text}`),
    outlook: null,
    ...more,
  };
}

export function kept(id: string, versions: readonly Version[], more: Partial<Kept> = {}): Kept {
  return { id, created: at(0), note: "", deleted: null, versions, broken: [], isNoteLost: false, ...more };
}

export const outlook: Outlook = {
  engine: "1.0.0",
  trials: 10_000,
  seed: "dalian-2026",
  results: "ab12",
  years: [
    { year: 2026, count: 12, byMonth: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.0012], shortfall: 1.5 },
    { year: 2027, count: 5410, byMonth: [0, 0, 0, 0, 0, 0, 0, 0.1, 0.2, 0.3, 0.4, 0.541], shortfall: 1e6 },
  ],
};
