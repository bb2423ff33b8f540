import { populationWords } from "../../../text/population.ts";
import type { Language } from "../../../text/language.ts";
import type { SourceId } from "../../../text/sources.ts";
import type { Refused } from "../../shared/draft.ts";
import { refusedAsPercent } from "./measures.ts";
import type { Measure } from "./measures.ts";

/** One number of the population as the page shows it. */
export interface Assumption {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  /** `null`: not stated (only where `onempty` is given). */
  readonly value: number | null;
  /** The shipped scenario's; `undefined`: it has no such value. */
  readonly shipped: number | null | undefined;
  readonly measure: Measure;
  /** Behind the box (or before it, for English money). */
  readonly unit: string;
  /** Where a range makes sense. */
  readonly slider?: { readonly least: number; readonly most: number; readonly step: number };
  /** `null`: no assumption about the world. */
  readonly source: SourceId | null;
  readonly placeholder?: string;
  /** What the number means, in a line below it. */
  readonly hint?: string;
  readonly set: (value: number) => Refused;
  readonly clear?: () => Refused;
}

/** Not the shipped one; what was never shipped does not count. */
export function isOwn({ value, shipped }: Pick<Assumption, "value" | "shipped">): boolean {
  return shipped !== undefined && shipped !== value;
}

export const countOwn = (assumptions: readonly Assumption[]): number => assumptions.filter(isOwn).length;

/** Shipped value and difference from it in words; `null` where they are the same or nothing was shipped. */
export function differenceOf(
  { value, shipped, measure, placeholder }: Assumption,
  language: Language,
): { readonly own: string; readonly by: string; readonly up: boolean } | null {
  if (shipped === undefined || value === shipped) return null;
  const words = populationWords(language);
  if (shipped === null || value === null) {
    const own = shipped === null ? (placeholder ?? words.notStated) : measure.say(shipped);
    return {
      own,
      by: value === null ? (placeholder ?? words.notStated) : measure.say(value),
      up: value !== null,
    };
  }
  const up = value > shipped;
  return { own: measure.say(shipped), by: measure.differs(Math.abs(value - shipped), up), up };
}

/** Sets a value; what is refused is told in the unit in which it was typed. */
export function setAssumed({ set, measure }: Assumption, value: number): Refused {
  const refused = set(value);
  return measure.isPercent ? refusedAsPercent(refused) : refused;
}

/** Puts the shipped value back. */
export function putBack({ shipped, set, clear }: Assumption): void {
  if (shipped === null) clear?.();
  else if (shipped !== undefined) set(shipped);
}
