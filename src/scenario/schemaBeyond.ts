import type { ProblemCode } from "./problem.ts";

/**
 * What the reader refuses and the schema cannot: code → where. `src/text/formatGuide.ts` says why; a
 * test holds everything else that the reader refuses against the schema.
 */
export const beyondSchema = {
  // Of the text: a schema sees the document that was read from it.
  "too-large": /^$/,
  "empty-file": /^$/,
  "too-deep": /^$/,
  "cut-short": /^$/,
  "not-json": /^$/,
  more: /^$/,
  "duplicate-key": /./,
  "forbidden-key": /./,
  "number-range": /./,
  // Of a double: 0.07 is no exact multiple of 0.01.
  decimals: /./,
  // Of signs: a schema counts a character beyond the basic plane once, the reader as two.
  "long-text": /./,
  // Of the calendar: a month has 28 to 31 days.
  "no-such-date": /^timing\.(signed|expires)$/,
  // Of two values that stand apart.
  "expires-first": /^timing\.expires$/,
  "validity-long": /^timing\.expires$/,
  "opens-outside": /^timing\.opens$/,
  "year-range": /\.\d{4}$|^trend\.costBaseYear$/,
  "interval-order": /\.monthsAfterSigning$/,
  "unknown-months": /\.months$/,
  "id-twice": /^segments\[\d+\]\.id$/,
  "clause-twice": /^(segments\[\d+\]\.claims\[\d+\]\.clause|budget\.priority\[\d+\]\[\d+\])$/,
  // Of a sum.
  "sum-one": /^timing\.decisionLagMonths$/,
  "too-many-claims": /^segments$/,
  // A schema counts `note` and `x-` keys in.
  "list-long": /^monthProfiles$/,
} as const satisfies Partial<Record<ProblemCode, RegExp>>;

export type BeyondCode = keyof typeof beyondSchema;
