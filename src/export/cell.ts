/** What stands in one cell of a file that is taken away. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  /** In groups of three, with so many decimals. */
  | { readonly kind: "number"; readonly value: number; readonly decimals: number }
  /** A share: 0.541 is 54.1%, with so many decimals. */
  | { readonly kind: "percent"; readonly value: number; readonly decimals: number }
  /** Without groups: years, numbers of clauses and trials. */
  | { readonly kind: "whole"; readonly value: number }
  /** Year, month and day with hyphens. */
  | { readonly kind: "date"; readonly iso: string };

export type Row = readonly Cell[];

export const text = (content: string): Cell => ({ kind: "text", text: content });
export const number = (value: number, decimals: number): Cell => ({ kind: "number", value, decimals });
export const percent = (value: number, decimals: number): Cell => ({ kind: "percent", value, decimals });
export const whole = (value: number): Cell => ({ kind: "whole", value });
export const EMPTY = text("");

const NUMBER = /^([-\u2212+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/;

/** More digits than a double holds. */
const MOST_DIGITS = 15;

/** The number that a page shows as text, as a number; anything else stays text, to the letter. */
export function cellOf(shown: string): Cell {
  const match = NUMBER.exec(shown);
  if (match === null) return text(shown);
  const [, sign, grouped, fraction = "", unit] = match;
  const digits = grouped.replaceAll(",", "");
  const isCode = digits.length > 1 && digits.startsWith("0");
  if (isCode || digits.length + fraction.length > MOST_DIGITS) return text(shown);
  const signed = sign === "-" || sign === "\u2212" ? "-" : "";
  // Read at once: to divide by 100 afterwards would round twice.
  const value = Number(`${signed}${digits}.${fraction}${unit === "" ? "" : "e-2"}`);
  return unit === "" ? number(value, fraction.length) : percent(value, fraction.length);
}

/** A cell as plain text: no groups, a hyphen for the minus sign, the decimals that are shown. */
export function plainText(cell: Cell): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return fixed(cell.value, cell.decimals);
    case "percent":
      return `${fixed(cell.value * 100, cell.decimals)}%`;
    case "whole":
      return String(cell.value);
    case "date":
      return cell.iso;
  }
}

/** What rounds to zero carries no sign. */
function fixed(value: number, decimals: number): string {
  const shown = value.toFixed(decimals);
  return /[1-9]/.test(shown) ? shown : shown.replace("-", "");
}
