import { compareWords } from "../../text/compare.ts";
import { tableChance } from "../../text/chance.ts";
import { grouped, percent, tableMoney } from "../../text/numbers.ts";
import type { Delta } from "../../forecast/comparison.ts";
import type { Language } from "../../text/language.ts";

/** `same`: equal on every trial; `noise`: less than two standard errors. */
export type Verdict = "same" | "noise" | "up" | "down";

export function verdictOf({ difference, se }: Pick<Delta, "difference" | "se">): Verdict {
  if (difference === 0 && se === 0) return "same";
  if (Math.abs(difference) < 2 * se) return "noise";
  return difference > 0 ? "up" : "down";
}

/** One cell group 方案 | Δ | Δ% in words. */
export interface DeltaCell {
  readonly after: string;
  readonly difference: string;
  readonly error: string;
  readonly relative: string;
  readonly verdict: Verdict;
}

/** A row of a table; `null` where a scenario has nothing to show there. */
export interface DeltaRow {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly cells: readonly (DeltaCell | null)[];
}

/** Rows under one heading. */
export interface DeltaGroup {
  readonly key: string;
  readonly heading: string | null;
  /** Stands beside the heading. */
  readonly note: string | null;
  readonly rows: readonly DeltaRow[];
}

/** How a kind of number is written. */
export interface Writing {
  readonly value: (value: number) => string;
  readonly difference: (value: number) => string;
  /** Of the standard error, without a sign. */
  readonly error: (value: number) => string;
  readonly hasRelative: boolean;
}

/** Yuan as the tables have it. */
export function moneyWriting(language: Language): Writing {
  const money = (yuan: number): string => tableMoney(yuan, language);
  return { value: money, difference: (yuan) => signed(money(yuan)), error: money, hasRelative: true };
}

/** Yuan of a single applicant. */
export function yuanWriting(): Writing {
  const money = (yuan: number): string => grouped(yuan, 0);
  return { value: money, difference: (yuan) => signed(money(yuan)), error: money, hasRelative: true };
}

/** Probabilities out of so many trials, their differences in percentage points. */
export function chanceWriting(trials: number, language: Language): Writing {
  const points = (share: number): string => compareWords(language).points(grouped(share * 100, 2));
  return {
    value: (share) => tableChance({ count: Math.round(share * trials), trials }),
    difference: (share) => signed(points(share)),
    error: (share) => grouped(share * 100, 2),
    hasRelative: false,
  };
}

/** An amount that somebody set: no chance in it. */
export function deltaRow(
  key: string,
  name: string,
  deltas: readonly (Delta | null)[],
  writing: Writing,
): DeltaRow | null {
  const known = deltas.find((delta) => delta !== null);
  if (known === undefined) return null;
  const cells = deltas.map((delta) => (delta === null ? null : deltaCell(delta, writing)));
  return { key, name, before: writing.value(known.before), cells };
}

export function deltaCell(delta: Delta, writing: Writing): DeltaCell {
  return {
    after: writing.value(delta.after),
    difference: writing.difference(delta.difference),
    error: writing.error(delta.se),
    relative: !writing.hasRelative || delta.relative === null ? "–" : signed(percent(delta.relative, 2)),
    verdict: verdictOf(delta),
  };
}

/** With a plus in front of what is above zero as it is written, and a true minus below. */
export function signed(text: string): string {
  if (!/[1-9]/.test(text)) return text.replace(/^[-−]/, "");
  return /^[-−]/.test(text) ? text.replace("-", "−") : `+${text}`;
}
