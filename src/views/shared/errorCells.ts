import { grouped, tableUnit } from "../../text/numbers.ts";
import type { Language } from "../../text/language.ts";

/** One line of a table of standard errors. */
export interface ErrorRow {
  /** Of a clause. */
  readonly number?: number;
  readonly name: string;
  readonly cells: readonly string[];
}

/** Where there is no figure, or too few trials to tell. */
export const NONE = "–";

/** To a hundred yuan in either unit. */
export function errorMoney(yuan: number | null, language: Language): string {
  return yuan === null ? NONE : grouped(yuan / tableUnit(language), language === "zh" ? 2 : 4);
}

/** Of a share, in points without their unit. */
export function errorPoints(share: number | null): string {
  return share === null ? NONE : grouped(100 * share, 3);
}

export function errorCount(count: number | null): string {
  return count === null ? NONE : grouped(count, 3);
}
