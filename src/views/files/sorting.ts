import { tightestYear } from "../../library/outlook.ts";
import { newestOf } from "../../library/types.ts";
import type { Kept } from "../../library/types.ts";
import type { Language } from "../../text/language.ts";

export type SortKey = "recent" | "name" | "chance";

/** The given order is the latest first; equal ones keep it. */
export function sortedBy(list: readonly Kept[], key: SortKey, language: Language): Kept[] {
  if (key === "recent") return [...list];
  if (key === "chance") return [...list].sort((a, b) => chanceOf(b) - chanceOf(a));
  const { compare } = new Intl.Collator(language === "zh" ? "zh-CN" : "en", { numeric: true });
  return [...list].sort((a, b) => compare(newestOf(a).name[language], newestOf(b).name[language]));
}

/** Of the tightest year; what is not computed comes last. */
function chanceOf(kept: Kept): number {
  const { outlook } = newestOf(kept);
  if (outlook === null) return -1;
  return (tightestYear(outlook)?.count ?? 0) / outlook.trials;
}
