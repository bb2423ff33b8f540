/**
 * A day as people type it, as a file has it: `2026年7月1日`, `2026/7/1`, `2026.7.1`, `20260701` and
 * full-width digits become `2026-07-01`. Whatever is no such thing comes back as it was typed.
 */
export function readDay(typed: string): string {
  const text = plainDigits(typed);
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return match === null ? typed : [match[1], ...[match[2], match[3]].map(twoDigits)].join("-");
}

/** A month likewise: `2026年9月`, `2026/9`, `202609`. */
export function readMonth(typed: string): string {
  const text = plainDigits(typed);
  const match = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d\d)$/.exec(text);
  return match === null ? typed : `${match[1]}-${twoDigits(match[2])}`;
}

const plainDigits = (typed: string): string => typed.normalize("NFKC").replace(/[\s‐‑–—−]/g, dashOrNothing);
const dashOrNothing = (sign: string): string => (/\s/.test(sign) ? "" : "-");
const twoDigits = (digits: string): string => digits.padStart(2, "0");
