import { grouped } from "./numbers.ts";
import type { Language } from "./language.ts";

/** An interval of a probability; what would read 0 % or 100 % is told as a bound. */
export function intervalText(
  { low, high }: { readonly low: number; readonly high: number },
  language: Language,
): string {
  const zh = language === "zh";
  const [from, to] = [grouped(low * 100, 2), grouped(high * 100, 2)];
  if (from === "0.00") return zh ? `不高于${to}%` : `at most ${to}%`;
  if (to === "100.00") return zh ? `不低于${from}%` : `at least ${from}%`;
  return zh ? `${from}%～${to}%` : `${from}–${to}%`;
}
