import type { Language } from "./language.ts";

const EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const EN_LONG = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Short name for axes and tables; `month` 1 to 12. */
export const monthShort = (month: number, language: Language): string =>
  language === "zh" ? `${month}月` : EN[month - 1];

/** Name inside a sentence; `month` 1 to 12. A median between two months (4.5) names both. */
export function monthInText(month: number, language: Language): string {
  const low = Math.floor(month);
  if (low !== month) {
    return language === "zh" ? `${low}月至${low + 1}月` : `${EN_LONG[low - 1]} to ${EN_LONG[low]}`;
  }
  return language === "zh" ? `${month}月` : EN_LONG[month - 1];
}

/** First month (1 to 12) by whose end the share is reached; `null` where it never is. */
export function monthReached(byMonth: readonly number[], share: number): number | null {
  const index = byMonth.findIndex((p) => p >= share);
  return index === -1 ? null : index + 1;
}
