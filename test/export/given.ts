import type { Provenance } from "../../src/text/take.ts";

export const HOSTILE = `=HYPERLINK("http://a.invalid","<b>")`;

export const provenance: Provenance = {
  names: [{ zh: "基准情景", en: "Baseline" }],
  digests: ["0123456789abcdef"],
  seeds: ["dalian-2026"],
  trials: 2,
  engine: "1.0.0",
  date: "2026-11-26",
  isSample: true,
};

export const hostile: Provenance = { ...provenance, names: [{ zh: HOSTILE, en: HOSTILE }], seeds: [HOSTILE] };
